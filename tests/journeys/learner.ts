import { expect, type Locator, type Page } from '@playwright/test';
import { metKey } from '../../src/comfort/shown.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };

export type Lang = 'fr' | 'en';
export const words = { fr, en } as const;
export const lessonPath = { fr: '/lecons/ecrire-un-message/', en: '/en/lessons/ecrire-un-message/' } as const;

/** How a learner presses and writes. */
export interface Hand {
  press(target: Locator): Promise<void>;
  /** Replaces what the field holds, sign by sign. */
  write(field: Locator, text: string): Promise<void>;
}

/** A control of the app or of the device, by its name. */
export const control = (page: Page, name: string): Locator =>
  page.locator(`[data-control="${name}"]`).filter({ visible: true }).first();
export const device = (page: Page): Locator => page.locator('section[data-device]');
export const instruction = (page: Page): Locator => page.locator('#instruction');
/** What screen readers were last told. */
export const said = (page: Page): Locator => page.locator('[data-announcer]');

/** Waits until a change of screen is over: until then the bars refuse presses. */
export const settled = (page: Page): Promise<void> => expect(page.locator('[data-frame][data-fresh]')).toHaveCount(0);

/** Waits until React works on the page. */
export const awake = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const root = document.getElementById('root');
    return (
      root &&
      Object.keys(root).some((key) => key.startsWith('__reactContainer')) &&
      !document.querySelector('[data-screen="waiting"]')
    );
  });

/** A mouse or a finger. Two presses at one place within half a second count as one, so the second waits as a person would. */
export function hand(page: Page, how: 'mouse' | 'touch'): Hand {
  let last = { x: -99, y: -99, time: 0 };
  const press = async (target: Locator) => {
    await settled(page);
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    const at = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
    const now = await page.evaluate(() => performance.now());
    if (Math.hypot(at.x - last.x, at.y - last.y) < 13)
      await page.waitForFunction((time) => performance.now() - time > 520, last.time);
    await (how === 'touch' ? target.tap() : target.click());
    last = { ...at, time: await page.evaluate(() => performance.now()).catch(() => now) };
  };
  return {
    press,
    async write(field, text) {
      await press(field);
      await expect(field).toBeFocused();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
  };
}

/** The keyboard alone: Tab forward until the target has the focus, then Enter. `most` stops at most; gives how many it took. */
export function keys(
  page: Page,
): Hand & { reach(target: Locator, most?: number, key?: 'Tab' | 'Shift+Tab'): Promise<number>; stops: number[] } {
  const stops: number[] = [];
  const held = () => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
  const reach = async (target: Locator, most = 80, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await expect(target).toBeVisible();
    for (let count = 0; count <= most; count++) {
      if (await target.evaluate((element) => element === document.activeElement)) return count;
      await page.keyboard.press(key);
    }
    throw new Error(`Not reached by ${most} stops of ${key}: ${target}`);
  };
  return {
    reach,
    stops,
    async press(target) {
      stops.push(await reach(target));
      await page.keyboard.press('Enter');
      await expect.poll(held, { message: `after Enter on ${target} something has the focus` }).toBe(true);
    },
    async write(field, text) {
      stops.push(await reach(field));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
  };
}

/** Waits for a step to be on the screen. */
export async function arrived(page: Page, step: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#${step}$`));
  await expect(instruction(page)).toBeVisible();
  await expect(instruction(page)).not.toHaveText(
    [fr, en].map(({ player }) => new RegExp(player.opening))[Number(/\/en\//.test(page.url()))]!,
  );
  await settled(page);
}

const quotes = { fr: /«\u00A0(.+?)\u00A0»/g, en: /“(.+?)”/g } as const;

/** Does what a sentence says and nothing else: presses or fills in the control that it quotes. */
export async function act(page: Page, by: Hand, sentence: string, lang: Lang = 'fr'): Promise<void> {
  const [name, text] = [...sentence.matchAll(quotes[lang])].map((m) => m[1]!);
  if (name === undefined) throw new Error(`Nothing to act on is named: ${sentence}`);
  const field = device(page).getByRole('textbox', { name, exact: true });
  if (text !== undefined) await by.write(field, text);
  else if (/effacez|erase|delete the extra/i.test(sentence)) await by.write(field, '');
  else {
    const start = new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    const named = (by: string | RegExp) =>
      device(page).getByRole('button', { name: by }).or(field).filter({ visible: true });
    // A message goes by its subject, behind the name of who wrote it.
    await expect(named(name).first(), `what « ${sentence} » names is on the screen`).toBeVisible();
    await by.press(((await named(start).count()) ? named(start) : named(name)).first());
  }
}

/** Follows the instruction, until there is another one. */
export async function follow(page: Page, by: Hand, lang: Lang = 'fr'): Promise<void> {
  const sentence = (await instruction(page).innerText()).trim();
  await act(page, by, sentence, lang);
  await expect
    .poll(() => instruction(page).innerText(), { message: `after « ${sentence} » comes another instruction` })
    .not.toBe(sentence);
}

/** A visit that is not the first: home shows what to do at once. */
export const metBefore = (page: Page): Promise<unknown> =>
  page.addInitScript((key) => localStorage.setItem(key, '1'), metKey);
