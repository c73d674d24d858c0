import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import {
  act,
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

interface Step {
  id: string;
  kind: 'why' | 'watch' | 'together' | 'alone' | 'recover' | 'question' | 'remember';
  answers?: { id: string; right: boolean }[];
}

/** The steps of the lesson walked through, as its author wrote them. */
export const steps: readonly Step[] = (
  parse(readFileSync(join(import.meta.dirname, '../../lessons/ecrire-un-message/lesson.yaml'), 'utf8')) as {
    steps: Step[];
  }
).steps;

interface Walk {
  lang: Lang;
  layout: 'computer' | 'phone';
  /** The demonstration is waited for until it has gone on by itself. */
  plays: boolean;
}

/** All that a screen shows, with what is written in its fields. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.querySelector('main')!.innerText, ...fields.map((field) => field.value)].join();
  });

/** From home to *À retenir*, by one kind of hand: every step, the help, a detour, a slip, the card, a word explained. */
export async function wholeLesson(page: Page, by: Hand, { lang, layout, plays }: Walk): Promise<void> {
  const { player, home } = words[lang];
  const press = (name: string) => by.press(control(page, name));
  const sentence = instruction(page);
  const detail = page.locator('#zone-left > section');
  const dialog = page.getByRole('dialog');
  const succeeded = async () => (await sentence.innerText()) === player.success;
  /** What is shown once in the lesson, where there is an occasion. */
  const once = { word: false, detour: false };

  const walk: Record<Step['kind'], (step: Step) => Promise<void>> = {
    async why() {
      await press('card');
      await expect(dialog).toContainText('jeanne@poste.exemple');
      await press('dialog:close');
      await expect(dialog).toHaveCount(0);
      await expect(control(page, 'card')).toBeFocused();
    },

    async watch() {
      const first = await sentence.innerText();
      if (plays) await expect(sentence).not.toHaveText(first, { timeout: 15_000 });
      if (await control(page, 'play').filter({ hasText: player.pause }).count()) await press('play');
      await expect(control(page, 'play')).toHaveText(player.play);
      // Each gesture takes two presses: it is done, then the next one is said.
      for (let i = 0; i < 24 && (await sentence.innerText()) !== player.watched; i++) {
        const before = await shown(page);
        await press('gesture-after');
        await expect.poll(() => shown(page)).not.toBe(before);
      }
      await expect(sentence).toHaveText(player.watched);
    },

    async together() {
      await expect(device(page)).toHaveAttribute('data-layout', layout);
      await press('next');
      await expect(detail).toContainText(player.notYet);
      await expect(control(page, 'do')).toBeVisible();
      for (let i = 0; i < 20 && !(await succeeded()); i++) {
        await follow(page, by, lang);
        const word = detail.locator('[data-control^="term:"]').filter({ visible: true }).first();
        if (!once.word && (await word.isVisible())) {
          once.word = true;
          await by.press(word);
          await expect(dialog).toBeVisible();
          await press('dialog:close');
          await expect(dialog).toHaveCount(0);
          await expect(word).toBeFocused();
        }
        const written = control(page, 'subject');
        if (!once.detour && (await written.isVisible()) && (await written.inputValue())) {
          once.detour = true;
          await press('discard');
          await expect(detail).toContainText(player.nothingLost);
          await expect(said(page)).toContainText(player.nothingLost);
          await expect(sentence).toContainText(player.continue);
        }
      }
      await expect(sentence).toHaveText(player.success);
    },

    async alone() {
      await expect(page.locator('[data-pointer]')).toHaveCount(0);
      for (let i = 0; i < 20 && !(await succeeded()); i++) {
        const before = await sentence.innerText();
        await press('help');
        await expect(page.getByRole('heading', { name: player.help })).toBeVisible();
        if (i === 0) {
          await press('help:other');
          await expect(page.locator('[data-help] [data-other]')).not.toBeEmpty();
        }
        if (i === 1) {
          await press('help:do');
          await expect(sentence).not.toHaveText(before);
          continue;
        }
        await press('help:show');
        await expect(page.locator('[data-help]')).toHaveCount(0);
        expect(await page.evaluate(() => document.activeElement?.closest('[data-device]') !== null)).toBe(true);
        if (await page.locator('[data-pointer]').count()) {
          await expect(page.locator('[data-pointer] > *').first()).toBeVisible();
          await follow(page, by, lang);
          // Where going there was all there was to do, the next instruction is here already: *Choisissez pour qui est ce message : Amina.*
        } else await by.press(device(page).getByRole('button', { name: 'Amina Diallo' }));
      }
      await expect(sentence).toHaveText(player.success);
      await expect(said(page)).toContainText(player.success);
    },

    async question({ answers = [] }) {
      const choose = async (right: boolean) => {
        const { id } = answers.find((answer) => answer.right === right)!;
        await press(`answer:${id}`);
        await expect(control(page, `answer:${id}`)).toHaveAttribute('aria-pressed', 'true');
      };
      await choose(false);
      await expect(page.locator('main')).toContainText(player.another);
      await choose(true);
      await expect(page.locator('main')).not.toContainText(player.another);
    },

    async recover() {
      await press('next');
      const asked = detail
        .locator('p')
        .filter({ hasText: lang === 'fr' ? '«' : '“' })
        .last();
      await expect(asked).toBeVisible();
      await act(page, by, await asked.innerText(), lang);
      await expect(detail).toContainText(player.nothingLost);
      await expect(said(page)).toContainText(player.nothingLost);
      await expect(sentence).toHaveText(new RegExp(`^(${player.return}|${player.continue})`));
      for (let i = 0; i < 12 && !(await succeeded()); i++) await follow(page, by, lang);
      await expect(sentence).toHaveText(player.success);
    },

    async remember() {
      await expect(sentence).toHaveText(player.kinds.remember);
      await expect(page.locator('main ol li').first()).toBeVisible();
    },
  };

  await expect(page.getByRole('heading', { level: 1, name: home.hello })).toBeVisible();
  await press('theme:mes-mails');
  await press('lesson:ecrire-un-message');
  await expect(page).toHaveURL(lessonPath[lang]);
  for (const [i, step] of steps.entries()) {
    if (i > 0) await arrived(page, step.id);
    await settled(page);
    await walk[step.kind](step);
    if (step.kind !== 'remember') await press('next');
  }
  expect(once).toEqual({ word: true, detour: true });
  await press('head:home');
  await expect(page.getByRole('heading', { level: 1, name: home.hello })).toBeVisible();
  await expect(page.locator('main')).toContainText(home.finished_one.replace('{{count}}', '1'));
}

/** The whole lesson by a mouse or a finger. */
export const byHand = (page: Page, how: 'mouse' | 'touch', lang: Lang): Promise<void> =>
  wholeLesson(page, hand(page, how), {
    lang,
    layout: how === 'touch' ? 'phone' : 'computer',
    plays: how === 'mouse' && lang === 'fr',
  });
