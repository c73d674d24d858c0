import { expect, type Page, test } from '@playwright/test';
import { arrived, control, hand, lessonPath, metBefore, words } from '../journeys/learner.ts';
import { ownBrowser, withProfile } from './own-browser.ts';
import { stored } from './stored.ts';

const lesson = lessonPath.fr;
/** What is on the disk of the practice being done. */
const letters = async (page: Page) =>
  /"draft":\{[^}]*?"text":"([^"]*)"/.exec(String((await stored(page)).practices[0]?.snapshot))?.[1];
const done = async (page: Page) =>
  ((await stored(page)).lessons.find(({ slug }) => slug === 'ecrire-un-message')?.done ?? []) as string[];

async function begin(page: Page) {
  const by = hand(page, 'mouse');
  await page.goto(`${lesson}#yours`);
  await arrived(page, 'yours');
  await by.press(control(page, 'compose'));
  await by.press(control(page, 'suggestion:amina'));
}

test('killed three times, each a second after the last letter: no letter and no step is lost', async ({ baseURL }) => {
  await withProfile(async (profile) => {
    let text = '';
    for (const word of ['Un', ' bon', ' café']) {
      const { context, kill } = await ownBrowser(profile);
      const page = await context.newPage();
      await metBefore(page);
      if (text === '') {
        await page.goto(`${baseURL}${lesson}#show`);
        await arrived(page, 'show');
        await hand(page, 'mouse').press(control(page, 'next'));
        await arrived(page, 'with-me');
        await page.goto('about:blank');
        await page.goto(`${baseURL}${lesson}#yours`);
        await arrived(page, 'yours');
        await hand(page, 'mouse').press(control(page, 'compose'));
        await hand(page, 'mouse').press(control(page, 'suggestion:amina'));
      } else {
        await page.goto(`${baseURL}/`);
        await expect(control(page, 'home:start')).toHaveText(words.fr.home.resume);
        await hand(page, 'mouse').press(control(page, 'home:start'));
        await arrived(page, 'yours');
        await expect(control(page, 'recipient:amina')).toBeVisible();
        await expect(control(page, 'text')).toHaveValue(text);
      }
      await control(page, 'text').focus();
      await page.keyboard.press('End');
      await page.keyboard.type(word);
      text += word;
      await expect.poll(() => letters(page), { timeout: 1000, intervals: [50] }).toBe(text);
      await kill();
    }
    const { context, kill } = await ownBrowser(profile);
    const page = await context.newPage();
    await metBefore(page);
    await page.goto(`${baseURL}${lesson}#yours`);
    await arrived(page, 'yours');
    await expect(control(page, 'text')).toHaveValue('Un bon café');
    await kill();
  });
});

test('a window that crashes loses nothing', async ({ page, context }) => {
  await metBefore(page);
  await begin(page);
  await control(page, 'text').focus();
  await page.keyboard.type('Un café');
  await expect.poll(() => letters(page), { timeout: 1000, intervals: [50] }).toBe('Un café');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await page.close();
  const next = await context.newPage();
  await next.goto(`${lesson}#yours`);
  await arrived(next, 'yours');
  await expect(control(next, 'text')).toHaveValue('Un café');
});

test('two windows at once: everything done in either is kept, the later move stays, and the other window says so', async ({
  page,
  context,
}) => {
  await metBefore(page);
  await begin(page);
  const other = await context.newPage();
  await metBefore(other);
  await other.goto(`${lesson}#yours`);
  await arrived(other, 'yours');
  await control(other, 'text').focus();
  await other.keyboard.type('Un café');
  await expect.poll(() => letters(other), { timeout: 1000, intervals: [50] }).toBe('Un café');
  await expect(page.getByRole('status').filter({ hasText: words.fr.progress.trouble.elsewhere })).toBeVisible();

  // A step done in each.
  await page.goto(`${lesson}#where-sent`);
  await arrived(page, 'where-sent');
  await hand(page, 'mouse').press(control(page, 'answer:sent'));
  await expect.poll(() => done(page)).toContain('where-sent');
  await other.goto(`${lesson}#in-short`);
  await arrived(other, 'in-short');
  await expect.poll(() => done(other)).toEqual(expect.arrayContaining(['where-sent', 'in-short']));

  const third = await context.newPage();
  await third.goto(`${lesson}#yours`);
  await arrived(third, 'yours');
  await expect(control(third, 'text')).toHaveValue('Un café');
});
