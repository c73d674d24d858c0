import type { Page } from '@playwright/test';
import { arrived, control, device, hand, instruction, said, settled, words } from './learner.ts';
import { expect, test } from './test.ts';

const lesson = '/lecons/ecrire-un-message/';
const full = { width: 390, height: 844 };
/** What a phone's own keyboard leaves. */
const left = { width: 390, height: 360 };

/** A message for Amina is begun, up to its subject. */
async function begun(page: Page) {
  const by = hand(page, 'touch');
  await page.goto(`${lesson}#yours`);
  await arrived(page, 'yours');
  await by.press(control(page, 'compose'));
  await by.press(control(page, 'suggestion:amina'));
  return by;
}

/** Inside of the viewport, and where its words begin nothing lies over it. */
async function inSight(page: Page, name: string) {
  const target = name === 'instruction' ? instruction(page) : control(page, name);
  const seen = () =>
    target.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const whole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const line = Number.parseFloat(getComputedStyle(element).fontSize);
      const hits = [4, line].map((below) => document.elementFromPoint(left + 14, top + below));
      return { whole, covered: hits.filter((hit) => !element.contains(hit)).map((hit) => hit?.outerHTML.slice(0, 80)) };
    });
  await expect.poll(seen, { message: `${name} is in sight` }).toEqual({ whole: true, covered: [] });
}

test('with the keyboard up, the instruction, the field and Fini are in sight; Fini brings everything back', async ({
  page,
}) => {
  const by = await begun(page);
  for (const field of ['subject', 'text']) {
    await by.press(control(page, field));
    await page.setViewportSize(left);
    await expect(control(page, 'typing:done')).toBeVisible();
    await page.keyboard.type(field === 'subject' ? 'Dim' : 'Un ca');
    for (const name of ['instruction', field, 'typing:done']) await inSight(page, name);
    await expect(page.locator('footer')).toBeHidden();
    await expect(page.locator('header').first()).toBeHidden();
    await by.press(control(page, 'typing:done'));
    await page.setViewportSize(full);
    await expect(control(page, 'typing:done')).toHaveCount(0);
    await expect(page.locator('footer')).toBeVisible();
    await expect(control(page, 'head:home')).toBeVisible();
    await expect(control(page, field)).toHaveValue(field === 'subject' ? 'Dim' : 'Un ca');
  }
});

test('an address too is written in sight of the instruction', async ({ page }) => {
  const by = hand(page, 'touch');
  await page.goto(`${lesson}#yours`);
  await arrived(page, 'yours');
  await by.press(control(page, 'compose'));
  await by.press(control(page, 'to'));
  await page.setViewportSize(left);
  await page.keyboard.type('amina@cour');
  for (const name of ['instruction', 'to', 'typing:done']) await inSight(page, name);
});

const hostile = {
  markup: `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>"'><svg/onload=window.hurt=1>&lt;b&gt; {{t}} \${x} {control} [objet] **x**`,
  'right-to-left marks': '\u202Eexe.tnemelc\u202C \u2066Bonjour\u2069 \u200F\u061C שלום',
  // Chrome itself takes seconds for a key among as many accents and emoji, even in a bare field.
  '100,000 characters': 'Bonjour long '.repeat(7693).slice(0, 100_000),
} as const;

for (const [name, text] of Object.entries(hostile)) {
  test(`${name} in every field: shown as text, nothing runs, the next key is handled at once`, async ({ page }) => {
    const by = await begun(page);
    const before = await page.evaluate(() => document.querySelectorAll('script, img, svg').length);
    for (const field of ['subject', 'text'] as const) {
      const target = control(page, field);
      await by.press(target);
      await page.keyboard.insertText(text);
      await expect(target).toHaveValue(text);
      const took = await target.evaluate(async (element) => {
        const start = performance.now();
        document.execCommand('insertText', false, 'a');
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return { time: performance.now() - start, end: (element as HTMLInputElement).value.slice(-1) };
      });
      expect(took.end).toBe('a');
      expect(took.time, `${field}: milliseconds from a key to its picture`).toBeLessThan(1000);
    }
    await by.press(control(page, 'send'));
    await expect(device(page).locator('[data-heading]')).toBeVisible();
    // What was sent, in its list and open.
    if (!(await control(page, 'folder:sent').isVisible())) await by.press(control(page, 'menu'));
    await by.press(control(page, 'folder:sent'));
    const row = device(page).locator('[data-control^="message:"]').first();
    await expect(row).toContainText(text.trim().slice(0, 30));
    await by.press(row);
    await expect(device(page).locator('[data-heading]')).toContainText(text.trim().slice(0, 30));
    expect(await page.evaluate(() => (window as { hurt?: number }).hurt)).toBeUndefined();
    expect(await page.evaluate(() => document.querySelectorAll('#root img, script[src^="x"]').length)).toBe(0);
    expect(before).toBeGreaterThan(0);
    await expect(page.locator('footer')).toBeVisible();
    await by.press(control(page, 'help'));
    await expect(page.locator('[data-help]')).toBeVisible();
  });
}

test('case, accents, spaces and typographic signs are no mistakes', async ({ page }) => {
  const by = await begun(page);
  await by.write(control(page, 'subject'), 'dimanche ');
  await by.write(control(page, 'text'), 'UN  CAFE');
  await by.press(control(page, 'send'));
  await expect(instruction(page)).toHaveText(words.fr.player.success);
});

test('another text is said when it was left, with what is wanted', async ({ page }) => {
  const by = await begun(page);
  await by.write(control(page, 'subject'), 'Lundi');
  await by.press(control(page, 'text'));
  await expect(instruction(page)).toContainText('«\u00A0Dimanche\u00A0»');
  await expect(said(page)).toContainText('«\u00A0Dimanche\u00A0»');
  await by.write(control(page, 'subject'), 'Dimanche');
  await by.write(control(page, 'text'), 'Un café ?');
  await by.press(control(page, 'send'));
  await expect(instruction(page)).toHaveText(words.fr.player.success);
});

test('a wrong address: what was written and what is wanted stand side by side', async ({ page }) => {
  const by = hand(page, 'touch');
  await page.goto(`${lesson}#yours`);
  await arrived(page, 'yours');
  await by.press(control(page, 'compose'));
  await by.write(control(page, 'to'), 'amina@courier.exemple');
  await by.press(control(page, 'add'));
  const left = page.locator('#zone-left');
  await expect(left).toContainText('amina@courier.exemple');
  await expect(left).toContainText('amina@courrier.exemple');
  await settled(page);
});
