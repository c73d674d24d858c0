import type { Page } from '@playwright/test';
import { comfortKey } from '../../src/comfort/shown.ts';
import {
  arrived,
  awake,
  control,
  device,
  follow,
  hand,
  instruction,
  lessonPath,
  metBefore,
  words,
} from '../journeys/learner.ts';
import { expect, test } from '../journeys/test.ts';
import { store, stored } from './stored.ts';

const lesson = lessonPath.fr;
const { trouble } = words.fr.progress;
const told = (page: Page, what: keyof typeof trouble) => page.getByRole('status').filter({ hasText: trouble[what] });

/** Not on its first visit: something is kept. */
async function visited(page: Page) {
  await metBefore(page);
  await page.goto(`${lesson}#with-me`);
  await arrived(page, 'with-me');
  await hand(page, 'mouse').press(control(page, 'compose'));
  await expect.poll(async () => (await stored(page)).practices.length).toBe(1);
  await page.goto('/mots/');
}

/** The lesson goes on: a gesture is done and the next one is asked for. */
async function goesOn(page: Page) {
  await page.goto(`${lesson}#with-me`);
  await arrived(page, 'with-me');
  await follow(page, hand(page, 'mouse'));
  await expect(instruction(page)).not.toBeEmpty();
}

test.describe('what is kept', () => {
  for (const [kind, record] of [
    ['damaged', { lesson: 'ecrire-un-message', format: 1, events: 'nothing', step: 7 }],
    ['newer', { lesson: 'ecrire-un-message', format: 99, step: 'yours', more: [1, 2] }],
  ] as const) {
    test(`${kind}: a practice is set aside, not deleted, said once, and the lesson goes on`, async ({ page }) => {
      await visited(page);
      await store(page, 'practices', record);
      await page.goto(lesson);
      await expect(told(page, kind)).toHaveCount(1);
      expect((await stored(page)).aside).toEqual([expect.objectContaining({ why: kind, data: record })]);
      await goesOn(page);
      await page.goto('/');
      await page.goto(lesson);
      await awake(page);
      await expect(control(page, 'next')).toBeVisible();
      await expect(told(page, kind)).toHaveCount(0);
      expect((await stored(page)).aside).toHaveLength(1);
    });
  }

  test('damaged: the record of a lesson is set aside and home begins with a first lesson', async ({ page }) => {
    await visited(page);
    const record = { slug: 'ecrire-un-message', format: 1, done: 'all' };
    await store(page, 'lessons', record);
    await page.goto('/');
    await expect(control(page, 'home:start')).toHaveText(words.fr.home.start);
    expect((await stored(page)).aside).toEqual([expect.objectContaining({ why: 'damaged', data: record })]);
    await goesOn(page);
  });

  test('newer: a database of a later version is left as it is, and the lesson is kept beside it', async ({ page }) => {
    await page.goto('/mots/');
    await page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name!);
      for (const name of names) await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    });
    await page.goto('/404.html');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('petit-a-petit', 9990);
          request.onupgradeneeded = () => request.result.createObjectStore('later').put('precious', 'key');
          request.onsuccess = () => (request.result.close(), resolve());
          request.onerror = () => reject(request.error);
        }),
    );
    await page.goto(lesson);
    await expect(told(page, 'newer')).toHaveCount(1);
    await goesOn(page);
    await expect.poll(async () => (await stored(page, 'petit-a-petit-2')).practices.length).toBe(1);
    const versions = await page.evaluate(
      async () => (await indexedDB.databases()).find(({ name }) => name === 'petit-a-petit')?.version,
    );
    expect(versions).toBe(9990);
  });

  for (const [kind, script] of [
    [
      'refused',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('No storage here', 'SecurityError');
        };
      },
    ],
    [
      'full',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
      },
    ],
  ] as const) {
    test(`${kind}: it is said once in plain words, and the whole lesson goes on`, async ({ page }) => {
      await page.addInitScript(script);
      await page.goto(lesson);
      await hand(page, 'mouse').press(control(page, 'next'));
      await arrived(page, 'show');
      await expect(told(page, kind)).toHaveCount(1);
      await hand(page, 'mouse').press(control(page, 'next'));
      await arrived(page, 'with-me');
      const by = hand(page, 'mouse');
      for (let i = 0; i < 12 && (await instruction(page).innerText()) !== words.fr.player.success; i++)
        await follow(page, by);
      await expect(instruction(page)).toHaveText(words.fr.player.success);
      expect(await told(page, kind).count()).toBeLessThanOrEqual(1);
      await by.press(control(page, 'next'));
      await arrived(page, 'yours');
      // In this visit the place is known all the same.
      await by.press(control(page, 'back'));
      await arrived(page, 'with-me');
      await page.reload();
      await arrived(page, 'with-me');
      await expect(told(page, kind)).toHaveCount(0);
    });
  }

  for (const kept of ['{"text":', '[]', '"night"', '{"text":"900","theme":{"toString":1}}', 'null', '\u0000']) {
    test(`a damaged choice of comfort (${JSON.stringify(kept)}) gives way to the usual look`, async ({ page }) => {
      await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [comfortKey, kept] as const);
      await page.goto(lesson);
      await awake(page);
      const { text, theme } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
      expect({ text, theme }).toEqual({ text: undefined, theme: undefined });
      await expect(instruction(page)).toBeVisible();
    });
  }
});

