import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { stops } from './focus.ts';
import { bare, choose, examine, nothing, settled, themes, widths } from './screens.ts';

test.use(bare);

const { text } = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/progress/file-1.json'), 'utf8')) as {
  text: string;
};

/** *Mes progrès* with lessons done, a person being added and the question before erasing. */
async function open(page: Page) {
  await page.goto('/mes-progres/');
  await settled(page);
  await page.setInputFiles('input[type="file"]', {
    name: 'petit-a-petit.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.locator('[data-said]')).toBeVisible();
  await page.click('[data-control="people:add"]');
  await page.click('[data-control="finish:start"]');
  await settled(page);
}

for (const theme of themes)
  for (const width of widths)
    test(`Mes progrès is right in ${theme} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 1000 ? 844 : 800 });
      await choose(page, { theme });
      await open(page);
      expect(await examine(page)).toEqual(nothing);
    });

test('Mes progrès loses nothing at text 32 on the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await choose(page, { theme: 'paper', text: '32' });
  await open(page);
  expect((await examine(page)).look).toEqual([]);
});

test('Mes progrès shows every stop of Tab uncovered and ringed', async ({ page }) => {
  await choose(page, {});
  await open(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('h1')!.focus();
  });
  const all = await stops(page);
  expect(all.length).toBeGreaterThan(12);
  expect(all.filter(({ covered, ringed }) => covered || !ringed)).toEqual([]);
});
