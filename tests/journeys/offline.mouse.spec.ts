import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import { clipsIn, type OfflineIndex } from '../../src/offline/index-file.ts';
import { control, hand, words } from './learner.ts';
import { changed } from './next-release.config.ts';
import { openSite, type Site } from './site.ts';
import { wholeLesson } from './whole-lesson.ts';

const top = join(import.meta.dirname, '..', '..');
const { offline, home } = words.fr;

/** A site of its own for each test; nothing may go wrong unheard. */
const test = base.extend<{ site: Site }>({
  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await openSite();
    await use(site);
    await site.close();
  },
  baseURL: ({ site }, use) => use(site.url),
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
    await use(page);
    expect(faults).toEqual([]);
  },
});

const device = (page: Page) => page.locator('section[data-device]');
const heading = (page: Page) => page.locator('h1').filter({ visible: true });
const works = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.getElementById('root')!).some((key) => key.startsWith('__reactContainer')),
  );

/** Waits until the worker is there and keeps what these pages have shown. */
async function kept(page: Page, files: number) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('lessons')).keys()).length), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(files);
}

/** Three ways of being offline. */
const ways: Record<string, (context: BrowserContext, site: Site) => Promise<void>> = {
  'the device has no network': (context) => context.setOffline(true),
  'the server is dead': (_, site) => site.set('dead'),
  'the network never answers': (_, site) => site.set('hangs'),
};

const opened = [
  '/lecons/ecrire-un-message/',
  '/',
  '/themes/mes-mails/',
  '/lecons/ecrire-un-message/fiche/',
  '/confort/',
  '/mots/',
  '/pres-de-chez-moi/',
  '/hors-ligne/',
  '/en/',
  '/en/lessons/ecrire-un-message/',
];

for (const [way, cut] of Object.entries(ways)) {
  test(`every place that was opened opens again when ${way}`, async ({ page, context, site }) => {
    const before = new Map<string, string>();
    for (const path of opened) {
      await page.goto(path);
      await works(page);
      before.set(path, await heading(page).first().innerText());
      if (path === opened[0]) await page.evaluate(() => navigator.serviceWorker.ready);
    }
    await kept(page, 4);
    await cut(context, site);
    for (const path of opened) {
      await page.goto(path);
      await expect(heading(page).first()).toHaveText(before.get(path)!);
    }
    await page.goto('/lecons/ecrire-un-message/#with-me');
    await expect(device(page)).toBeVisible();
    await context.setOffline(false);
  });
}

test('a lesson is learnt whole with the server dead', async ({ page, site }) => {
  await page.goto('/lecons/ecrire-un-message/');
  await works(page);
  await kept(page, 2);
  await site.set('dead');
  await page.goto('/');
  await wholeLesson(page, hand(page, 'mouse'), { lang: 'fr', layout: 'computer', plays: false });
});

