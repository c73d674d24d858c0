import type { Language } from '../i18n/languages.ts';

/** One sentence to be said. */
export interface Said {
  text: string;
  lang: Language;
  /** Where it stands on the screen; a sentence may also be said without standing there. */
  element?: HTMLElement | undefined;
  /** From where to where in the element's text, for marking. */
  range?: Range | undefined;
}

/** How a sentence ended: said to its end; not sayable by this means; refused, because nobody has pressed anything on this page yet. */
export type End = 'said' | 'failed' | 'refused';

/** A sentence being said by one means. `end` never rejects, and is not settled after `stop`. */
export interface Saying {
  end: Promise<End>;
  pause(): void;
  resume(): void;
  stop(): void;
  /** 0.7 to 1.3, the pitch kept; a device's voice takes it up at the next sentence. */
  speed(rate: number): void;
}

/** Something that says sentences. `undefined` when it has no means for this one. */
export interface Mouth {
  say(sentence: Said, rate: number, began: () => void): Saying | undefined;
  /** Gets the next sentence ready while another is said. */
  ahead?(sentence: Said, rate: number): void;
}

/** Slowest and fastest speech. */
export const speeds = { min: 0.7, max: 1.3 } as const;

export const within = (rate: number): number =>
  Number.isFinite(rate) ? Math.min(speeds.max, Math.max(speeds.min, rate)) : 1;
