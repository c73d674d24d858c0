import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const control = (page: Page, name: string): Locator =>
  page.locator(`[data-control="${name}"]`).filter({ visible: true }).first();
const panel = (page: Page): Locator => page.locator('[data-first-visit] [data-first-visit]');
const awake = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
  );

/** Notes every sound that the page asks for. */
const hear = (page: Page) =>
  page.addInitScript(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    const { speechSynthesis } = window;
    if (speechSynthesis) speechSynthesis.speak = () => void heard.push('speech');
    HTMLMediaElement.prototype.play = () => (heard.push('clip'), Promise.resolve());
  });

test('a first visit is met at home by three choices that have an answer, and Continuer is enough, for ever', async ({
  page,
}) => {
  await hear(page);
  await page.goto('/');
  await expect(panel(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(control(page, 'home:start')).toHaveCount(0);
  await awake(page);
  for (const name of ['first:lang:fr', 'comfort:auto:read', 'comfort:text:20'])
    await expect(panel(page).locator(`[data-control="${name}"]`)).toBeChecked();
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
  await control(page, 'first:continue').click();
  await expect(panel(page)).toHaveCount(0);
  await expect(control(page, 'home:start')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.reload();
  await expect(control(page, 'home:start')).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test('the choices of a first visit hold', async ({ page }) => {
  await page.goto('/');
  await awake(page);
  await control(page, 'comfort:text:28').locator('..').click();
  await control(page, 'comfort:auto:listen').locator('..').click();
  await control(page, 'first:lang:en').locator('..').click();
  await expect(page).toHaveURL('/en/');
  await expect(panel(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello');
  await control(page, 'first:continue').click();
  await expect(control(page, 'home:start')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-text', '28');
  await page.goto('/');
  await expect(page).toHaveURL('/en/');
  await page.goto('/en/comfort/');
  await awake(page);
  await expect(control(page, 'comfort:auto:listen')).toBeChecked();
});

test('a deep link has no panel before it, and a step of a lesson ends the first visit', async ({ page }) => {
  await page.goto('/themes/mes-mails/');
  await awake(page);
  await expect(panel(page)).toHaveCount(0);
  await expect(control(page, 'theme:start')).toBeVisible();
  await page.goto('/lecons/ecrire-un-message/');
  await awake(page);
  await control(page, 'next').click();
  await expect(page).toHaveURL(/#show$/);
  await page.goto('/');
  await expect(control(page, 'home:start')).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test('somebody who was here before never sees the panel, not even for a frame', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('petit-a-petit.met', '1');
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    const look = () => {
      const shown = document.querySelector('[data-first-visit] [data-first-visit]')?.checkVisibility();
      if (shown) seen.push('panel');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('/');
  await awake(page);
  await expect(control(page, 'home:start')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  await expect(panel(page)).toHaveCount(0);
});

test('a press before the page works is done once it does', async ({ page }) => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/assets/**/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await control(page, 'first:continue').click();
  open();
  await expect(control(page, 'home:start')).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
});

test('words are found as they are heard, and what was found is said', async ({ page }) => {
  await page.goto('/mots/');
  await awake(page);
  const field = control(page, 'words:search');
  await field.fill('piesse jointe');
  await expect(page.locator('dt').first()).toHaveText('Une pièce jointe');
  await expect(page.locator('[data-announcer]')).toHaveText(/mots? trouvés?$/);
  await field.fill('zzzz');
  await expect(page.locator('dt')).toHaveCount(0);
  await expect(page.locator('[data-announcer]')).toHaveText(/pas encore expliqué/);
  await control(page, 'words:clear').click();
  await expect(field).toBeFocused();
  expect(await page.locator('dt').count()).toBeGreaterThan(10);
});

test('help near you is one press from home, each service with its source and date', async ({ page }) => {
  await page.goto('/');
  await awake(page);
  await control(page, 'home:near').click();
  await expect(page).toHaveURL('/pres-de-chez-moi/');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(5);
  for (const service of await page.locator('h3 + div').all()) {
    await expect(service.getByRole('link').last()).toHaveAttribute('href', /^https:\/\//);
    await expect(service).toContainText(/D’après \S+\./u);
  }
  expect(await page.locator('main').innerText()).not.toMatch(/Solidarité Numérique/i);
  await expect(page.locator('[data-frame][data-fresh]')).toHaveCount(0);
  await control(page, 'back').click();
  await expect(page).toHaveURL('/');
});
