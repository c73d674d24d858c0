import { expect, type Page, test } from '@playwright/test';
import { builtPages } from '../performance/page-files.ts';
import { type PdfPage, readPdf } from './pdf.ts';

/** Every sheet that was built, in every language. */
const sheets = builtPages()
  .map(({ page }) => `/${page.replace('index.html', '')}`)
  .filter((address) => /\/(lecons\/[^/]+\/fiche|lessons\/[^/]+\/sheet)\/$/.test(address));

/** 15 mm, in points. */
const margin = 42.5;

/** Opens a sheet and waits until its screens are cropped around their controls. */
async function openSheet(page: Page, address: string) {
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-screen]')].every((screen) => screen.querySelector('[data-ring]')),
  );
}

/** The words of the sheet as the page has them, block by block, without what only decorates. */
const blocks = (page: Page): Promise<string[]> =>
  page
    .locator('[data-sheet]')
    .evaluate((sheet) =>
      [...sheet.querySelectorAll<HTMLElement>('h1, header > span, h2, p, li')]
        .filter((one) => !one.closest('[aria-hidden]') && !one.querySelector('h1, h2, p, li'))
        .map((one) => one.textContent),
    );

/** Words of each row, first to last. */
const rows = (page: Page): Promise<string[][]> =>
  page
    .locator('[data-sheet] ol > li')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('p')].filter((p) => !p.closest('[aria-hidden]')).map((p) => p.textContent ?? ''),
      ),
    );

const bare = (text: string) => text.replaceAll(/[\s\u00AD\u200B]/g, '');
const readOn = (page: PdfPage) => bare(page.read.map(({ text }) => text).join(''));
const printed = async (page: Page, only?: 'texts') =>
  readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })), only);

test('every lesson has its sheet in both languages', () => {
  const lessons = builtPages().filter(({ page }) => /^(en\/lessons|lecons)\/[^/]+\/index\.html$/.test(page));
  expect(sheets.length).toBe(lessons.length);
  expect(sheets.length).toBeGreaterThan(0);
});

/** Each move is drawn once on a real screen, its ring inside. */
async function expectDrawn(page: Page) {
  const numbers = await page.locator('[data-sheet] [data-number]').allTextContents();
  expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
  const cut = await page.locator('[data-screen]').evaluateAll((screens) =>
    screens.flatMap((screen, i) => {
      const seen = screen.getBoundingClientRect();
      return [...screen.querySelectorAll('[data-ring]')]
        .filter((ring) => {
          const { left, top, right, bottom } = ring.getBoundingClientRect();
          return left < seen.left || top < seen.top || right > seen.right || bottom > seen.bottom || right - left < 10;
        })
        .map((ring) => `row ${i + 1}: ${(ring as HTMLElement).dataset.ring}`);
    }),
  );
  expect(cut).toEqual([]);
  const rings = await page.locator('[data-ring]').count();
  expect(rings).toBe(numbers.length);
}

for (const address of sheets) {
  test(`${address} prints whole on two pages at most`, async ({ page, baseURL, isMobile }) => {
    test.skip(isMobile && address.startsWith('/en/'), 'other words, the same drawings of a phone');
    await openSheet(page, address);
    await expectDrawn(page);
    const said = await blocks(page);
    const steps = await rows(page);
    // Its ink is that of a computer's: seen once.
    const pages = await printed(page, isMobile ? 'texts' : undefined);

    expect(pages.length).toBeLessThanOrEqual(2);
    for (const { width, height, items, coloured } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(items.length, 'an empty page').toBeGreaterThan(0);
      for (const { text, left, right, top, bottom } of items.filter(({ text }) =>
        said.some((block) => bare(block).includes(bare(text))),
      )) {
        expect(Math.min(left, top), text).toBeGreaterThanOrEqual(margin - 2);
        expect(right, text).toBeLessThanOrEqual(width - margin + 2);
        expect(bottom, text).toBeLessThanOrEqual(height - margin + 2);
      }
      expect(coloured, 'a colour').toBe(false);
    }

    // All words, once, in the order of the page: title, steps, what to remember.
    expect(pages.map(readOn).join('')).toContain(bare(said[0]!));
    expect(pages.map(readOn).join('')).toBe(bare(said.join('')));
    expect(pages[0]!.read[0]!.role).toBe('H1');
    for (const [i, step] of steps.entries()) {
      expect(
        pages.filter((one) => readOn(one).includes(bare(step.join('')))),
        `row ${i + 1} on one page`,
      ).toHaveLength(1);
      expect(step.at(-1), `a blank in row ${i + 1}`).toMatch(/:$/);
    }

    const lesson = new URL(address.replace(/[^/]+\/$/, ''), baseURL).href;
    expect(pages.flatMap(({ code }) => code ?? [])).toEqual(isMobile ? [] : [lesson]);
  });
}

const [sheet] = sheets as [string];

test('the paper is the same whatever the size of the text on the screen', async ({ page }) => {
  await openSheet(page, sheet);
  const places = async () =>
    (await printed(page, 'texts')).map(({ items }) =>
      items.map(({ text, left, top }) => `${text} ${Math.round(left)} ${Math.round(top)}`),
    );
  const usual = await places();
  await page.evaluate(() => (document.documentElement.dataset.text = '32'));
  expect(await places()).toEqual(usual);
});

test('on a screen of 320 pixels with text of 32 nothing runs over', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSheet(page, sheet);
  await page.evaluate(() => (document.documentElement.dataset.text = '32'));
  const over = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('[data-sheet] :is(h1, h2, p, li)')].filter(
      (one) =>
        !one.closest('[aria-hidden]') &&
        (one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > clientWidth),
    );
    return [scrollWidth - clientWidth, ...cut.map((one) => one.textContent)];
  });
  expect(over).toEqual([0]);
});

declare global {
  interface Window {
    printed: number;
  }
}

test('À retenir leads to the sheet, and prints it once when asked', async ({ page }) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => void (window.printed += 1);
  });
  const control = (name: string) => page.locator(`[data-control="${name}"]`);
  const prints = () => page.evaluate(() => window.printed);
  const lesson = sheet.replace(/[^/]+\/$/, '');
  await page.goto(`${lesson}#in-short`);
  await control('sheet').click();
  await expect(page).toHaveURL(sheet);
  await expect(page.locator('[data-sheet] h1')).toBeVisible();
  expect(await prints()).toBe(0);
  await control('print').click();
  expect(await prints()).toBe(1);
  await expect(page.locator('[data-frame]')).not.toHaveAttribute('data-fresh');
  await page.locator('[data-bar] [data-control="back"]').click();
  await expect(page).toHaveURL(`${lesson}#in-short`);
  await control('sheet:print').click();
  await expect.poll(prints).toBe(2);
  await expect(page).toHaveURL(sheet);
});
