import type { LessonRecord } from './records.ts';

/** Two records of one lesson as one: the later place, everything done in either. */
export const joined = (a: LessonRecord, b: LessonRecord): LessonRecord => ({
  ...(a.at > b.at ? a : b),
  done: [...new Set([...a.done, ...b.done])],
  finished: a.finished || b.finished,
});

/** What is written over a stored record: it is the later one whatever the clocks say, and nothing done is lost. */
export const followed = (stored: LessonRecord, now: LessonRecord): LessonRecord =>
  joined(stored, { ...now, at: Math.max(now.at, stored.at + 1) });
