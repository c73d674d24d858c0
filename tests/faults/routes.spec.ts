import { expect, type Page, test } from '@playwright/test';
import { faultWords } from '../../src/i18n/faults.ts';
import { control, type Lang, lessonPath, words } from '../journeys/learner.ts';
import { trials } from './list.ts';

test.use({ serviceWorkers: 'block' });

/** One of each kind of page. */
const kinds = [
  '/',
  '/themes/mes-mails/',
  '/lecons/ecrire-un-message/',
  '/lecons/ecrire-un-message/#with-me',
  '/lecons/ecrire-un-message/fiche/',
  '/mots/',
  '/mes-progres/',
  '/nulle-part/',
];
const others = [
  '/lecons/ecrire-un-message/#in-short',
  '/confort/',
  '/pres-de-chez-moi/',
  '/hors-ligne/',
  '/en/',
  '/en/lessons/ecrire-un-message/#with-me',
  '/en/my-progress/',
];
const routes = process.env.FULL ? [...kinds, ...others] : kinds;
const places = {
  fr: { home: '/', lesson: lessonPath.fr, practice: `${lessonPath.fr}#with-me` },
  en: { home: '/en/', lesson: lessonPath.en, practice: `${lessonPath.en}#with-me` },
} as const;

const sentence = (lang: Lang, key: string) =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], words[lang]) as string;

/** Errors that nobody caught, of every page. */
function uncaught(page: Page): string[] {
  const all: string[] = [];
  page.context().on('weberror', (error) => all.push(error.error().stack ?? error.error().message));
  return all;
}

/** React works on the page, or will never: of a page without scripts one can't know. */
const tried = (page: Page) =>
  page
    .waitForFunction(
      () => Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
      undefined,
      {
        timeout: 1500,
      },
    )
    .catch(() => undefined);

/** A page says something, and one can go on from it. */
async function livable(page: Page) {
  await expect(page.locator('main').first()).toContainText(/\p{L}{3}/u);
  const home = page.locator('a[href="/"], a[href="/en/"]').filter({ visible: true }).first();
  await expect(home, 'home is one press away').toBeVisible();
  await home.click({ trial: true });
}

for (const trial of trials) {
  test(`${trial.name}: every route says something and leads on`, async ({ page, context }) => {
    const errors = uncaught(page);
    await trial.before?.(context, page);
    if (trial.between) {
      await page.goto(places.fr.lesson);
      await page.waitForLoadState('networkidle');
    }
    for (const route of routes) {
      await trial.between?.(page);
      await page.goto(route);
      await tried(page);
      await test.step(route, () => livable(page));
    }
    expect(errors).toEqual([]);
  });

  const { told } = trial;
  if (!told) continue;
  for (const lang of ['fr', 'en'] as const)
    test(`${trial.name}: it is told in ${lang}, in plain words`, async ({ page, context }) => {
      const errors = uncaught(page);
      await trial.before?.(context, page);
      if (trial.between) {
        await page.goto(places[lang].home);
        await page.waitForLoadState('networkidle');
        await trial.between(page);
      }
      await page.goto(places[lang][told.at]);
      if (told.at === 'practice' && told.fault === 'full') await control(page, 'compose').click();
      await expect(page.locator('main')).toContainText(sentence(lang, faultWords[told.fault]).replaceAll(/\s/g, ' '), {
        useInnerText: true,
      });
      await livable(page);
      expect(errors).toEqual([]);
    });
}
