import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../../i18n/languages.ts';

/** How some words are to be said: another spelling, or phonemes. */
export type Pronunciation = ReadonlyMap<string, { say?: string; phoneme?: string }>;

/** `lessons/vocabulary/pronunciation/<lang>.yaml`: `word: "respelling"` or `word: { say, phoneme }`. Throws on anything else. */
export function readPronunciation(root: string, lang: Language): Pronunciation {
  const file = join(root, 'lessons', 'vocabulary', 'pronunciation', `${lang}.yaml`);
  const read = (parse(readFileSync(file, 'utf8')) ?? {}) as Record<string, unknown>;
  return new Map(
    Object.entries(read).map(([word, how]) => {
      if (typeof how === 'string') return [word.toLowerCase(), { say: how }];
      const { say, phoneme } = (how ?? {}) as { say?: unknown; phoneme?: unknown };
      if (typeof say !== 'string' && typeof phoneme !== 'string') throw new Error(`${file}: ${word}`);
      return [
        word.toLowerCase(),
        { ...(typeof say === 'string' && { say }), ...(typeof phoneme === 'string' && { phoneme }) },
      ];
    }),
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text with its hard words respelled for an engine: the longest first, whole words, whatever their capitals. */
export function pronounced(text: string, list: Pronunciation, phonemes: boolean): string {
  if (list.size === 0) return text;
  const words = [...list.keys()].sort((a, b) => b.length - a.length).map(escaped);
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'), (found) => {
    const how = list.get(found.toLowerCase());
    if (phonemes && how?.phoneme) return `<phoneme ph="${how.phoneme}"/>`;
    return how?.say ?? found;
  });
}
