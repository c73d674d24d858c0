import { expect, type Locator, type Page, test } from '@playwright/test';

const lesson = '/lecons/ecrire-un-message/';

declare global {
  interface Window {
    /** Clicks and inputs that reached the page by replay, by control. */
    replayed: Record<string, number>;
  }
}

/** Opens the page with its scripts held back; `release` lets them come and waits until kept presses were done. */
async function heldBack(page: Page, address: string) {
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/assets/**/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.replayed = {};
    const count = (event: Event) => {
      const control =
        event.target instanceof Element && event.target.closest('[data-control]')?.getAttribute('data-control');
      if (control && !event.isTrusted) window.replayed[control] = (window.replayed[control] ?? 0) + 1;
    };
    addEventListener('click', count, true);
    addEventListener('input', count, true);
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect(control(page, 'next')).toBeVisible();
  return {
    async release(expected: number) {
      open();
      await page.waitForFunction(
        (count) => Object.values(window.replayed).reduce((a, b) => a + b, 0) >= count,
        expected,
      );
      // A second replay would come in the turns of the page that follow.
      await page.evaluate(
        () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))),
      );
      return page.evaluate(() => window.replayed);
    },
    open,
  };
}

const control = (page: Page, name: string): Locator => page.locator(`[data-control="${name}"]`);

const presses: Record<string, (next: Locator, touch: boolean) => Promise<void>> = {
  'a press': (next, touch) => (touch ? next.tap() : next.click()),
  'four presses': async (next, touch) => {
    for (let i = 0; i < 4; i++) await (touch ? next.tap() : next.click());
  },
  Enter: (next) => next.press('Enter'),
  Space: (next) => next.press(' '),
};

for (const [name, press] of Object.entries(presses)) {
  test(`${name} on Suite before the page works moves on by one step`, async ({ page, hasTouch }) => {
    const { release } = await heldBack(page, lesson);
    await press(control(page, 'next'), hasTouch);
    expect(await release(1)).toEqual({ next: 1 });
    await expect(page).toHaveURL(`${lesson}#show`);
  });
}

test('presses on two controls take effect in their order', async ({ page }) => {
  const { release } = await heldBack(page, lesson);
  await control(page, 'help').click();
  await control(page, 'next').click();
  expect(await release(2)).toEqual({ help: 1, next: 1 });
  await expect(page).toHaveURL(`${lesson}#show`);
});

test('a press shows at once that it was heard', async ({ page }) => {
  await heldBack(page, lesson);
  await control(page, 'next').click();
  expect(await control(page, 'next').evaluate((element) => element.getAnimations().length)).toBeGreaterThan(0);
});

test('text typed before the page works is given to its field once, whole', async ({ page }) => {
  const { release } = await heldBack(page, lesson);
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.dataset.control = 'probe';
    document.body.append(field);
  });
  await control(page, 'probe').pressSequentially('Bonjour');
  expect(await release(1)).toEqual({ probe: 1 });
  await expect(control(page, 'probe')).toHaveValue('Bonjour');
});

test('a link works before the page does', async ({ page }) => {
  await heldBack(page, lesson);
  await control(page, 'head:home').click();
  await expect(page).toHaveURL('/');
});
