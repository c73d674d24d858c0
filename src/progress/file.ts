import type { LessonRecord } from './records.ts';

/** Raised when files of before can't be read any more: every earlier one stays readable, see `tests/fixtures/progress/`. */
const VERSION = 1;
const KIND = 'petit-a-petit/progress';

/** Larger files, in bytes, are none of ours: 1,000 lessons take less than a quarter. */
export const LARGEST = 1_000_000;

/** Why a file can't be taken up: see `i18n/faults.ts`. */
export type Unfit = 'foreign' | 'large' | 'newer' | 'damaged';

export type Opened = { records: LessonRecord[] } | { unfit: Unfit };

/** The text of a file that holds these records: JSON of `{ kind, version, saved, lessons }`. */
export function progressFile(records: readonly LessonRecord[], now: Date): string {
  const lessons = records.map(({ slug, done, finished, step, at }) => ({ slug, done, finished, step, at }));
  return `${JSON.stringify({ kind: KIND, version: VERSION, saved: now.toISOString(), lessons }, null, 2)}\n`;
}

/** `petit-a-petit-2026-03-14.json` */
export const fileName = (now: Date): string =>
  `petit-a-petit-${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}.json`;

const MOST = { lessons: 2000, steps: 100, id: 80 };
const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Keys by which a text may reach into every object of the page. */
const hostile = new Set(['__proto__', 'constructor', 'prototype']);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST.id && id.test(value);
const only = (fields: Fields, keys: readonly string[]) => Object.keys(fields).every((key) => keys.includes(key));

function recordOf(value: unknown, now: number): LessonRecord | undefined {
  if (!isFields(value) || !only(value, ['slug', 'done', 'finished', 'step', 'at'])) return undefined;
  const { slug, done, finished, step, at } = value;
  if (!isId(slug) || typeof finished !== 'boolean' || !(step === '' || isId(step))) return undefined;
  if (typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  if (!Array.isArray(done) || done.length > MOST.steps || !done.every(isId)) return undefined;
  // A clock that was ahead must not outrun everything that is done from now on.
  return { slug, done: [...new Set(done)], finished, step, at: Math.min(Math.max(0, at), now) };
}

/** The records of a file, all of them or a reason. Never throws, whatever the text. */
export function openFile(text: string, now: number): Opened {
  if (text.length > LARGEST) return { unfit: 'large' };
  let value: unknown;
  let reaches = false;
  try {
    value = JSON.parse(text, (key, inner: unknown) => {
      reaches ||= hostile.has(key);
      return inner;
    });
  } catch {
    return { unfit: text.includes(KIND) ? 'damaged' : 'foreign' };
  }
  if (!isFields(value) || !Object.hasOwn(value, 'kind') || value.kind !== KIND) return { unfit: 'foreign' };
  if (reaches) return { unfit: 'damaged' };
  if (typeof value.version === 'number' && value.version > VERSION) return { unfit: 'newer' };
  if (value.version !== VERSION || !only(value, ['kind', 'version', 'saved', 'lessons'])) return { unfit: 'damaged' };
  if (!Array.isArray(value.lessons) || value.lessons.length > MOST.lessons) return { unfit: 'damaged' };
  const records = new Map<string, LessonRecord>();
  for (const one of value.lessons) {
    const record = recordOf(one, now);
    if (!record || records.has(record.slug)) return { unfit: 'damaged' };
    records.set(record.slug, record);
  }
  return { records: [...records.values()] };
}
