/** The app's one polite region: `write` puts a sentence where screen readers find it. */
export interface Announcer {
  announce(text: string): void;
  /** Gives the region's element, or null when it goes. */
  attach(element: HTMLElement | null): void;
}

const again = '\u00A0';

/** An announcer; the same sentence twice in a row is said twice. */
export function createAnnouncer(): Announcer {
  let region: HTMLElement | null = null;
  return {
    announce(text) {
      if (region) region.textContent = region.textContent === text ? text + again : text;
    },
    attach(element) {
      region = element;
    },
  };
}