test.describe('an address that leads nowhere', () => {
  for (const address of [
    '/nulle-part/',
    '/lecons/nulle-part/',
    '/themes/nulle-part/',
    `${lesson}nulle-part/`,
    `${lesson}#nulle-part`,
    `${lesson}#%E0%A4%A`,
    '/de/',
    '/en/lessons/nowhere/',
    '/en/nowhere',
    '/%E0%A4%A',
  ]) {
    test(`${address} shows a page with a way home`, async ({ page, quiet }) => {
      // The browser itself notes the answer 404.
      quiet.allow(/status of 404/);
      const lang = address.startsWith('/en/') ? 'en' : 'fr';
      await metBefore(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[lang].missing.title);
      await awake(page);
      const home = control(page, 'missing:home');
      await expect(home).toHaveText(words[lang].missing.home);
      await hand(page, 'mouse').press(home);
      await expect(page).toHaveURL(lang === 'en' ? '/en/' : '/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[lang].home.hello);
    });
  }
});

test.describe('a part that does not arrive', () => {
  // Requests of a worker pass by the routes of a test.
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ quiet }) => quiet.allow(/Service Worker registration blocked/));

  test('of the page itself: it is said, and Essayer encore brings it', async ({ page, quiet }) => {
    quiet.allow(/net::ERR_FAILED|preload/);
    await page.route('**/assets/lessons/ecrire-un-message.fr-*.js', (route) => route.abort());
    await page.goto(lesson);
    await expect(page.getByRole('alert')).toContainText(words.fr.offline.why.part);
    await page.unroute('**/assets/lessons/ecrire-un-message.fr-*.js');
    await hand(page, 'mouse').press(control(page, 'fault:again'));
    await expect(instruction(page)).toHaveText('Écrire et envoyer un message');
  });

  test('of the practices: the lesson says so, and Essayer encore brings them', async ({ page, quiet }) => {
    quiet.allow(/net::ERR_FAILED|preload/);
    await page.route('**/assets/lessons/*.device.fr-*.js', (route) => route.abort());
    await page.goto(`${lesson}#with-me`);
    await expect(instruction(page)).toHaveText(words.fr.player.failed);
    await page.unroute('**/assets/lessons/*.device.fr-*.js');
    await hand(page, 'mouse').press(control(page, 'retry'));
    await expect(device(page)).toBeVisible();
    await follow(page, hand(page, 'mouse'));
  });

  test('on the way to another page: the browser asks for the whole page', async ({ page, quiet }) => {
    quiet.allow(/net::ERR_FAILED|preload/);
    await page.goto('/themes/mes-mails/');
    await awake(page);
    let refused = 0;
    await page.route('**/assets/LessonPage-*.js', (route) => (refused++ === 0 ? route.abort() : route.continue()));
    await hand(page, 'mouse').press(control(page, 'lesson:ecrire-un-message'));
    await expect(instruction(page)).toHaveText('Écrire et envoyer un message');
    await expect(page).toHaveURL(lesson);
  });
});

test('an exception in a screen: it is said, home is one press away, and the progress is kept', async ({
  page,
  quiet,
}) => {
  quiet.allow(/nowhere-to-be-found/);
  await metBefore(page);
  // A sentence that names what doesn't exist throws when it is shown.
  await page.route('**/assets/lessons/ecrire-un-message.fr-*.js', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll('garde une copie de chaque message', '{nowhere-to-be-found}');
    await route.fulfill({ response: answer, body });
  });
  const by = hand(page, 'mouse');
  await page.goto(`${lesson}#with-me`);
  await arrived(page, 'with-me');
  await follow(page, by);
  await page.goto(`${lesson}#where-sent`);
  await arrived(page, 'where-sent');
  await by.press(control(page, 'answer:sent'));
  await expect(page.getByRole('alert')).toContainText(words.fr.fault.about);
  await page.unroute('**/assets/lessons/ecrire-un-message.fr-*.js');
  await by.press(control(page, 'fault:home'));
  await expect(page).toHaveURL('/');
  await expect(control(page, 'home:start')).toHaveText(words.fr.home.resume);
  await by.press(control(page, 'home:start'));
  await arrived(page, 'where-sent');
  await by.press(control(page, 'answer:sent'));
  await expect(page.locator('main')).not.toContainText(words.fr.player.another);
});
