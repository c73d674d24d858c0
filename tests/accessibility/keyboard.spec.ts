import type { Page } from '@playwright/test';
import {
  arrived,
  awake,
  control,
  device,
  instruction,
  keys,
  lessonPath,
  metBefore,
  settled,
  words,
} from '../journeys/learner.ts';
import { expect, test } from '../journeys/test.ts';
import { wholeLesson } from '../journeys/whole-lesson.ts';

test.use({ reducedMotion: 'reduce' });

const lesson = lessonPath.fr;
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest('[data-control]')?.getAttribute('data-control') ?? document.activeElement?.id,
  );

/** The zones of the focused elements, in the order of Tab, each once; from the page's end it goes on at its top. */
async function zones(page: Page, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < 80 && found.length < count; i++) {
    await page.keyboard.press('Tab');
    const zone = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      return at.getAttribute('data-control')?.startsWith('skip:')
        ? 'skips'
        : (at.closest('#zone-left, #zone-right, #zone-foot, #zone-head')?.id ?? '?');
    });
    if (zone && found.at(-1) !== zone) found.push(zone);
  }
  return found;
}

test('with the keyboard alone, a learner goes from home to the end of the lesson', async ({ page }) => {
  test.slow();
  await metBefore(page);
  await page.goto('/');
  await wholeLesson(page, keys(page), { lang: 'fr', layout: 'computer', plays: false });
});

test('Tab goes to the instruction, the device, the foot, the head, and before all to the skips', async ({ page }) => {
  await page.goto(lesson);
  await awake(page);
  await page.keyboard.press('Tab');
  await expect(control(page, 'skip:zone-left')).toBeFocused();
  await page.goto(`${lesson}#with-me`);
  await arrived(page, 'with-me');
  await expect(instruction(page)).toBeFocused();
  expect(await zones(page, 5)).toEqual(['zone-left', 'zone-right', 'zone-foot', 'zone-head', 'skips']);
});

test('a skip leads to each zone, and Tab goes on inside of it', async ({ page }) => {
  await page.goto(`${lesson}#with-me`);
  await arrived(page, 'with-me');
  const by = keys(page);
  for (const zone of ['zone-left', 'zone-right', 'zone-foot', 'zone-head']) {
    await by.reach(page.locator(`[data-control="skip:${zone}"]`));
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${zone}`)).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate((id) => document.activeElement?.closest(`#${id}`) !== null, zone), zone).toBe(true);
  }
});

test('the place shown is at most 12 stops away, at each gesture of the practice', async ({ page }) => {
  const by = keys(page);
  await page.goto(lesson);
  await by.press(control(page, 'next'));
  await arrived(page, 'show');
  await by.press(control(page, 'next'));
  await arrived(page, 'with-me');
  await expect(instruction(page)).toBeFocused();
  const taken: Record<string, number> = {};
  for (let i = 0; i < 8 && (await instruction(page).innerText()) !== words.fr.player.success; i++) {
    const before = await instruction(page).innerText();
    const shown = await page.locator('[data-pointer]').getAttribute('data-pointer');
    const target = device(page).locator(`[data-control="${shown}"]`).filter({ visible: true });
    const from = await page.evaluateHandle(() => document.activeElement as HTMLElement);
    taken[shown!] = await by.reach(target);
    if (taken[shown!]! > 12) {
      await from.evaluate((element) => element.focus());
      taken[shown!] = await by.reach(target, 12, 'Shift+Tab');
    }
    const typed = /écrivez «\u00A0(.+)\u00A0»/.exec(before)?.[1];
    if (typed) await page.keyboard.type(typed);
    else await page.keyboard.press('Space');
    await expect(instruction(page)).not.toHaveText(before);
  }
  expect(Object.keys(taken)).toEqual(expect.arrayContaining(['compose', 'suggestion:paul', 'subject', 'text', 'send']));
  expect(await instruction(page).innerText()).toBe(words.fr.player.success);
});

test('Faites-le pour moi is at most 4 stops away from the instruction', async ({ page }) => {
  const by = keys(page);
  await page.goto(lesson);
  await by.press(control(page, 'next'));
  await arrived(page, 'show');
  await by.press(control(page, 'next'));
  await arrived(page, 'with-me');
  await expect(instruction(page)).toBeFocused();
  expect(await by.reach(control(page, 'do'), 12)).toBeLessThanOrEqual(4);
  await page.keyboard.press('Enter');
  await expect(control(page, 'suggestion:paul')).toBeVisible();
});

test('Escape closes the help and a dialog, and the focus goes back to what opened them', async ({ page }) => {
  const by = keys(page);
  await page.goto(`${lesson}#with-me`);
  await arrived(page, 'with-me');
  await by.press(control(page, 'help'));
  await expect(page.locator('[data-help]')).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest('[data-help]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-help]')).toHaveCount(0);
  await expect(control(page, 'help')).toBeFocused();
  await by.press(control(page, 'card'));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(control(page, 'card')).toBeFocused();
});

test('after each screen the focus is on its heading', async ({ page }) => {
  const by = keys(page);
  await page.goto('/themes/mes-mails/');
  await by.press(control(page, 'lesson:ecrire-un-message'));
  await expect(page).toHaveURL(lesson);
  await expect(instruction(page)).toBeFocused();
  for (const step of ['show', 'with-me']) {
    await settled(page);
    await by.press(control(page, 'next'));
    await arrived(page, step);
    await expect(instruction(page), step).toBeFocused();
  }
  await page.goto(`${lesson}#where-sent`);
  await arrived(page, 'where-sent');
  await by.press(control(page, 'answer:sent'));
  expect(await focused(page)).toBe('answer:sent');
  await by.press(control(page, 'next'));
  await expect(page).not.toHaveURL(/#where-sent$/);
  await expect(instruction(page)).toBeFocused();
  await page.goto(`${lesson}#wrong-message`);
  await arrived(page, 'wrong-message');
  await by.press(control(page, 'message:choir'));
  await expect(device(page).locator('[data-heading]')).toBeFocused();
  await by.press(page.locator('footer [data-control="back"]'));
  await expect(page).not.toHaveURL(/#wrong-message$/);
  await expect(instruction(page)).toBeFocused();
});
