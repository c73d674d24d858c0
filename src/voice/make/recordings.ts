import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../i18n/languages.ts';
import type { Sentence } from './sentences.ts';
import { type Measure, measure } from './sound.ts';
import { message, type MessageKey } from './tools.ts';

/** Why a recording can't be used, in words for the person who made it. */
export interface Refusal {
  file: string;
  why: string;
}

/** The name under which a sentence is listed for recording: its first words, and its key. */
export const listedName = ({ text, key }: Sentence): string => `${slug(text)}-${key}`;

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 5)
    .join('-');

/** Seconds that a slow speaker may take; less than a fifth of it is no whole sentence. */
export const mostSeconds = (text: string): number => Math.ceil(3 + text.length / 6);
const leastSeconds = (text: string): number => Math.max(0.15, text.length / 40);

/** Why a sound is no good for a sentence; `undefined` when it is. */
export function faultOf(
  sound: Measure,
  text: string,
): { key: MessageKey; details?: Record<string, string | number> } | undefined {
  const seconds = sound.seconds.toFixed(1).replace('.', ',');
  if (!/^(?:pcm_|mp3$)/.test(sound.codec)) return { key: 'format' };
  if (!(sound.seconds > 0)) return { key: 'empty' };
  if (sound.loudness < -45 && !(sound.peak > -30)) return { key: 'silent' };
  if (sound.rate < 16000) return { key: 'rate', details: { rate: sound.rate } };
  if (sound.peak > -0.1 && sound.flat > 0) return { key: 'clipped' };
  if (sound.seconds > mostSeconds(text)) return { key: 'long', details: { seconds, most: mostSeconds(text) } };
  if (sound.seconds < leastSeconds(text)) return { key: 'short', details: { seconds } };
  return undefined;
}

/** The recordings of `lessons/vocabulary/recordings/<lang>/` that may be used, by key of their sentence, and those that may not. */
export async function recordingsOf(root: string, lang: Language, sentences: ReadonlyMap<string, Sentence>) {
  const folder = join('lessons', 'vocabulary', 'recordings', lang);
  const good = new Map<string, string>();
  const refused: Refusal[] = [];
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
  for (const name of names) {
    if (name.startsWith('.') || name.endsWith('.md')) continue;
    const file = `${folder}/${name}`;
    const refuse = (key: MessageKey, details?: Record<string, string | number>) =>
      refused.push({ file, why: message(key, details) });
    const [, stem, kind] = /^(.*)\.(\w+)$/.exec(name) ?? [];
    const key = /(?:^|-)([0-9a-z]{11})$/.exec(stem ?? '')?.[1];
    const sentence = key ? sentences.get(key) : undefined;
    if (!/^(?:wav|mp3)$/i.test(kind ?? '')) refuse('format');
    else if (!sentence) refuse('unknown');
    else if (good.has(sentence.key)) refuse('twice', { other: good.get(sentence.key)! });
    else if (statSync(join(root, file)).size === 0) refuse('empty');
    else {
      const sound = await measure(join(root, file)).catch(() => undefined);
      const fault = sound ? faultOf(sound, sentence.text) : ({ key: 'format' } as const);
      if (fault) refuse(fault.key, 'details' in fault ? fault.details : undefined);
      else good.set(sentence.key, file);
    }
  }
  return { good, refused };
}
