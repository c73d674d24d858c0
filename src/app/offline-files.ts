import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { languages } from '../i18n/languages.ts';
import {
  type Amount,
  clipsIn,
  filesOf,
  type KeptFile,
  type LessonFiles,
  type OfflineIndex,
  type Selection,
} from '../offline/index-file.ts';
import { keyOf, type Manifest } from './document.ts';

/** The course as the build needs it: its themes, and each lesson's simulators. */
export interface CourseParts {
  readonly themes: readonly { readonly slug: string; readonly lessons: readonly string[] }[];
  readonly simulators: Readonly<Record<string, readonly string[]>>;
}

/** Parts of the app that the worker keeps from the first visit; others are kept once they were needed. */
export const shellFiles = ['assets/*.{js,css}', 'assets/atkinson-*.woff2', 'icon.svg', 'offline.json'];

const inShell = (file: string) => /^assets\/(?:[^/]+\.(?:js|css)|atkinson-[^/]+\.woff2)$/.test(file);

/** Reads the built site and works out what each lesson needs without a network. */
export async function offlineIndex(out: string, manifest: Manifest, course: CourseParts): Promise<OfflineIndex> {
  const names = new Set((await readdir(out, { recursive: true })).map((name) => name.replaceAll('\\', '/')));
  const bytes = new Map<string, number>();
  const size = async (address: string): Promise<KeptFile> => {
    const found = bytes.get(address) ?? (await readFile(path.join(out, address))).length;
    bytes.set(address, found);
    return [address, found];
  };
  const files = (addresses: readonly string[]) => Promise.all(addresses.map(size));
  const lists = (lang: string, parts: readonly string[]) =>
    parts.filter((part) => names.has(`voice/${lang}/${part}.json`)).map((part) => `/voice/${lang}/${part}.json`);
  /** A chunk with all that it asks for, at once or later, beside the shell. */
  const needs = (start: string): string[] => {
    const found = new Set<string>();
    const seen = new Set<string>();
    const walk = (key: string) => {
      const chunk = manifest[key];
      if (!chunk || seen.has(key)) return;
      seen.add(key);
      if (inShell(chunk.file)) return;
      found.add(`/${chunk.file}`);
      for (const one of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) walk(one);
    };
    walk(keyOf(manifest, `assets/lessons/${start}-`));
    return [...found];
  };

  const lessons: Record<string, Record<string, LessonFiles>> = {};
  for (const slug of course.themes.flatMap((theme) => theme.lessons)) {
    lessons[slug] = {};
    for (const lang of languages)
      lessons[slug][lang] = {
        files: await files([...new Set([...needs(`${slug}.${lang}`), ...needs(`${slug}.device.${lang}`)])]),
        voice: lists(lang, [slug, ...(course.simulators[slug] ?? [])]),
      };
  }
  /** Pictures are few and small: all of them with any lesson. */
  const others = [...names]
    .filter(
      (name) => /^pictures\/.+\.svg$/.test(name) || (/^assets\/[^/]+\.(?:js|css|woff2)$/.test(name) && !inShell(name)),
    )
    .sort()
    .map((name) => `/${name}`);
  const common: Record<string, LessonFiles> = {};
  for (const lang of languages) common[lang] = { files: await files(others), voice: lists(lang, ['app']) };

  const none: Amount = { bytes: 0, files: 0 };
  const index: OfflineIndex = {
    all: none,
    themes: Object.fromEntries(course.themes.map(({ slug, lessons: own }) => [slug, { lessons: own, amount: none }])),
    lessons,
    common,
  };
  const amount = async (selection: Selection): Promise<Amount> => {
    const all = new Set<string>();
    for (const address of filesOf(index, selection)) {
      all.add(address);
      if (address.startsWith('/voice/'))
        for (const clip of clipsIn(address, JSON.parse(await readFile(path.join(out, address), 'utf8')))) all.add(clip);
    }
    const sizes = await files([...all]);
    return { bytes: sizes.reduce((sum, [, one]) => sum + one, 0), files: sizes.length };
  };
  const themes: Record<string, OfflineIndex['themes'][string]> = {};
  for (const { slug, lessons: own } of course.themes)
    themes[slug] = { lessons: own, amount: await amount({ theme: slug }) };
  return { ...index, themes, all: await amount('all') };
}

/** A short name of what all these texts are together. */
export function versionOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}
