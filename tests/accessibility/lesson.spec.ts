import { expect, test } from '@playwright/test';
import { compileCourse, compileLesson, openCourse } from '../../src/course/compile.ts';
import type { Lesson } from '../../src/course/lesson.ts';
import { stops } from './focus.ts';
import { bare, choose, examine, nothing, settled, themes, widths } from './screens.ts';

test.use(bare);

const sound = openCourse('.');
const lessons = compileCourse(sound, 'fr')
  .themes.flatMap((theme) => theme.lessons)
  .map(({ slug }) => compileLesson(sound, slug, 'fr'));
const addresses = ({ slug, steps }: Lesson) => steps.map(({ id }) => `/lecons/${slug}/#${id}`);
/** One step of each kind. */
const kinds = ({ slug, steps }: Lesson) =>
  [...new Map([...steps].reverse().map((step) => [step.kind, `/lecons/${slug}/#${step.id}`])).values()].reverse();
const first = lessons.find(({ slug }) => slug === 'ecrire-un-message')!;
const places = ['/', '/themes/mes-mails/', ...(process.env.FULL ? lessons.flatMap(addresses) : kinds(first))];

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
