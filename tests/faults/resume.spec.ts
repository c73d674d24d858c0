import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { browser as launch } from '../browser.ts';
import { arrived, control, device, hand, instruction, lessonPath, metBefore, words } from '../journeys/learner.ts';
import { expect, listen, test } from '../journeys/test.ts';
import { store, stored } from './stored.ts';

const lesson = lessonPath.fr;

/** A browser of its own over a profile on disk, as a learner's; `kill` ends it as a dead battery would. */
async function learnersBrowser(profile: string, home: string) {
  const child = spawn(
    launch.executablePath,
    [
      ...launch.args,
      '--headless=new',
      '--no-first-run',
      '--lang=fr',
      '--window-size=1280,800',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { env: launch.env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The browser ended before it listened.')));
    createInterface(child.stderr).on('line', (line) => {
      const found = /listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  const remote = await chromium.connectOverCDP(address);
  const context = remote.contexts()[0]!;
  const quiet = await listen(context, home);
  const page = await context.newPage();
  return {
    page,
    quiet,
    async kill() {
      const ended = once(child, 'exit');
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
      await remote.close().catch(() => {});
    },
  };
}

/** *À vous* half done: for Amina, about Sunday, some letters of the text. */
async function halfDone(page: Page) {
  const by = hand(page, 'mouse');
  await arrived(page, 'yours');
  await by.press(control(page, 'compose'));
  await by.press(control(page, 'suggestion:amina'));
  await by.write(control(page, 'subject'), 'Dimanche');
  await by.write(control(page, 'text'), 'Un ca');
}

/** The draft's text on the disk. */
const kept = async (page: Page) =>
  /"draft":\{[^}]*?"text":"([^"]*)"/.exec(String((await stored(page)).practices[0]?.snapshot))?.[1];

async function asLeft(page: Page) {
  await arrived(page, 'yours');
  await expect(control(page, 'recipient:amina')).toBeVisible();
  await expect(control(page, 'subject')).toHaveValue('Dimanche');
  await expect(control(page, 'text')).toHaveValue('Un ca');
}

/** And it can be finished from there. */
async function finish(page: Page) {
  const by = hand(page, 'mouse');
  await by.write(control(page, 'text'), 'Un café ?');
  await by.press(control(page, 'send'));
  await expect(instruction(page)).toHaveText(words.fr.player.success);
}

test('the browser killed a second after a letter: same step, same device, same text on return', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'petit-a-petit-'));
  try {
    const first = await learnersBrowser(profile, baseURL!);
    await metBefore(first.page);
    await first.page.goto(`${baseURL}${lesson}#yours`);
    await halfDone(first.page);
    // The disk has a second.
    await expect.poll(() => kept(first.page), { timeout: 1000, intervals: [50] }).toBe('Un ca');
    expect(first.quiet.heard).toEqual([]);
    await first.kill();

    const second = await learnersBrowser(profile, baseURL!);
    await metBefore(second.page);
    await second.page.goto(`${baseURL}/`);
    const resume = control(second.page, 'home:start');
    await expect(resume).toHaveText(words.fr.home.resume);
    await hand(second.page, 'mouse').press(resume);
    await asLeft(second.page);
    await finish(second.page);
    expect(second.quiet.heard).toEqual([]);
    await second.kill();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** A practice left half done in a page that is then closed. */
async function leftBehind(page: Page) {
  await page.goto(`${lesson}#yours`);
  await halfDone(page);
  await expect.poll(() => kept(page)).toBe('Un ca');
}

test('at the next visit, Pourquoi takes the practice up again where it was', async ({ page, context }) => {
  await leftBehind(page);
  await page.close();
  const next = await context.newPage();
  await next.goto(lesson);
  await expect(control(next, 'next')).toHaveText(words.fr.player.resume);
  await hand(next, 'mouse').press(control(next, 'next'));
  await asLeft(next);
  await finish(next);
});

test('a lesson that has changed replays what was done in it', async ({ page }) => {
  await leftBehind(page);
  const [practice] = (await stored(page)).practices;
  // The snapshot of another version is not taken: what it holds must not come back.
  await page.goto('/mots/');
  await store(page, 'practices', {
    ...practice,
    hash: 'of-another-version',
    snapshot: String(practice!.snapshot).replace('"text":"Un ca"', '"text":"Autre chose"'),
  });
  await page.goto(`${lesson}#yours`);
  await asLeft(page);
  await expect(page.locator('main')).not.toContainText(words.fr.player.restarted);
});

test('a lesson that has changed too much begins its step again and says so', async ({ page }) => {
  await leftBehind(page);
  const [practice] = (await stored(page)).practices;
  await page.goto('/mots/');
  await store(page, 'practices', {
    ...practice,
    hash: 'of-another-version',
    events: [{ type: 'message.open', id: 'of-another-version' }],
  });
  await page.goto(lesson);
  await hand(page, 'mouse').press(control(page, 'next').filter({ hasText: words.fr.player.resume }));
  await arrived(page, 'yours');
  await expect(page.getByRole('status').filter({ hasText: words.fr.player.restarted })).toBeVisible();
  await expect(device(page).locator('[data-control="message:arrival"]')).toBeVisible();
  await expect(control(page, 'compose')).toBeVisible();
  await halfDone(page);
  await finish(page);
});
