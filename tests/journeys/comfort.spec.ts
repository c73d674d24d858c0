import type { Locator, Page } from '@playwright/test';
import { type Comfort, defaults } from '../../src/comfort/comfort.ts';
import { comfortKey } from '../../src/comfort/shown.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };
import { expect, test } from './test.ts';

const control = (page: Page, name: string): Locator =>
  page.locator(`[data-control="${name}"]`).filter({ visible: true }).first();
const awake = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
  );
const kept = (page: Page): Promise<Partial<Comfort>> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Comfort>, comfortKey);
const choose = async (page: Page, name: string) => {
  await control(page, name).locator('..').click();
  await expect(control(page, name)).toBeChecked();
};
/** The bars refuse presses just after a change of screen. */
const settled = (page: Page) => expect(page.locator('[data-frame][data-fresh]')).toHaveCount(0);
const marks = (page: Page) =>
  page.evaluate(() => {
    const { first: _, ...shown } = document.documentElement.dataset;
    return shown;
  });

/** Writes down, at the first frame that is painted, what the root said and how large and of which colour its text was. */
async function watchFirstPaint(page: Page) {
  await page.addInitScript(() => {
    requestAnimationFrame(() => {
      const { fontSize, backgroundColor, fontFamily } = getComputedStyle(document.documentElement);
      (window as unknown as { painted: unknown }).painted = {
        fontSize,
        backgroundColor,
        letters: fontFamily.split(',')[0],
        motion: document.documentElement.dataset.motion,
      };
    });
  });
}

test('each choice holds at once, shows itself, is there at the first paint after a reload, and all can be taken back', async ({
  page,
}) => {
  await watchFirstPaint(page);
  await page.goto('/confort/');
  await awake(page);
  const sample = page.locator('#comfort-preview + p');
  const before = await sample.evaluate((e) => getComputedStyle(e).fontSize);

  await control(page, 'comfort:slower').click();
  await expect(page.getByRole('img', { name: 'Vitesse : lente' })).toBeVisible();
  await expect(page.locator('[data-announcer]')).toHaveText('Vitesse : lente');

  for (const name of [
    'comfort:text:32',
    'comfort:theme:night',
    'comfort:letters:other',
    'comfort:voice:own',
    'comfort:auto:listen',
    'comfort:motion:still',
    'comfort:device:en',
  ])
    await choose(page, name);

  expect(await marks(page)).toMatchObject({ text: '32', theme: 'night', letters: 'other', motion: 'still' });
  expect(await sample.evaluate((e) => getComputedStyle(e).fontSize)).not.toBe(before);
  expect(await kept(page)).toEqual({
    ...defaults,
    text: '32',
    theme: 'night',
    letters: 'other',
    motion: 'still',
    device: 'en',
    voice: { speed: 0.85, own: true, auto: true },
  });

  await page.reload();
  const painted = await page.evaluate(() => (window as unknown as { painted: unknown }).painted);
  expect(painted).toEqual({
    fontSize: '32px',
    backgroundColor: 'rgb(28, 25, 20)',
    letters: 'OpenDyslexic',
    motion: 'still',
  });
  await awake(page);
  for (const name of [
    'text:32',
    'theme:night',
    'letters:other',
    'voice:own',
    'auto:listen',
    'motion:still',
    'device:en',
  ])
    await expect(control(page, `comfort:${name}`)).toBeChecked();

  await control(page, 'comfort:reset').click();
  expect(await marks(page)).toEqual({});
  expect(await kept(page)).toEqual(defaults);
});

test('the voice has five speeds and stays at the last one', async ({ page }) => {
  await page.goto('/confort/');
  await awake(page);
  for (const speed of [1.15, 1.3, 1.3]) {
    await page.keyboard.press('Tab');
    await control(page, 'comfort:faster').press('Enter');
    expect((await kept(page)).voice?.speed).toBe(speed);
  }
});

test('other letters are fetched only once they are chosen', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => void (/dyslexic/i.test(request.url()) && fetched.push(request.url())));
  await page.goto('/confort/');
  await awake(page);
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await choose(page, 'comfort:letters:other');
  await page.waitForLoadState('networkidle');
  expect(fetched.length).toBeGreaterThan(0);
});

