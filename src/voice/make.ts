import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCourse } from '../course/compile.ts';
import { listed, type CourseSource } from '../course/course-source.ts';
import { report } from '../course/faults.ts';
import { type Language, languages } from '../i18n/languages.ts';
import { type Engine, engineOf } from './make/engines.ts';
import { pronounced, readPronunciation } from './make/pronunciation.ts';
import { listedName, recordingsOf } from './make/recordings.ts';
import { type Sentence, type Sentences, sentencesOfApp, sentencesOfLesson } from './make/sentences.ts';
import { clipPath, type Made, readShelf, type Shelf, sizeOf, writeShelf } from './make/shelf.ts';
import { encode } from './make/sound.ts';
import { answers, each, message } from './make/tools.ts';
import { normalised } from './key.ts';
import { spoken } from './spoken.ts';

/** Heaviest voice of one lesson in one language, bytes. */
const LIMIT = 800_000;

const hash = (data: string | Buffer, length: number) =>
  createHash('sha256').update(data).digest('hex').slice(0, length);
const kb = (bytes: number) => Math.round(bytes / 1000);
const say = (text: string) => console.log(text);

interface Parts {
  /** By part: the app, each simulator, each lesson. A sentence stands in one part only, the most common one. */
  parts: Readonly<Record<string, ReadonlyMap<string, Sentence>>>;
  lessons: Readonly<Record<string, Sentences>>;
  all: Sentences;
}

/** The sentences of the whole course in one language. Throws when two sentences have one key. */
function partsOf(source: CourseSource, lang: Language): Parts {
  const app = sentencesOfApp(source, lang);
  const lessons = Object.fromEntries(listed(source).map(({ slug }) => [slug, sentencesOfLesson(source, slug, lang)]));
  const all = new Map(app);
  const slugs = Object.keys(lessons);
  const common = (one: Sentence) => !slugs.includes(one.part);
  const found = Object.values(lessons).flatMap((lesson) => [...lesson.values()]);
  for (const one of [...found.filter(common), ...found]) {
    const known = all.get(one.key) ?? one;
    if (normalised(known.text) !== normalised(one.text))
      throw new Error(message('same-key', { key: one.key, one: known.text, other: one.text }));
    all.set(one.key, known);
  }
  const parts: Record<string, Map<string, Sentence>> = {};
  const put = (part: string, one: Sentence) => (parts[part] ??= new Map()).set(one.key, one);
  for (const one of all.values()) if (common(one)) put(one.part, one);
  // What two lessons say is in the list of both: a page loads the lists of its own lesson only.
  for (const slug of slugs) for (const one of lessons[slug]!.values()) if (!common(all.get(one.key)!)) put(slug, one);
  return { parts, lessons, all };
}

/** Makes the clips of one language that are new, and puts all of them on the shelf. Gives the number of faults. */
async function make(root: string, source: CourseSource, lang: Language): Promise<number> {
  const { parts, lessons, all } = partsOf(source, lang);
  const before = readShelf(root, lang);
  const shelf: Shelf = {};
  const engine = await engineOf(lang);
  const list = readPronunciation(root, lang);
  const { good, refused } = await recordingsOf(root, lang, all);
  for (const { file, why } of refused) say(message('refused', { file, why }));

  let made = 0;
  let without = 0;
  let failed = 0;
  const draft = mkdtempSync(join(tmpdir(), 'voice-'));
  const build = async ({ key, text }: Sentence) => {
    const recording = good.get(key);
    const words = engine && pronounced(spoken(text, lang), list, engine.phonemes);
    const from = recording
      ? `person:${hash(readFileSync(join(root, recording)), 12)}`
      : engine && `${engine.id}:${hash(words!, 8)}`;
    const old = before[key];
    // Without a synthesiser, what was made on another machine stays.
    if (old && (old.from === from || (!from && !old.from.startsWith('person:')))) return void (shelf[key] = old);
    if (!from) return void without++;
    try {
      shelf[key] = await clip(
        root,
        lang,
        draft,
        key,
        from,
        recording ? join(root, recording) : undefined,
        engine,
        words,
      );
      made++;
    } catch (error) {
      failed++;
      say(message('failed', { text, why: String(error) }));
    }
  };
  try {
    await each([...all.values()], build);
  } finally {
    rmSync(draft, { recursive: true });
  }
  if (without) say(message('no-engine', { count: without, lang }));
  const removed = writeShelf(
    root,
    lang,
    shelf,
    Object.fromEntries(Object.entries(parts).map(([part, sentences]) => [part, sentences.keys()])),
  );
  const heavy = tell(root, lang, parts, lessons, shelf, { made, removed, recorded: good.size });
  return refused.length + without + failed + heavy;
}

