/** Choices that the page's root shows as `data-*`, each with its values; the first is the default and leaves no mark. */
export const shown = {
  /** Pixels of the text at the browser's own 100 %. */
  text: ['20', '24', '28', '32'],
  /** `other`: OpenDyslexic. */
  letters: ['usual', 'other'],
  /** `system` follows the device's own settings. */
  theme: ['system', 'paper', 'night', 'contrast'],
  /** `system` follows the device; `still`: nothing glides. */
  motion: ['system', 'still'],
} as const;

type Shown = typeof shown;
/** The choices that are seen before the first paint. */
export type ShownChoices = { [K in keyof Shown]: Shown[K][number] };

/** Where the choices are kept, in `localStorage`. */
export const comfortKey = 'petit-a-petit.comfort';
/** Where it is kept that the first visit is over. */
export const metKey = 'petit-a-petit.met';

/** Where it is kept who is learning: written by `progress/learner.ts`, read here before anything else is loaded. */
const learnerKey = 'petit-a-petit.learner';

/** What is kept under `key` for who is learning, by the key of their own: the first person's has no ending. Throws where storage is refused. */
export function ownKey(key: string): string {
  const learner = localStorage.getItem(learnerKey);
  return learner ? `${key}@${learner}` : key;
}

/** Plain data of a kept record, whatever it is worth. */
export function parsed(kept: string | null): Record<string, unknown> {
  try {
    return Object(JSON.parse(kept ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Puts the choices on the page's root; what is unknown or damaged leaves no mark, so that the device decides. */
export function applyShown(choices: Readonly<Record<string, unknown>>, { dataset }: HTMLElement): void {
  for (const [key, values] of Object.entries(shown)) {
    if ((values as readonly unknown[]).indexOf(choices[key]) > 0) dataset[key] = choices[key] as string;
    else delete dataset[key];
  }
}
