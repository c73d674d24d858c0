import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { comfortKey } from '../../src/comfort/shown.ts';
import { awake } from '../journeys/learner.ts';
import { expect, listen, test as quiet } from '../journeys/test.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'node_modules/.cache/development');

/** The app with React's development build, which tells every difference between a page and its first render; served on a free port. */
const test = quiet.extend<object, { development: string }>({
  development: [
    async ({ browserName: _ }, use) => {
      await promisify(execFile)(
        process.execPath,
        [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'],
        {
          cwd: root,
          env: { ...process.env, NODE_ENV: 'development' },
        },
      );
      const port = Number(process.env.TEST_PORT ?? 4174) + 100;
      const server = spawn(process.execPath, ['src/app/serve.ts', out], {
        cwd: root,
        env: { ...process.env, PORT: String(port) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(server.stdout, 'data');
      await use(`http://localhost:${port}`);
      server.kill();
      await once(server, 'exit');
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** All prerendered pages, by their addresses. */
const pages = (folder = ''): string[] =>
  readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pages(path);
    if (entry.name === 'index.html') return [`${folder}/`];
    return entry.name.endsWith('.html') ? [path] : [];
  });

// One worker, one build.
test.describe.configure({ mode: 'default' });

test('every page hydrates without a warning of React’s development build, in the usual look and at night with text 32', async ({
  browser,
  development,
}) => {
  test.setTimeout(300_000);
  const heard: Record<string, readonly string[]> = {};
  const all = pages();
  expect(all).toEqual(
    expect.arrayContaining(['/', '/en/', '/lecons/ecrire-un-message/', '/en/lessons/ecrire-un-message/', '/404.html']),
  );
  for (const comfort of [undefined, { text: '32', theme: 'night' }]) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const ear = await listen(context, development);
    ear.allow(/Service Worker registration blocked|React DevTools/);
    await context.addInitScript(([key, value]) => value && localStorage.setItem(key, value), [
      comfortKey,
      comfort && JSON.stringify(comfort),
    ] as const);
    const page = await context.newPage();
    for (const address of all) {
      const before = ear.heard.length;
      await page.goto(development + address);
      await awake(page);
      if (comfort) await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
      // What React tells, it tells while it takes the page over.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      if (ear.heard.length > before) heard[`${address} ${comfort?.theme ?? ''}`] = ear.heard.slice(before);
    }
    await context.close();
  }
  expect(heard).toEqual({});
});

test('a page that differs from its first render is told', async ({ browser, development }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const ear = await listen(context, development);
  const page = await context.newPage();
  await page.route(`${development}/mots/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/(<h1[^>]*>)[^<]+/, '$1Autre chose') });
  });
  await page.goto(`${development}/mots/`);
  await awake(page);
  await expect.poll(() => ear.heard.join()).toMatch(/[Hh]ydrat/);
  await context.close();
});
