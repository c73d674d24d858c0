import type { CourseSource } from '../../course/course-source.ts';
import type { Language } from '../../i18n/languages.ts';
import { type Sentence, sentencesOfLesson } from './sentences.ts';
import { readShelf, sizeOf } from './shelf.ts';

/** The voice of one lesson in one language, as it stands in `public/voice/`. */
export interface Coverage {
  sentences: number;
  clips: number;
  /** Sentences without a clip: the device's own voice says them. */
  missing: readonly Sentence[];
  /** Of the clips that are this lesson's own: what all lessons of its simulators say is not counted. At most 0.8 MB. */
  bytes: number;
  /** Of all that may be said in it. */
  wholeBytes: number;
  /** Of all its clips at normal speed. */
  ms: number;
}

/** What has its clip, and how much it weighs. */
export function coverageOf(root: string, source: CourseSource, slug: string, lang: Language): Coverage {
  const shelf = readShelf(root, lang);
  const sentences = [...sentencesOfLesson(source, slug, lang).values()];
  const made = sentences.flatMap(({ key }) => shelf[key] ?? []);
  const weigh = (all: readonly Sentence[]) =>
    [...new Set(all.flatMap(({ key }) => shelf[key]?.clip ?? []))].reduce(
      (sum, clip) => sum + sizeOf(root, lang, clip),
      0,
    );
  return {
    sentences: sentences.length,
    clips: made.length,
    missing: sentences.filter(({ key }) => !shelf[key]),
    bytes: weigh(sentences.filter(({ part }) => part === slug)),
    wholeBytes: weigh(sentences),
    ms: made.reduce((sum, { ms }) => sum + ms, 0),
  };
}
