import type { Browser } from 'playwright';
import { markHydration } from './hydration.ts';

/** What one load of a page gave; times in milliseconds since the navigation began. */
export interface Load {
  paint: number;
  /** The first press on *Suite* that a hand could make. */
  pressed: number;
  /** When it took effect; `null`: lost. */
  worked: number | null;
  /** Steps that the press moved on by: 1 where all is well. */
  moved: number;
  /** Asked for before React takes the page over, the page itself included: what a first press waits for. Lazy parts come later. */
  requests: number;
  /** Bytes of body as sent, of the same. */
  scripts: number;
  /** All but typeface and pictures. */
  bytes: number;
}

const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const steps = ['', 'show', 'with-me', 'yours'];

interface Seen {
  paint: number;
  pressed: number;
  worked: number;
}

// Runs in the page, before its own scripts.
function watch() {
  const seen: Seen = { paint: 0, pressed: 0, worked: 0 };
  (window as unknown as { seen: Seen }).seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) seen.paint = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  addEventListener('click', (event) => void (event.isTrusted && (seen.pressed ||= performance.now())), true);
  // The heading changes with the step: what a person sees.
  const started = () => {
    const first = document.querySelector('h1')?.textContent;
    new MutationObserver((_, observer) => {
      if (location.hash !== '#show' || document.querySelector('h1')?.textContent === first) return;
      seen.worked = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  addEventListener('DOMContentLoaded', started);
}

/** Loads a page on a slow phone, empty-handed, and presses *Suite* as soon as it is painted. */
export async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', slow4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(markHydration);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => (window as unknown as { seen?: Seen }).seen?.paint, undefined, { polling: 50 });
    const box = await page.locator('[data-control="next"]').boundingBox();
    if (!box) throw new Error(`${address} has no Suite to press.`);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page
      .waitForFunction(() => (window as unknown as { seen: Seen }).seen.worked, undefined, {
        polling: 50,
        timeout: 30_000,
      })
      .catch(() => undefined);
    // A press done twice moves on within the next half second.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    const found = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: Seen };
      const until = performance.getEntriesByName('hydrates')[0]?.startTime ?? (seen.worked || performance.now());
      const [own] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const files = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
        ({ startTime }) => startTime < until,
      );
      return {
        ...seen,
        hash: location.hash.slice(1),
        own: own!.encodedBodySize,
        files: files.map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, size: encodedBodySize })),
      };
    });
    const sum = (wanted: (path: string) => boolean) =>
      found.files.filter(({ path }) => wanted(path)).reduce((all, { size }) => all + size, 0);
    return {
      paint: found.paint,
      pressed: found.pressed,
      worked: found.worked || null,
      moved: Math.max(0, steps.indexOf(found.hash)),
      requests: found.files.length + 1,
      scripts: sum((path) => path.endsWith('.js')),
      bytes: found.own + sum((path) => !/\.(woff2|svg|png|webp|avif|jpg)$/.test(path)),
    };
  } finally {
    await context.close();
  }
}
