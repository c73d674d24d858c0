import type { Page } from '@playwright/test';
import { arrived, control, device, hand, instruction, lessonPath, words } from '../journeys/learner.ts';
import { expect, test } from '../journeys/test.ts';

test.use({ reducedMotion: 'reduce' });

const { player } = words.fr;
const gesture = (page: Page) => page.locator('#zone-left > section p').first();

/** The demonstration before its first gesture, over a clock that stands still until it is moved on. */
async function watching(page: Page) {
  await page.clock.install();
  await page.goto(`${lessonPath.fr}#show`);
  await arrived(page, 'show');
  return { by: hand(page, 'mouse'), first: await instruction(page).innerText() };
}

test('the demonstration never begins by itself, and nothing on the screen moves', async ({ page }) => {
  const { first } = await watching(page);
  await expect(control(page, 'play')).toHaveText(player.play);
  await page.clock.runFor(60_000);
  await expect(instruction(page)).toHaveText(first);
  await expect(device(page).locator('[data-control="subject"]')).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('it plays when asked, and stops where it is at Pause', async ({ page }) => {
  const { by, first } = await watching(page);
  await by.press(control(page, 'play'));
  await expect(control(page, 'play')).toHaveText(player.pause);
  await page.clock.runFor(6000);
  await expect(instruction(page)).not.toHaveText(first);
  await by.press(control(page, 'play'));
  await expect(control(page, 'play')).toHaveText(player.play);
  const there = await instruction(page).innerText();
  await page.clock.runFor(60_000);
  await expect(instruction(page)).toHaveText(there);
  await by.press(control(page, 'play'));
  await page.clock.runFor(120_000);
  await expect(instruction(page)).toHaveText(player.watched);
  await expect(control(page, 'play')).toHaveText(player.watchAgain);
});

test('one gesture on does it, then says the next; one back undoes it', async ({ page }) => {
  const { by, first } = await watching(page);
  await expect(gesture(page)).toContainText('1');
  await by.press(control(page, 'gesture-after'));
  await expect(device(page).locator('[data-control="subject"]')).toBeVisible();
  await expect(instruction(page)).toHaveText(first);
  await by.press(control(page, 'gesture-after'));
  await expect(instruction(page)).not.toHaveText(first);
  await by.press(control(page, 'gesture-before'));
  await expect(instruction(page)).toHaveText(first);
  await expect(device(page).locator('[data-control="subject"]')).toHaveCount(0);
});

test('slower takes longer for the same gesture', async ({ page }) => {
  const { by, first } = await watching(page);
  await by.press(control(page, 'slower'));
  await expect(control(page, 'slower')).toHaveText(player.usual);
  await by.press(control(page, 'play'));
  // At its usual speed the first gesture is over by now.
  await page.clock.runFor(6000);
  await expect(instruction(page)).toHaveText(first);
  await page.clock.runFor(6000);
  await expect(instruction(page)).not.toHaveText(first);
});

test('in a practice, the hand appears without gliding', async ({ page }) => {
  await page.goto(`${lessonPath.fr}#with-me`);
  await arrived(page, 'with-me');
  await expect(page.locator('[data-pointer] > *').first()).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
