import { expect, test } from '@playwright/test';
import { stops } from './focus.ts';
import { bare, choose, examine, nothing, settled, themes, widths } from './screens.ts';

test.use(bare);

const lesson = '/lecons/ecrire-un-message/';
/** One of each kind, and the two that are an *À vous* and a *Question* of their own. */
const steps = ['benefit', 'show', 'with-me', 'yours', 'where-sent', 'wrong-message', 'in-short'];
const places = ['/', '/themes/mes-mails/', ...steps.map((step) => `${lesson}#${step}`)];

for (const place of places) {
  test.describe(place, () => {
    for (const theme of themes) {
      for (const width of widths) {
        test(`is right in ${theme} at ${width}`, async ({ page }) => {
          await page.setViewportSize({ width, height: width < 1000 ? 844 : 800 });
          await choose(page, { theme });
          await page.goto(place);
          await settled(page);
          expect(await examine(page)).toEqual(nothing);
        });
      }
    }

    test('loses nothing and scrolls nowhere sideways at text 32 on the narrowest screen', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 844 });
      await choose(page, { theme: 'paper', text: '32' });
      await page.goto(place);
      await settled(page);
      expect((await examine(page)).look).toEqual([]);
    });

    for (const width of [390, 1280]) {
      test(`shows every stop of Tab uncovered and ringed at ${width}`, async ({ page }) => {
        await page.setViewportSize({ width, height: width < 1000 ? 844 : 800 });
        await page.goto(place);
        await settled(page);
        const all = await stops(page);
        expect(all.length).toBeGreaterThan(3);
        expect(all.filter(({ covered, ringed }) => covered || !ringed)).toEqual([]);
      });
    }
  });
}
