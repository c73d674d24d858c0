import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCourse } from '../../course/compile.ts';
import { listed } from '../../course/course-source.ts';
import { lessonOf } from '../../course/lesson-of.ts';
import { languages } from '../../i18n/languages.ts';
import { type Clips, clipsOf } from '../manifest.ts';
import { coverageOf } from './coverage.ts';
import { sentencesOfApp, sentencesOfLesson } from './sentences.ts';
import { clipPath, readShelf } from './shelf.ts';

const root = join(import.meta.dirname, '../../..');
const { source } = openCourse(root);
const pages = listed(source).flatMap(({ slug }) => languages.map((lang) => ({ slug, lang })));
const list = (lang: string, part: string) =>
  JSON.parse(readFileSync(join(root, 'public/voice', lang, `${part}.json`), 'utf8')) as Clips;

test.each(pages)('$slug in $lang has a clip for every sentence, in the lists that its page loads', ({ slug, lang }) => {
  const { missing, bytes, wholeBytes, ms, sentences } = coverageOf(root, source, slug, lang);
  console.info(
    `${slug} ${lang}: ${sentences} sentences, ${Math.round(bytes / 1000)} kB of its own, ${Math.round(wholeBytes / 1000)} kB with what all lessons share, ${Math.round(ms / 1000)} s`,
  );
  expect(missing.map(({ text }) => text)).toEqual([]);
  const simulators = [...new Set(Object.values(lessonOf(source, slug, lang).tasks).map(({ simulator }) => simulator))];
  const parts = [slug, ...simulators, 'app'].map((part) => list(lang, part));
  for (const { text } of sentencesOfLesson(source, slug, lang).values())
    expect(clipsOf(parts, lang, text), text).toBeDefined();
  expect(bytes).toBeLessThanOrEqual(800_000);
});

test.each(languages)('the app, the course and the glossary in %s have all their clips', (lang) => {
  const shelf = readShelf(root, lang);
  expect([...sentencesOfApp(source, lang).values()].filter(({ key }) => !shelf[key]).map(({ text }) => text)).toEqual(
    [],
  );
});

test.each(languages)('clips in %s are named by their sound, and none is left over', (lang) => {
  const shelf = readShelf(root, lang);
  const named = new Set(Object.values(shelf).map(({ clip }) => clip));
  expect(readdirSync(join(root, 'public/voice', lang, 'clips')).sort()).toEqual(
    [...named].map((clip) => `${clip}.mp3`).sort(),
  );
  for (const clip of named)
    expect(
      createHash('sha256')
        .update(readFileSync(clipPath(root, lang, clip)))
        .digest('hex')
        .slice(0, 12),
    ).toBe(clip);
});
