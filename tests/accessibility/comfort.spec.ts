import { expect, test } from '@playwright/test';
import { bare, choose, examine, nothing, settled, themes, widths } from './screens.ts';

test.use(bare);

const places = ['/confort/', '/mots/', '/pres-de-chez-moi/'];
const lesson = '/lecons/ecrire-un-message/';

for (const place of [...places, '/']) {
  const first = place === '/';
  test.describe(first ? 'a first visit' : place, () => {
    for (const theme of themes) {
      for (const width of widths) {
        test(`is right in ${theme} at ${width}`, async ({ page }) => {
          await page.setViewportSize({ width, height: width < 1000 ? 844 : 800 });
          await choose(page, { theme });
          if (first) await page.addInitScript(() => localStorage.removeItem('petit-a-petit.met'));
          await page.goto(place);
          await settled(page);
          expect(await examine(page)).toEqual(nothing);
        });
      }
    }
  });
}

for (const place of [
  ...places,
  '/',
  '/themes/mes-mails/',
  lesson,
  `${lesson}#show`,
  `${lesson}#with-me`,
  `${lesson}#in-short`,
]) {
  test(`${place}: letters of another shape at text 32 on 320 pixels lose nothing and scroll nowhere sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 844 });
    await choose(page, { theme: 'paper', letters: 'other', text: '32' });
    if (place === '/') await page.addInitScript(() => localStorage.removeItem('petit-a-petit.met'));
    await page.goto(place);
    await settled(page);
    expect((await examine(page)).look).toEqual([]);
  });
}
