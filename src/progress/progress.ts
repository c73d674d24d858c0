import type { Store } from './database.ts';
import type { LessonRecord, Practice } from './records.ts';
import { teller, type Trouble, troubleOf } from './trouble.ts';

/** The learner's own record on this device. Nothing here ever fails towards a lesson: what can't be stored is held in memory and told by `onTrouble`. */
export interface Progress {
  /** The practice left in this lesson. */
  practice(slug: string): Promise<Practice | undefined>;
  save(practice: Practice): Promise<void>;
  /** The learner is at this step. */
  visit(slug: string, step: string): Promise<void>;
  /** This step is done, for good. */
  done(slug: string, step: string): Promise<void>;
  /** This lesson was done to its end, for good. */
  lessonDone(slug: string): Promise<void>;
  all(): Promise<LessonRecord[]>;
  /** *Reprendre où j’en étais*: the lesson last visited, if it isn't finished. */
  last(): { slug: string; step: string } | undefined;
  /** Called after every change of `all()`; gives back how to stop. */
  onChange(listener: () => void): () => void;
  /** Called once a visit for each kind of trouble, also for one that came before; gives back how to stop. */
  onTrouble(listener: (trouble: Trouble) => void): () => void;
}

/** Milliseconds since 1970, always rising, so that of two visits in one millisecond the later is the last. */
const rising = () => {
  let before = 0;
  return () => (before = Math.max(Date.now(), before + 1));
};

/** Progress over a store that may come late, or never. */
export async function startProgress(open: (tell: (trouble: Trouble) => void) => Promise<Store>): Promise<Progress> {
  const troubles = teller();
  const lessons = new Map<string, LessonRecord>();
  const practices = new Map<string, Practice>();
  const listeners = new Set<() => void>();
  const now = rising();
  let store: Store | undefined;
  let lost = false;

  const tell = (trouble: Trouble) => {
    lost ||= trouble === 'vanished';
    troubles.tell(trouble);
  };

  const attempt = async <T>(action: (store: Store) => Promise<T>): Promise<T | undefined> => {
    if (!store) return undefined;
    try {
      return await action(store);
    } catch (error) {
      tell(troubleOf(error));
      return undefined;
    }
  };

  /** What was emptied meanwhile is written again from memory with the next change. */
  const again = async () => {
    if (!lost) return;
    lost = false;
    await attempt(async (s) => {
      for (const record of lessons.values()) await s.saveLesson(record);
      for (const practice of practices.values()) await s.savePractice(practice);
    });
  };

  const change = async (slug: string, to: (record: LessonRecord) => Partial<LessonRecord>) => {
    const before = lessons.get(slug) ?? { slug, done: [], finished: false, step: '', at: 0 };
    const record = { ...before, ...to(before), at: now() };
    lessons.set(slug, record);
    for (const listener of listeners) listener();
    await again();
    await attempt((s) => s.saveLesson(record));
  };

  await new Promise<void>((resolve) => {
    open((trouble) => {
      tell(trouble);
      if (trouble === 'blocked') resolve();
    })
      .then(async (opened) => {
        store = opened;
        const kept = (await attempt((s) => s.lessons())) ?? [];
        const early = [...lessons.values()];
        for (const record of kept) {
          const mine = lessons.get(record.slug);
          lessons.set(record.slug, mine ? joined(record, mine) : record);
        }
        for (const { slug } of early) await attempt((s) => s.saveLesson(lessons.get(slug)!));
        for (const practice of practices.values()) await attempt((s) => s.savePractice(practice));
        if (kept.length > 0) for (const listener of listeners) listener();
      })
      .catch((error: unknown) => tell(troubleOf(error)))
      .finally(resolve);
  });

  return {
    practice: async (slug) => practices.get(slug) ?? (await attempt((s) => s.practice(slug))),
    async save(practice) {
      practices.set(practice.lesson, practice);
      await again();
      await attempt((s) => s.savePractice(practice));
    },
    visit: (slug, step) => change(slug, () => ({ step })),
    done: (slug, step) => change(slug, ({ done }) => ({ step, done: done.includes(step) ? done : [...done, step] })),
    lessonDone: (slug) => change(slug, () => ({ finished: true })),
    all: async () => [...lessons.values()],
    last() {
      const record = [...lessons.values()].sort((a, b) => b.at - a.at)[0];
      return record && !record.finished && record.step ? { slug: record.slug, step: record.step } : undefined;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onTrouble: troubles.listen,
  };
}

/** Two records of one lesson as one: the later place, everything done in either. */
const joined = (a: LessonRecord, b: LessonRecord): LessonRecord => ({
  ...(a.at > b.at ? a : b),
  done: [...new Set([...a.done, ...b.done])],
  finished: a.finished || b.finished,
});

let opened: Promise<Progress> | undefined;

/** The progress of this page, opened once; the database's code is fetched only now. Never rejects. */
export const openProgress = (): Promise<Progress> =>
  (opened ??= startProgress(async (tell) => (await import('./database.ts')).openStore(tell)));
