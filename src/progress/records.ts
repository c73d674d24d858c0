import type { Language } from '../i18n/languages.ts';

/** Raised when records of before can't be read any more; a record of a higher format is set aside. */
export const FORMAT = 1;

/** One thing done on a device, as it is replayed. */
export interface PracticeEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A practice as it was left: one a lesson, the last. Made by `recordPractice` only, which leaves secrets out. */
export interface Practice {
  /** Slug of the lesson. */
  readonly lesson: string;
  readonly language: Language;
  /** `Lesson.hash` and `Simulator.version` of then: equal ones allow the snapshot to be taken as it is. */
  readonly hash: string;
  readonly simulator: string;
  readonly version: number;
  readonly step: string;
  /** Stage of the goal that was being worked on. */
  readonly stage: number;
  readonly events: readonly PracticeEvent[];
  /** JSON of `{ value, context, status }`. */
  readonly snapshot: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a learner has done of one lesson. */
export interface LessonRecord {
  readonly slug: string;
  /** Ids of the steps done, in the order of doing; nothing ever takes one out. */
  readonly done: readonly string[];
  /** The lesson was done to its end once. */
  readonly finished: boolean;
  /** The step last seen. */
  readonly step: string;
  /** Milliseconds since 1970 of the last visit. */
  readonly at: number;
}

/** What is wrong with a stored record: `newer` was written by a later version of the app. */
export type Flaw = 'damaged' | 'newer';

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): value is string => typeof value === 'string';
const list = (value: unknown, each: (item: unknown) => boolean) => Array.isArray(value) && value.every(each);
const isEvent = (value: unknown) => typeof value === 'object' && value !== null && text((value as Fields).type);

const flaw = (record: unknown, holds: (fields: Fields) => boolean): Flaw | undefined => {
  if (typeof record !== 'object' || record === null) return 'damaged';
  const fields = record as Fields;
  if (typeof fields.format === 'number' && fields.format > FORMAT) return 'newer';
  return fields.format === FORMAT && holds(fields) ? undefined : 'damaged';
};

/** What keeps a stored record from being a practice, if anything. */
export const flawOfPractice = (record: unknown): Flaw | undefined =>
  flaw(
    record,
    (r) =>
      [r.lesson, r.language, r.hash, r.simulator, r.step, r.snapshot].every(text) &&
      [r.version, r.stage, r.at].every(Number.isFinite) &&
      list(r.events, isEvent),
  );

/** What keeps a stored record from being a lesson's, if anything. */
export const flawOfLesson = (record: unknown): Flaw | undefined =>
  flaw(
    record,
    (r) =>
      [r.slug, r.step].every(text) && typeof r.finished === 'boolean' && Number.isFinite(r.at) && list(r.done, text),
  );
