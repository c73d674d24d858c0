import { expect, type Page } from '@playwright/test';
import {
  arrived,
  control,
  device,
  follow,
  type Hand,
  hand,
  instruction,
  type Lang,
  lessonPath,
  said,
  settled,
  words,
} from './learner.ts';

/** All that a screen shows, with what is written in its fields. */
const shown = (page: Page) =>
  page.evaluate(() => [document.querySelector('main')!.innerText, ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)].join());

/** From home to *À retenir*, by one kind of hand: every step, the help, a detour, a slip, the card, a word explained. */
export async function wholeLesson(
  page: Page,
  by: Hand,
  lang: Lang,
  { device: layout, plays }: { device: 'computer' | 'phone'; plays: boolean },
): Promise<void> {
  const { player, home } = words[lang];
  const press = (name: string) => by.press(control(page, name));
  const sentence = instruction(page);
  const detail = page.locator('section[aria-labelledby="instruction"]');

  // Home, Pourquoi, the card.
  await expect(page.getByRole('heading', { level: 1, name: home.hello })).toBeVisible();
  await press('theme:mes-mails');
  await expect(control(page, 'lesson:ecrire-un-message')).toBeVisible();
  await press('lesson:ecrire-un-message');
  await expect(page).toHaveURL(lessonPath[lang]);
  await settled(page);
  await press('card');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('jeanne@poste.exemple');
  await press('dialog:close');
  await expect(dialog).toHaveCount(0);
  await expect(control(page, 'card')).toBeFocused();
  await press('next');

  // Regarder.
  await arrived(page, 'show');
  const first = await sentence.innerText();
  if (plays) await expect(sentence).not.toHaveText(first, { timeout: 15_000 });
  if (await control(page, 'play').filter({ hasText: player.pause }).count()) await press('play');
  await expect(control(page, 'play')).toHaveText(player.play);
  // Each gesture takes two presses: it is done, then the next one is said.
  for (let i = 0; i < 20 && (await sentence.innerText()) !== player.watched; i++) {
    const before = await shown(page);
    await press('gesture-after');
    await expect.poll(() => shown(page)).not.toBe(before);
  }
  await expect(sentence).toHaveText(player.watched);
  await press('next');

  // Faire ensemble: the gesture said again, a detour and back, a word explained.
  await arrived(page, 'with-me');
  await expect(device(page)).toHaveAttribute('data-layout', layout);
  await press('next');
  await expect(detail).toContainText(player.notYet);
  await expect(control(page, 'do')).toBeVisible();
  await follow(page, by, lang);
  await follow(page, by, lang);
  await by.press(detail.locator('[data-control^="term:"]').first());
  await expect(dialog).toBeVisible();
  await press('dialog:close');
  await expect(dialog).toHaveCount(0);
  await follow(page, by, lang);
  await press('discard');
  await expect(detail).toContainText(player.nothingLost);
  await expect(said(page)).toContainText(player.nothingLost);
  await expect(sentence).toContainText(player.continue);
  for (let i = 0; i < 10 && (await sentence.innerText()) !== player.success; i++) await follow(page, by, lang);
  await expect(sentence).toHaveText(player.success);
  await press('next');

  // À vous, with the help in its three strengths.
  await arrived(page, 'yours');
  await expect(page.locator('[data-pointer]')).toHaveCount(0);
  await press('help');
  await expect(page.getByRole('heading', { name: player.help })).toBeVisible();
  await press('help:other');
  await expect(page.locator('[data-help] [role="status"]')).not.toBeEmpty();
  await press('help:show');
  await expect(page.locator('[data-help]')).toHaveCount(0);
  await expect(page.locator('[data-pointer="compose"] > *').first()).toBeVisible();
  await expect(control(page, 'compose')).toBeFocused();
  await follow(page, by, lang);
  // Done for the learner until it is for Amina: whoever comes by Tab has left the first field on the way.
  for (let i = 0; i < 3 && !(await control(page, 'recipient:amina').isVisible()); i++) {
    const before = await sentence.innerText();
    await press('help');
    await press('help:do');
    await expect(sentence).not.toHaveText(before);
  }
  await expect(control(page, 'recipient:amina')).toBeVisible();
  await by.write(control(page, 'subject'), lang === 'fr' ? 'Dimanche' : 'Sunday');
  await by.write(control(page, 'text'), lang === 'fr' ? 'Un café ?' : 'Coffee?');
  await press('send');
  await expect(sentence).toHaveText(player.success);
  await expect(said(page)).toContainText(player.success);
  await press('next');

  // Une question, wrong, then right.
  await arrived(page, 'where-sent');
  await press('answer:drafts');
  await expect(control(page, 'answer:drafts')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('main')).toContainText(player.another);
  await press('answer:sent');
  await expect(page.locator('main')).not.toContainText(player.another);
  await press('next');

  await arrived(page, 'one-letter');
  await press('answer:returns');
  await press('next');

  // Et si je me trompe ?
  await arrived(page, 'wrong-message');
  await press('message:choir');
  await expect(detail).toContainText(player.nothingLost);
  await expect(sentence).toContainText(player.return);
  await follow(page, by, lang);
  await expect(sentence).toHaveText(player.success);
  await press('next');

  // Two more slips: the wrong person, and sent too soon.
  for (const [step, slip] of [['wrong-person', 'suggestion:lucien'], ['too-soon', 'send']] as const) {
    await arrived(page, step);
    await press(slip);
    await expect(detail).toContainText(player.nothingLost);
    for (let i = 0; i < 8 && (await sentence.innerText()) !== player.success; i++) await follow(page, by, lang);
    await expect(sentence).toHaveText(player.success);
    await press('next');
  }

  // À retenir, and the lesson is finished.
  await arrived(page, 'in-short');
  await expect(sentence).toHaveText(player.kinds.remember);
  await expect(page.locator('main ol li')).toHaveCount(3);
  await press('head:home');
  await expect(page.getByRole('heading', { level: 1, name: home.hello })).toBeVisible();
  await expect(page.locator('main')).toContainText(home.finished_one.replace('{{count}}', '1'));
}

/** The whole lesson by a mouse or a finger. */
export const byHand = (page: Page, how: 'mouse' | 'touch', lang: Lang): Promise<void> =>
  wholeLesson(page, hand(page, how), lang, {
    device: how === 'touch' ? 'phone' : 'computer',
    plays: how === 'mouse' && lang === 'fr',
  });
