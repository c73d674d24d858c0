/** Pixels of the text at the browser's own 100 %. */
export const textSizes = ['20', '24', '28', '32'] as const;
/** `system` follows the device's own settings. */
export const themes = ['paper', 'night', 'contrast', 'system'] as const;

export interface Comfort {
  text: (typeof textSizes)[number];
  theme: (typeof themes)[number];
}

export const defaults: Comfort = { text: '20', theme: 'system' };

/** Where the choices are kept, in `localStorage`. */
export const comfortKey = 'petit-a-petit.comfort';

/** The choices as they were kept; each damaged or unknown value gives way to its default. */
export function parseComfort(kept: string | null): Comfort {
  let found: Partial<Record<keyof Comfort, unknown>> = {};
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (value && typeof value === 'object') found = value;
  } catch {
    // Damaged: the defaults.
  }
  const one = <K extends keyof Comfort>(key: K, known: readonly Comfort[K][]): Comfort[K] =>
    known.includes(found[key] as Comfort[K]) ? (found[key] as Comfort[K]) : defaults[key];
  return { text: one('text', textSizes), theme: one('theme', themes) };
}

/** Puts the choices on the page's root; no theme lets the device decide. */
export function applyComfort({ text, theme }: Comfort, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (text === defaults.text) delete root.dataset.text;
  else root.dataset.text = text;
}
