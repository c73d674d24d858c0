import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../i18n/languages.ts';
import { type Clips, clipAddress, partAddress } from '../manifest.ts';
import { readJson } from './tools.ts';

/** One made clip: its file, its length, and what it was made from (voice and spoken words, or a recording). */
export interface Made {
  clip: string;
  ms: number;
  from: string;
}

/** All made clips of a language, by the key of their sentence: `public/voice/<lang>/manifest.json`. */
export type Shelf = Record<string, Made>;

const folder = (root: string, lang: Language) => join(root, 'public', 'voice', lang);
export const clipPath = (root: string, lang: Language, clip: string): string =>
  join(root, 'public', clipAddress(lang, clip));

/** The clips that are really there; a damaged manifest is an empty one. */
export function readShelf(root: string, lang: Language): Shelf {
  const read = (readJson(join(folder(root, lang), 'manifest.json')) ?? {}) as Shelf;
  return Object.fromEntries(Object.entries(read).filter(([, made]) => existsSync(clipPath(root, lang, made.clip))));
}

/** Bytes of a clip. */
export const sizeOf = (root: string, lang: Language, clip: string): number => statSync(clipPath(root, lang, clip)).size;

/** Writes the manifest and one list for each part; takes away clips and lists that nothing names any more. Gives their number. */
export function writeShelf(
  root: string,
  lang: Language,
  shelf: Shelf,
  parts: Readonly<Record<string, Iterable<string>>>,
): number {
  mkdirSync(join(folder(root, lang), 'clips'), { recursive: true });
  const keys = Object.keys(shelf).sort();
  const lines = keys.map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(shelf[key])}`);
  writeFileSync(join(folder(root, lang), 'manifest.json'), `{\n${lines.join(',\n')}\n}\n`);
  for (const [part, wanted] of Object.entries(parts)) {
    const own = [...wanted].filter((key) => shelf[key]).sort();
    const clips: Clips = Object.fromEntries(own.map((key) => [key, [shelf[key]!.clip, shelf[key]!.ms]]));
    writeFileSync(join(root, 'public', partAddress(lang, part)), `${JSON.stringify(clips)}\n`);
  }
  const named = new Set(keys.map((key) => `${shelf[key]!.clip}.mp3`));
  const lists = new Set(['manifest.json', 'clips', ...Object.keys(parts).map((part) => `${part}.json`)]);
  const stale = [
    ...readdirSync(join(folder(root, lang), 'clips'))
      .filter((name) => !named.has(name))
      .map((name) => join('clips', name)),
    ...readdirSync(folder(root, lang)).filter((name) => !lists.has(name)),
  ];
  for (const name of stale) rmSync(join(folder(root, lang), name), { recursive: true });
  return stale.length;
}