/** One clip, named by the hash of its sound. */
async function clip(
  root: string,
  lang: Language,
  draft: string,
  key: string,
  from: string,
  recording: string | undefined,
  engine: Engine | undefined,
  words: string | undefined,
): Promise<Made> {
  const wav = recording ?? join(draft, `${key}.wav`);
  const mp3 = join(draft, `${key}.mp3`);
  if (!recording) await engine!.speak(words!, wav);
  const ms = await encode(wav, mp3);
  const name = hash(readFileSync(mp3), 12);
  const path = clipPath(root, lang, name);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(mp3, path);
  return { clip: name, ms, from };
}

/** Totals of a language and weight of its parts. Gives the number of lessons that are too heavy. */
function tell(
  root: string,
  lang: Language,
  parts: Parts['parts'],
  lessons: Parts['lessons'],
  shelf: Shelf,
  counts: { made: number; removed: number; recorded: number },
): number {
  const weigh = (keys: readonly string[]) => {
    const clips = [...new Set(keys.flatMap((key) => shelf[key]?.clip ?? []))];
    return kb(clips.reduce((sum, one) => sum + sizeOf(root, lang, one), 0));
  };
  const seconds = (keys: readonly string[]) =>
    Math.round(keys.reduce((sum, key) => sum + (shelf[key]?.ms ?? 0), 0) / 1000);
  const keys = Object.keys(shelf);
  say(
    message('made', {
      ...counts,
      lang,
      total: keys.length,
      kb: weigh(keys),
      seconds: seconds(keys),
      kept: keys.length - counts.made,
    }),
  );
  let heavy = 0;
  for (const [part, sentences] of Object.entries(parts)) {
    const own = [...sentences.keys()];
    const weight = weigh(own);
    const lesson = lessons[part];
    say(
      message('part', {
        part,
        lang,
        clips: own.filter((key) => shelf[key]).length,
        sentences: own.length,
        kb: weight,
        seconds: seconds(own),
      }),
    );
    if (!lesson) continue;
    say(message('whole', { sentences: lesson.size, kb: weigh([...lesson.keys()]) }));
    if (weight > kb(LIMIT)) {
      heavy++;
      say(message('heavy', { part, lang, kb: weight, limit: kb(LIMIT) }));
    }
  }
  return heavy;
}

/** What a person would have to record: everything, part by part, each sentence once. */
function list(source: CourseSource, lang: Language): void {
  say(message('list-head', { lang, folder: `lessons/vocabulary/recordings/${lang}` }));
  const told = new Set<string>();
  for (const [part, sentences] of Object.entries(partsOf(source, lang).parts)) {
    say(`\n# ${part}`);
    for (const one of sentences.values()) {
      if (told.has(one.key)) continue;
      told.add(one.key);
      say(`${listedName(one)}\t${one.text}`);
    }
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const course = openCourse(root);
let faults = 0;
if (course.faults.some(({ severity }) => severity === 'error')) {
  console.error(report(course.faults));
  faults++;
} else if (process.argv.includes('--list')) for (const lang of languages) list(course.source, lang);
else if (!(await answers('ffmpeg', ['-version'])) || !(await answers('ffprobe', ['-version']))) {
  say(message('no-ffmpeg'));
  faults++;
} else for (const lang of languages) faults += await make(root, course.source, lang);
process.exitCode = faults ? 1 : 0;
