import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { browser } from '../browser.ts';
import { axeViolations, ibmViolations, unjudged } from './engines.ts';
import { stops } from './focus.ts';
import { type Flaw, lookFlaws } from './look.ts';

let chrome: Browser;
let page: Page;
beforeAll(async () => {
  chrome = await chromium.launch(browser);
});
afterAll(() => chrome.close());
beforeEach(async () => {
  const context = await chrome.newContext({ viewport: { width: 390, height: 700 }, bypassCSP: true });
  page = await context.newPage();
});
afterEach(() => page.context().close());

const right = `<!doctype html><html lang="fr"><title>Une page</title>
<style>
  :root { --ink: #211c15; --paper: #faf4e6; --size-text: 20px; }
  body { color: var(--ink); background: var(--paper); font-size: var(--size-text); margin: 16px }
  button { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--ink); min-height: 48px; min-width: 48px }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); font-size: 9px }
</style>
<main><h1 style="font-size: var(--size-text)">Bonjour</h1><p>Une phrase.</p><button type="button">Suite</button>
<span class="hidden">pour l’oreille</span></main></html>`;
/** The right page with one thing changed. */
const but = (from: string, to: string) => {
  expect(right).toContain(from);
  return page.setContent(right.replace(from, to));
};
const rules = (flaws: Flaw[]) => [...new Set(flaws.map(({ rule }) => rule))];

test('a page that keeps all numbers has no flaw and no violation', async () => {
  await page.setContent(right);
  expect(await lookFlaws(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  expect(await ibmViolations(page)).toEqual([]);
});

describe('the look', () => {
  test.each<[string, Flaw['rule'][], string, string]>([
    ['text under 18 px', ['text-size', 'type-size'], '<p>', '<p style="font-size: 17px">'],
    ['a size that is no token', ['type-size'], '<p>', '<p style="font-size: 23px">'],
    ['a control under 48 px', ['control-size'], '<button ', '<button style="min-height: 40px" '],
    ['pale text', ['contrast', 'colour'], '<p>', '<p style="color: #6b6b6b">'],
    ['text made pale by opacity', ['contrast'], '<p>', '<p style="opacity: 0.5">'],
    ['a border that is no token', ['colour'], '<p>', '<p style="border: 2px solid #123456">'],
    ['a page that scrolls sideways', ['sideways'], '<p>', '<p style="width: 600px">'],
    [
      'a box that scrolls sideways',
      ['sideways'],
      '<p>',
      '<p style="overflow-x: auto; white-space: nowrap; width: 50px">',
    ],
    ['words that are cut off', ['cut'], '<p>', '<p style="overflow: hidden; white-space: nowrap; width: 50px">'],
  ])('finds %s', async (_, wanted, from, to) => {
    await but(from, to);
    expect(rules(await lookFlaws(page)).sort()).toEqual(wanted.sort());
  });

  test('a small drawing with a large ground to press is right', async () => {
    await but(
      '<button type="button">Suite</button>',
      '<style>.small { all: unset; position: relative } .small::after { content: ""; position: absolute; inset: -20px }</style><p style="padding: 30px"><button class="small" type="button">×</button></p>',
    );
    expect(await lookFlaws(page)).toEqual([]);
  });

  test('exempted keys and colours of pictures are left alone', async () => {
    await but(
      '<p>',
      '<button data-key style="min-height: 30px" type="button">a</button><svg data-picture width="9" height="9"><rect width="9" height="9" fill="#f0f"/></svg><p>',
    );
    expect(await lookFlaws(page)).toEqual([]);
  });
});

describe('the engines', () => {
  test('axe finds a field without a name', async () => {
    await but('<p>', '<input><p>');
    expect((await axeViolations(page)).map(({ rule }) => rule)).toContain('label');
  });

  test('IBM finds a field without a name', async () => {
    await but('<p>', '<input><p>');
    expect((await ibmViolations(page)).map(({ rule }) => rule)).toContain('input_label_exists');
  });

  test('what a verdict covers needs no other; the rest is left', () => {
    const finding = {
      engine: 'axe',
      rule: 'color-contrast',
      where: 'p',
      html: '<p class="tag">',
      message: '',
    } as const;
    const verdict = {
      engine: 'axe',
      rule: 'color-contrast',
      html: 'class="tag"',
      verdict: 'Measured by the look.',
    } as const;
    expect(unjudged([finding], [verdict])).toEqual([]);
    expect(unjudged([finding], [{ ...verdict, html: 'class="other"' }])).toEqual([finding]);
    expect(unjudged([finding], [{ ...verdict, engine: 'ibm' }])).toEqual([finding]);
  });
});

test('the stops of Tab are found in order, with what covers them and what has no ring', async () => {
  await page.setContent(`<!doctype html><style>button:focus-visible { outline: 4px solid } .bare:focus-visible { outline: none }</style>
    <button type="button">un</button><button type="button" class="bare">deux</button><button type="button" data-control="three">trois</button>
    <div style="position: fixed; left: 0; right: 0; top: 200px; bottom: 0; background: white"></div>
    <button type="button" style="position: fixed; top: 300px; z-index: -1">quatre</button>`);
  expect(await stops(page)).toEqual([
    { name: 'un', covered: false, ringed: true },
    { name: 'deux', covered: false, ringed: false },
    { name: 'three', covered: false, ringed: true },
    { name: 'quatre', covered: true, ringed: true },
  ]);
});
