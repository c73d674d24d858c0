import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { comfortKey, metKey } from '../../src/comfort/shown.ts';
import { stored } from '../faults/stored.ts';
import { arrived, awake, control, hand, lessonPath, words } from './learner.ts';
import { expect, test } from './test.ts';

const record = words.fr.record;
const place = '/mes-progres/';
const said = (page: Page) => page.locator('[data-said]').filter({ visible: true });

/** The end of a lesson was reached. */
async function finishLesson(page: Page) {
  await page.goto(`${lessonPath.fr}#in-short`);
  await arrived(page, 'in-short');
  await expect.poll(async () => (await stored(page)).lessons[0]?.finished).toBe(true);
}

const choose = (page: Page, name: string, text: string) =>
  page.setInputFiles('input[type="file"]', { name, mimeType: 'application/json', buffer: Buffer.from(text) });

test.beforeEach(async ({ page }) => {
  await page.goto('/mots/');
  await page.evaluate((key) => localStorage.setItem(key, '1'), metKey);
});

test('what was done is saved to a file and brought back on another device, nothing there is lost', async ({
  page,
  browser,
  isMobile,
}) => {
  const by = hand(page, isMobile ? 'touch' : 'mouse');
  await finishLesson(page);
  await page.goto('/');
  await awake(page);
  await by.press(control(page, 'home:progress'));
  await expect(page).toHaveURL(place);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(record.title);
  await expect(control(page, 'record:ecrire-un-message')).toContainText(words.fr.theme.finished);
  const download = page.waitForEvent('download');
  await by.press(control(page, 'record:save'));
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^petit-a-petit-\d{4}-\d\d-\d\d\.json$/);
  await expect(said(page)).toContainText(file.suggestedFilename());
  const text = await readFile(await file.path(), 'utf8');

  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'fr-FR' })).newPage();
  await other.goto(`${lessonPath.fr}#with-me`);
  await arrived(other, 'with-me');
  await other.goto(place);
  await awake(other);
  await choose(other, 'petit-a-petit.json', text);
  await expect(said(other)).toHaveText(record.keep.brought);
  await expect(control(other, 'record:ecrire-un-message')).toContainText(words.fr.theme.finished);
  expect((await stored(other)).lessons).toMatchObject([{ slug: 'ecrire-un-message', finished: true, format: 1 }]);
  await other.context().close();
});

test('a file that is none of ours changes nothing, and says what to do', async ({ page }) => {
  await finishLesson(page);
  const before = (await stored(page)).lessons;
  await page.goto(place);
  await awake(page);
  const good = '{"kind":"petit-a-petit/progress","version":1,"saved":"","lessons":[';
  for (const [text, key] of [
    ['', 'foreign'],
    ['%PDF-1.7', 'foreign'],
    ['<script>window.hacked = 1</script>', 'foreign'],
    [good, 'damaged'],
    [`${good}{"slug":"a","done":[],"finished":true,"step":"","at":1,"__proto__":{"finished":true}}]}`, 'damaged'],
    [`${good}{"slug":"<img src=x onerror=window.hacked=1>","done":[],"finished":true,"step":"","at":1}]}`, 'damaged'],
    [`${good}]}`.replace('"version":1', '"version":7'), 'newer'],
    [' '.repeat(1_000_001), 'large'],
  ] as const) {
    await choose(page, 'photo.json', text);
    await expect(said(page), text.slice(0, 90)).toHaveText(record.file[key]);
  }
  expect((await stored(page)).lessons).toEqual(before);
  expect(await page.evaluate(() => 'hacked' in window || 'finished' in {})).toBe(false);
});

test('the code on paper says elsewhere which lessons are finished; a wrong sign changes nothing', async ({
  page,
  browser,
  isMobile,
}) => {
  await finishLesson(page);
  await page.goto(place);
  const code = await page.locator('[data-paper-code]').innerText();
  expect(code.trim()).toMatch(/^[0-9A-Z]{3,4}( [0-9A-Z]+)*$/);

  const other = await (
    await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'fr-FR', hasTouch: isMobile })
  ).newPage();
  const by = hand(other, isMobile ? 'touch' : 'mouse');
  await other.addInitScript(() => localStorage.setItem('petit-a-petit.met', '1'));
  await other.goto(place);
  await awake(other);
  await by.write(control(other, 'record:code'), `${code.trim().slice(0, -1)}?`);
  await other.keyboard.press('Enter');
  await expect(said(other)).toHaveText(record.code.wrong);
  expect((await stored(other)).lessons).toEqual([]);
  await by.write(control(other, 'record:code'), code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'));
  await by.press(control(other, 'record:code-go'));
  await expect(said(other)).toContainText('1 leçon');
  await other.goto('/themes/mes-mails/');
  await expect(control(other, 'lesson:ecrire-un-message')).toContainText(words.fr.theme.finished);
  await other.context().close();
});

