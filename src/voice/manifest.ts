import type { Language } from '../i18n/languages.ts';
import { keyOf, normalised } from './key.ts';

/** The clips of one part of the course (a lesson, or `app`), by the key of their sentence: name of the file without `.mp3`, milliseconds. */
export type Clips = Readonly<Record<string, readonly [clip: string, ms: number]>>;

/** The part with the app's own sentences, the titles of the course and the glossary. */
export const APP = 'app';

/** Where a part's clips are listed, and where a clip stands, from the top of the site. */
export const partAddress = (lang: Language, part: string): string => `voice/${lang}/${part}.json`;
export const clipAddress = (lang: Language, clip: string): string => `voice/${lang}/clips/${clip}.mp3`;

/** A clip to be played. */
export interface Clip {
  address: string;
  /** Milliseconds at normal speed. */
  ms: number;
}

/**
 * The clips that say a sentence: its own, or those of its two halves around its first comma
 * (*Pour revenir,* and *cliquez sur…*); `undefined` when it has none.
 */
export function clipsOf(parts: readonly Clips[], lang: Language, text: string): Clip[] | undefined {
  const find = (words: string): Clip | undefined => {
    const key = keyOf(lang, words);
    const found = parts.find((part) => Object.hasOwn(part, key))?.[key];
    return found && { address: clipAddress(lang, found[0]), ms: found[1] };
  };
  const whole = find(text);
  if (whole) return [whole];
  const comma = normalised(text).indexOf(', ');
  if (comma < 0) return undefined;
  const first = find(normalised(text).slice(0, comma + 1));
  const rest = first && find(normalised(text).slice(comma + 2));
  return first && rest && [first, rest];
}