test('two windows agree', async ({ page, context }) => {
  await page.goto('/');
  await awake(page);
  const other = await context.newPage();
  await other.goto('/confort/');
  await awake(other);
  await choose(other, 'comfort:theme:contrast');
  await choose(other, 'comfort:text:28');
  await expect.poll(() => marks(page)).toEqual({ theme: 'contrast', text: '28' });
});

for (const [why, break_] of [
  [
    'full',
    () =>
      (Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
  ],
  [
    'refused',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
  ],
] as const) {
  test(`a ${why} storage is said, and the choice holds for this visit`, async ({ page }) => {
    await page.addInitScript(break_ as () => void);
    await page.goto('/confort/');
    await awake(page);
    await choose(page, 'comfort:theme:night');
    await expect(
      page.getByText(fr.comfort.notKept.replaceAll("'", '’')).filter({ visible: true }).first(),
    ).toBeVisible();
    await expect(page.locator('[data-announcer]')).toHaveText(/ne garde pas vos choix/);
    await settled(page);
    await control(page, 'comfort:done').click();
    await expect(page).toHaveURL('/');
    expect(await marks(page)).toEqual({ theme: 'night' });
  });
}

test.describe('a damaged record', () => {
  for (const record of ['{', '[]', '{"text":"200","theme":"<b>","voice":7}']) {
    test(`${record} gives the page as it was made`, async ({ page }) => {
      await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [comfortKey, record] as const);
      await page.goto('/confort/');
      await awake(page);
      expect(await marks(page)).toEqual({});
      await expect(control(page, 'comfort:theme:system')).toBeChecked();
    });
  }
});

test('without movement nothing glides, as with a device that asks for it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/confort/');
  await awake(page);
  await choose(page, 'comfort:motion:still');
  const seconds = await page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.transition = 'opacity 3s';
    probe.style.animation = 'x 3s';
    document.body.append(probe);
    const { transitionDuration, animationDuration } = getComputedStyle(probe);
    return [transitionDuration, animationDuration];
  });
  expect(seconds).toEqual(['0s', '0s']);
});

test('another language of help is shown in place, leads back to where one was, and is met again at home', async ({
  page,
}) => {
  await page.goto('/themes/mes-mails/');
  await awake(page);
  await settled(page);
  await control(page, 'head:comfort').click();
  await expect(page).toHaveURL('/confort/');
  await choose(page, 'comfort:lang:en');
  await expect(page).toHaveURL('/en/comfort/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.comfort.title);
  await expect(control(page, 'comfort:lang:en')).toBeFocused();
  await settled(page);
  await control(page, 'comfort:done').click();
  await expect(page).toHaveURL('/en/themes/mes-mails/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/');
  await expect(page).toHaveURL('/en/');
  await page.getByRole('link', { name: 'Français' }).filter({ visible: true }).first().click();
  await expect(page).toHaveURL('/');
});

test('in a lesson, another language keeps the step and says that the device starts again', async ({ page }) => {
  await page.goto('/lecons/ecrire-un-message/#with-me');
  const begun = page.locator('section[data-device]');
  await begun.getByRole('button', { name: 'Écrire', exact: true }).click();
  await expect(begun.getByRole('textbox').first()).toBeVisible();
  await settled(page);
  await control(page, 'head:comfort').click();
  await choose(page, 'comfort:lang:en');
  await expect(page).toHaveURL('/en/comfort/');
  await settled(page);
  await control(page, 'comfort:done').click();
  await expect(page).toHaveURL('/en/lessons/ecrire-un-message/#with-me');
  await expect(page.locator('section[data-device]')).toBeVisible();
  await expect(page.locator('section[data-device] [lang]').first()).toHaveAttribute('lang', 'en');
  await expect(page.locator('main [role=status]')).toHaveText(new RegExp(en.player.otherLanguage));
  await expect(page.locator('#instruction')).toHaveText(/“Write”/);
});

test('the help speaks one language and the device another', async ({ page }) => {
  await page.goto('/confort/');
  await awake(page);
  await choose(page, 'comfort:device:en');
  await page.goto('/lecons/ecrire-un-message/#with-me');
  await expect(page.locator('section[data-device] [lang]').first()).toHaveAttribute('lang', 'en');
  await expect(page.locator('#instruction')).toHaveText(/«\u00A0Write\u00A0»/);
});
