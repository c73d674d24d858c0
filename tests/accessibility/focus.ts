import type { Page } from '@playwright/test';

export interface Stop {
  /** The control's name, else its words. */
  name: string;
  /** Something else lies over its middle and its corners. */
  covered: boolean;
  /** It shows that it has the focus. */
  ringed: boolean;
}

/** All stops of the Tab key on the screen as it stands, in order, once round. Moves the focus. */
export async function stops(page: Page, most = 120): Promise<Stop[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-stop]')) element.removeAttribute('data-stop');
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  const found: Stop[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body || element.dataset.stop !== undefined) return null;
      element.dataset.stop = '';
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const target = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
      const box = target.getBoundingClientRect();
      const inset = 4;
      const points = [
        [box.left + box.width / 2, box.top + box.height / 2],
        [box.left + inset, box.top + inset],
        [box.right - inset, box.bottom - inset],
      ] as const;
      const covered = !points.some(([x, y]) => target.contains(document.elementFromPoint(x, y)));
      const ring = (one: Element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      };
      return {
        name: element.dataset.control ?? (element.textContent ?? '').trim().slice(0, 40),
        covered,
        ringed: ring(element) || ring(target) || (target.parentElement !== null && ring(target.parentElement)),
      };
    });
    if (stop === null) break;
    found.push(stop);
  }
  return found;
}