test('after “keep everything”, paused once, all places open with the server dead, and so do their clips', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(120_000);
  await page.goto('/hors-ligne/');
  await expect(page.locator('main')).toContainText(/Il faut environ \d+(,\d)?\s?Mo de place/);
  await control(page, 'keep:all').click();
  const going = page.locator('[data-keeping]');
  const bar = page.getByRole('progressbar', { name: offline.keep.progress });
  await expect.poll(() => bar.evaluate((one: HTMLProgressElement) => one.value)).toBeGreaterThan(0.02);
  await control(page, 'keep:pause').click();
  await expect(going).toHaveAttribute('data-keeping', 'paused');
  // What was on its way when the pause came may still arrive; after that nothing is asked for.
  await expect
    .poll(async () => {
      site.asked.length = 0;
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      return site.asked;
    })
    .toEqual([]);
  await control(page, 'keep:resume').click();
  await expect(page.locator('main')).toContainText(offline.keep.done, { timeout: 45_000 });
  await site.set('dead');

  const dist = join(top, 'dist');
  const pages = globSync('**/index.html', { cwd: dist }).map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(pages.length).toBeGreaterThan(20);
  const look = async (tab: Page) => {
    for (let path = pages.pop(); path; path = pages.pop()) {
      await tab.goto(path);
      await works(tab);
      await expect(tab, path).toHaveTitle(titleOf(join(dist, path, 'index.html')));
      await expect(tab.locator('[data-fault]')).toHaveCount(0);
    }
  };
  await Promise.all([look(page), look(await context.newPage()), look(await context.newPage())]);
  const heard = await page.evaluate(async (addresses) => {
    const answers = await Promise.all(
      addresses.map((one) =>
        fetch(one).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return addresses.filter((_, i) => answers[i]);
  }, named(dist));
  expect(heard).toEqual(named(dist));
  const piece = await page.evaluate(async (address) => {
    const answer = await fetch(address, { headers: { Range: 'bytes=10-19' } });
    return [answer.status, (await answer.arrayBuffer()).byteLength, answer.headers.get('Content-Range')!.split('/')[0]];
  }, heard[0]!);
  expect(piece).toEqual([206, 10, 'bytes 10-19']);
});

/** The first clips of every list that a lesson names. */
function named(dist: string): string[] {
  const { lessons } = JSON.parse(readFileSync(join(dist, 'offline.json'), 'utf8')) as OfflineIndex;
  const lists = new Set(Object.values(lessons).flatMap((one) => Object.values(one).flatMap(({ voice }) => voice)));
  const found = [...lists].flatMap((list) =>
    clipsIn(list, JSON.parse(readFileSync(join(dist, list), 'utf8'))).slice(0, 20),
  );
  expect(found.length).toBeGreaterThan(0);
  return found;
}

const titleOf = (file: string) =>
  /<title>(.*?)<\/title>/.exec(readFileSync(file, 'utf8'))![1]!.replaceAll('&#38;', '&');

test('where no room is left, it is said with the lessons that are missing', async ({ page, context, site }) => {
  await page.goto('/hors-ligne/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  const cdp = await context.newCDPSession(page);
  const { all } = JSON.parse(readFileSync(join(top, 'dist', 'offline.json'), 'utf8')) as OfflineIndex;
  await kept(page, 0);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage!);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: usage + Math.round(all.bytes / 3) });
  await page.reload();
  await control(page, 'keep:all').click();
  await expect(page.locator('[data-keeping="stopped"]')).toContainText(offline.keep.full, { timeout: 30_000 });
  await expect(page.locator('main')).toContainText(offline.keep.missing);
  await expect(page.locator('[data-keeping="stopped"] li').first()).not.toBeEmpty();
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: site.url });
  await control(page, 'keep:again').click();
  await expect(page.locator('[data-keeping="running"]')).toBeVisible();
});

test('a second visit asks the network for nothing but the check of the worker', async ({ page, site }) => {
  await page.goto('/lecons/ecrire-un-message/');
  await works(page);
  await kept(page, 2);
  await page.goto('/');
  await works(page);
  await page.waitForLoadState('networkidle');
  site.asked.length = 0;
  for (const path of ['/', '/lecons/ecrire-un-message/']) {
    await page.goto(path);
    await works(page);
    await page.waitForLoadState('networkidle');
  }
  expect(site.asked.filter((path) => path !== '/sw.js')).toEqual([]);
});

test.describe('a lesson that is not kept', () => {
  const faults = {
    offline: 'the device has no network',
    server: 'the server is dead',
    slow: 'the network never answers',
  } as const;
  for (const [why, way] of Object.entries(faults) as [keyof typeof faults, string][]) {
    test(`says so in its words when ${way}, and comes once that is over`, async ({ page, context, site }) => {
      await page.goto('/');
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.goto('/themes/mes-mails/');
      await works(page);
      await ways[way]!(context, site);
      await control(page, 'lesson:lire-ses-messages').click();
      if (why === 'slow') await expect(heading(page)).toHaveText(offline.late);
      await expect(page.locator('[data-fault]')).toContainText(offline.why[why], { timeout: 25_000 });
      await context.setOffline(false);
      await site.set('works');
      await control(page, 'fault:again').click();
      await expect(page.locator('[data-fault]')).toHaveCount(0);
      await expect(page).toHaveTitle(/^Lire/);
    });
  }

  test('says that another page answers in our place, and keeps nothing of it', async ({ page, site }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto('/themes/mes-mails/');
    await site.set('portal');
    await page.goto('/lecons/lire-ses-messages/');
    await expect(page.locator('[data-fault]')).toContainText(offline.why.portal);
    await site.set('works');
    await control(page, 'fault:again').click();
    await expect(page).toHaveTitle(/^Lire/);
  });
});