test('two people on one device each have their lessons and their comfort', async ({ page, isMobile }) => {
  const by = hand(page, isMobile ? 'touch' : 'mouse');
  await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ text: '28' })), comfortKey);
  await finishLesson(page);
  await page.goto(place);
  await awake(page);
  await by.press(control(page, 'people:add'));
  await by.write(control(page, 'person:name'), 'Amina');
  await by.press(control(page, 'person:save'));
  // A first visit, in the usual size, with no lesson.
  await expect(page).toHaveURL('/');
  await expect(page.locator('section[data-first-visit]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.text)).toBeUndefined();
  await by.press(control(page, 'first:continue'));
  await expect(control(page, 'home:start')).toHaveText(words.fr.home.start);
  await expect(page.getByText(record.people.who.replace('{{name}}', 'Amina'))).toBeVisible();
  await by.press(control(page, 'home:people'));
  await expect(page.getByText(record.none)).toBeVisible();
  const back = page.getByRole('button', { name: record.people.turn.replace('{{name}}', record.people.faces.bird) });
  await by.press(back);
  await expect(page).toHaveURL('/');
  expect(await page.evaluate(() => document.documentElement.dataset.text)).toBe('28');
  await page.goto(place);
  await expect(control(page, 'record:ecrire-un-message')).toContainText(words.fr.theme.finished);
});

test('Terminer et tout effacer leaves nothing: every store empty, Back shows nothing, other windows go home, the next visit is a first one', async ({
  page,
  context,
  isMobile,
}) => {
  const by = hand(page, isMobile ? 'touch' : 'mouse');
  await page.goto('/');
  await awake(page);
  await by.press(control(page, 'home:start'));
  await awake(page);
  await page.goto(`${lessonPath.fr}#with-me`);
  await arrived(page, 'with-me');
  await by.press(control(page, 'compose'));
  await finishLesson(page);
  const other = await context.newPage();
  await other.goto(`${lessonPath.fr}#yours`);
  await arrived(other, 'yours');
  await page.bringToFront();
  await page.goto(place);
  await awake(page);
  await by.press(control(page, 'people:me'));
  await by.write(control(page, 'person:name'), 'Amina');
  await by.press(control(page, 'person:save'));
  await expect(page.getByText('Amina')).toBeVisible();
  await by.press(control(page, 'finish:start'));
  await expect(page.getByText(record.finish.what)).toBeVisible();
  await by.press(control(page, 'finish:no'));
  expect((await stored(page)).lessons).toHaveLength(1);
  await by.press(control(page, 'finish:start'));
  await by.press(control(page, 'finish:yes'));

  await expect(page).toHaveURL('/');
  await expect(page.locator('section[data-first-visit]')).toBeVisible();
  await expect(other).toHaveURL('/');
  const left = () =>
    page.evaluate(async () => {
      const rows: unknown[] = [];
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name!);
          request.onsuccess = () => resolve(request.result);
        });
        for (const store of db.objectStoreNames)
          rows.push(
            ...(await new Promise<unknown[]>((resolve) => {
              const request = db.transaction(store).objectStore(store).getAll();
              request.onsuccess = () => resolve(request.result);
            })),
          );
        db.close();
      }
      return { rows, local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie };
    });
  await expect.poll(left).toEqual({ rows: [], local: [], session: [], cookies: '' });
  for (let i = 0; i < 3; i++) {
    await page.goBack().catch(() => undefined);
    if (page.url() === 'about:blank') break;
    await expect(page).toHaveURL('/');
    await expect(page.locator('section[data-first-visit]')).toBeVisible();
    await expect(page.locator('main')).not.toContainText(words.fr.home.resume);
  }
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Amina');
});
