import type { BrowserContextOptions, Page } from '@playwright/test';
import { type Comfort, defaults } from '../../src/comfort/comfort.ts';
import { comfortKey, metKey } from '../../src/comfort/shown.ts';
import { axeFindings, type Finding, ibmFindings, unjudged } from './engines.ts';
import { type Flaw, lookFlaws } from './look.ts';

export const widths = [320, 390, 1280] as const;
export const themes = ['paper', 'night', 'contrast'] as const;

/** Engines are put into the page, so the content policy is left out here; journeys hold it. */
export const bare: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };

/** The learner's choices, there before the page is, as of somebody who was here before. */
export async function choose(page: Page, comfort: Partial<Comfort>): Promise<void> {
  const kept: readonly (readonly [key: string, value: string])[] = [
    [comfortKey, JSON.stringify({ ...defaults, ...comfort })],
    [metKey, '1'],
  ];
  await page.addInitScript((all) => all.forEach(([key, value]) => localStorage.setItem(key, value)), kept);
}

/** Waits until React works on the page, its letters are there and nothing moves. */
export async function settled(page: Page): Promise<void> {
  // Lazy parts of the page, the device among them, come after the first render.
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** All that is wrong with the screen as it stands; empty lists where it is right. */
export interface Report {
  axe: Finding[];
  ibm: Finding[];
  /** What an engine can't decide and `verdicts.json` doesn't judge. */
  unjudged: Finding[];
  look: Flaw[];
}

export const nothing: Report = { axe: [], ibm: [], unjudged: [], look: [] };

/** Looks at the screen with both engines and with the look's own numbers. */
export async function examine(page: Page): Promise<Report> {
  const axe = await axeFindings(page);
  const ibm = await ibmFindings(page);
  return {
    axe: axe.violations,
    ibm: ibm.violations,
    unjudged: unjudged([...axe.undecided, ...ibm.undecided]),
    look: await lookFlaws(page),
  };
}