test.describe('where no worker can be had', () => {
  test.use({ serviceWorkers: 'block' });
  test('a place that does not come says why, and comes once the site answers', async ({ page, site }) => {
    await page.goto('/');
    await works(page);
    await site.set('dead');
    const { press } = hand(page, 'mouse');
    await press(control(page, 'theme:mes-mails'));
    await expect(page.locator('[data-fault="server"]')).toContainText(offline.why.server);
    await press(control(page, 'fault:again'));
    await expect(page.locator('[data-announcer]')).toHaveText(offline.still);
    await site.set('works');
    await press(control(page, 'fault:again'));
    await expect(heading(page)).toHaveText('Mes mails');
  });

  test('keeping lessons says that this browser refuses', async ({ page }) => {
    await page.goto('/hors-ligne/');
    await control(page, 'keep:all').click();
    await expect(page.locator('main')).toContainText(offline.keep.refused);
  });
});

test('a new version is offered, open tabs go on with theirs, and no page mixes the two', async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(120_000);
  const next = join(top, 'node_modules', '.cache', 'next-release');
  const vite = join(top, 'node_modules', 'vite', 'bin', 'vite.js');
  execFileSync(
    process.execPath,
    [
      vite,
      'build',
      '--config',
      'tests/journeys/next-release.config.ts',
      '--outDir',
      next,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    { cwd: top, stdio: 'pipe' },
  );

  await page.goto('/lecons/ecrire-un-message/');
  await works(page);
  await kept(page, 2);
  await page.goto('/lecons/ecrire-un-message/#with-me');
  await expect(device(page)).toBeVisible();
  await page.evaluate(() => Object.assign(window, { sameTab: true }));
  const version = (one: Page) => one.locator('meta[name="version"]').getAttribute('content');
  const first = await version(page);

  await site.release(next);
  const other = await context.newPage();
  await other.goto(`${site.url}/`);
  // The browser checks the worker by itself; the new one waits.
  await expect(other.locator('main')).toContainText(offline.update, { timeout: 20_000 });
  expect(await version(other)).toBe(first);
  await other.reload();
  expect(await version(other)).toBe(first);
  await expect(heading(other)).toHaveText(changed.before);
  await expect(page.locator('main')).not.toContainText(offline.update);

  await control(other, 'update').click();
  await expect(heading(other)).toHaveText(changed.after);
  const second = await version(other);
  expect(second).not.toBe(first);

  // The open tab was not reloaded, and parts that it never had come from its own version.
  expect(await page.evaluate(() => 'sameTab' in window)).toBe(true);
  const { press } = hand(page, 'mouse');
  await press(control(page, 'head:words'));
  await expect(heading(page)).toHaveText(words.fr.words.title);
  await press(control(page, 'head:comfort'));
  await expect(heading(page)).toHaveText(words.fr.comfort.title);
  expect(await page.evaluate(() => 'sameTab' in window)).toBe(true);
  await press(control(page, 'head:home'));
  await expect(heading(page)).toHaveText(home.hello);
  await page.reload();
  await expect(heading(page)).toHaveText(changed.after);
  expect(await version(page)).toBe(second);

  // What was opened before is kept in its new version.
  await site.set('dead');
  await page.goto('/lecons/ecrire-un-message/#with-me');
  await expect(device(page)).toBeVisible();
  expect(await version(page)).toBe(second);
});
