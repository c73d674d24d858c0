import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { act, arrived, control, instruction, type Lang, lessonPath, settled, words } from '../journeys/learner.ts';
import { expect, test } from '../journeys/test.ts';
import { steps } from '../journeys/whole-lesson.ts';

// The virtual screen reader is put into the page from outside, which the content policy would refuse.
test.use({ bypassCSP: true, reducedMotion: 'reduce', serviceWorkers: 'block' });

declare global {
  interface Window {
    heard: string[];
    virtual: typeof import('@guidepup/virtual-screen-reader').virtual;
  }
}

const reader = join(import.meta.dirname, '../../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js');

/** Puts the reader into the page and notes what the page says by itself. */
async function listening(page: Page) {
  await page.route('**/virtual-screen-reader.js', async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: await readFile(reader, 'utf8') }),
  );
  await page.evaluate(async () => {
    ({ virtual: window.virtual } = (await import(`${location.origin}/virtual-screen-reader.js`)) as Window);
    window.heard = [];
    const region = document.querySelector('[data-announcer]')!;
    new MutationObserver(() => {
      const text = region.textContent.trim();
      if (text) window.heard.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
}

/** The whole screen, phrase by phrase, as it is read from its top. */
const screen = (page: Page, selector = 'body'): Promise<string[]> =>
  page.evaluate(async (selector) => {
    const { virtual } = window;
    await virtual.start({ container: document.querySelector<HTMLElement>(selector)! });
    const first = await virtual.lastSpokenPhrase();
    const all = [first];
    for (let i = 0; i < 400; i++) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      if (phrase === first || phrase.startsWith('end of document')) break;
      all.push(phrase);
    }
    await virtual.stop();
    return all;
  }, selector);

/** What has the focus, as it is read when it comes there. */
const focus = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const at = document.activeElement as HTMLElement;
    if (at === document.body) return 'NOTHING';
    const { virtual } = window;
    await virtual.start({ container: at.parentElement! });
    const own = at.textContent || at.getAttribute('aria-label') || '';
    let found = '';
    for (let i = 0; i < 60 && !found; i++) {
      if ((virtual.activeNode as Element | null) === at) found = await virtual.lastSpokenPhrase();
      else await virtual.next();
    }
    await virtual.stop();
    return found || own;
  });

/** The lesson as it is heard by who goes through it by keyboard, doing what is asked. */
async function listen(page: Page, lang: Lang): Promise<string> {
  const { player } = words[lang];
  const lines: string[] = [];
  let said = 0;
  const note = async (what: string) => {
    lines.push('', `> ${what}`);
    const heard = await page.evaluate(() => window.heard);
    for (const text of heard.slice(said)) lines.push(`  says: ${text}`);
    said = heard.length;
    lines.push(`  focus: ${await focus(page)}`);
  };
  const read = async (what: string, selector?: string) => {
    lines.push('', `# ${what}`, ...(await screen(page, selector)));
  };
  const press = async (name: string) => {
    await settled(page);
    await control(page, name).focus();
    await page.keyboard.press('Enter');
  };
  const by = {
    async press(target: ReturnType<typeof control>) {
      await target.focus();
      await page.keyboard.press('Enter');
    },
    async write(field: ReturnType<typeof control>, text: string) {
      await field.focus();
      await page.keyboard.insertText(text);
    },
  };
  const succeeded = async () => (await instruction(page).innerText()) === player.success;
  const follow = async () => {
    const sentence = await instruction(page).innerText();
    await act(page, by, sentence, lang);
    await expect.poll(() => instruction(page).innerText()).not.toBe(sentence);
    await note(sentence);
  };

  for (const [i, step] of steps.entries()) {
    if (i > 0) {
      await press('next');
      await arrived(page, step.id);
      await note(player.forward);
    }
    await read(`${player.kinds[step.kind]} (${step.id})`);
    if (step.kind === 'watch') {
      for (let j = 0; j < 24 && (await instruction(page).innerText()) !== player.watched; j++) {
        await press('gesture-after');
        await note(player.gestureAfter);
      }
    }
    if (step.kind === 'together') {
      await press('next');
      await note(player.forward);
      await press('help');
      await note(player.help);
      await read(player.help, '[data-help]');
      await press('help:other');
      await note(player.otherWords);
      await press('help:show');
      await note(player.showClick);
      for (let j = 0; j < 16 && !(await succeeded()); j++) await follow();
      await read(player.success, 'main');
    }
    if (step.kind === 'alone') {
      const folder = control(page, 'folder:drafts');
      const name = await folder.innerText();
      await by.press(folder);
      await note(name);
      for (let j = 0; j < 16 && !(await succeeded()); j++) {
        await press('help');
        await press('help:show');
        await note(`${player.help}, ${player.showClick}`);
        await follow();
      }
    }
    if (step.kind === 'question') {
      for (const right of [false, true]) {
        const { id } = step.answers!.find((answer) => answer.right === right)!;
        await press(`answer:${id}`);
        await note(await control(page, `answer:${id}`).innerText());
      }
    }
    if (step.kind === 'recover') {
      const ask = page
        .locator('#zone-left > section p')
        .filter({ hasText: lang === 'fr' ? '«' : '“' })
        .last();
      await press('next');
      await note(player.forward);
      const sentence = await ask.innerText();
      await act(page, by, sentence, lang);
      await expect(page.locator('#zone-left')).toContainText(player.nothingLost);
      await note(sentence);
      for (let j = 0; j < 12 && !(await succeeded()); j++) await follow();
    }
  }
  return `${lines.join('\n').trim()}\n`;
}

for (const lang of ['fr', 'en'] as const) {
  test(`the whole lesson is heard as it is written in heard.${lang}.txt`, async ({ page, quiet }) => {
    test.slow();
    quiet.allow(/Service Worker registration blocked/);
    await page.goto(lessonPath[lang]);
    await settled(page);
    await expect(control(page, 'next')).toBeVisible();
    await listening(page);
    const heard = (await listen(page, lang)).replaceAll(/[\u00A0\u202F]/g, ' ');
    const file = join(import.meta.dirname, `heard.${lang}.txt`);
    // HEARD=write takes what is heard now for right: read the difference first.
    if (process.env.HEARD === 'write') await writeFile(file, heard);
    expect(heard).toBe(await readFile(file, 'utf8'));
  });
}
