import type { Store } from './database.ts';
import { currentLearner } from './learner.ts';
import { followed, joined } from './merge.ts';
import { askToKeep } from './persist.ts';
import type { LessonRecord, Practice } from './records.ts';
import { teller, type Trouble, troubleOf } from './trouble.ts';
import { listen, type News, tellWindows } from './windows.ts';

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
  /** Records from elsewhere are joined with those that are here: all of them or none. False where they are held for this visit only. */
  bring(records: readonly LessonRecord[]): Promise<boolean>;
  /** Everything is erased, in every window; nothing is kept from now on. False where a part of it could not be. */
  erase(): Promise<boolean>;
  /** *Reprendre où j’en étais*: the lesson last visited, if it isn't finished. */
  last(): { slug: string; step: string } | undefined;
  /** Called after every change of `all()`; gives back how to stop. */
  onChange(listener: () => void): () => void;
  /** Called once a visit for each kind of trouble, also for one that came before; gives back how to stop. */
  onTrouble(listener: (trouble: Trouble) => void): () => void;
}

/** Milliseconds since 1970, always rising: of two visits in one millisecond, or after the clock was put back, the later is the last. */
const rising = () => {
  let before = 0;
  return {
    now: () => (before = Math.max(Date.now(), before + 1)),
    after: (at: number) => (before = Math.max(before, at)),
  };
};

interface Around {
  /** The other windows of this browser. */
  windows?: { tell(news: Pick<News, 'kind'> & { lesson?: string }): void; listen(heard: (news: News) => void): void };
  /** Called after the first step done in this page. */
  onFirstDone?(): void;
}

/** Progress over a store that may come late, or never. */
export async function startProgress(
  open: (tell: (trouble: Trouble) => void) => Promise<Store>,
  { windows, onFirstDone }: Around = {},
): Promise<Progress> {
  const troubles = teller();
  const lessons = new Map<string, LessonRecord>();
  const practices = new Map<string, Practice>();
  const listeners = new Set<() => void>();
  const clock = rising();
  let store: Store | undefined;
  let lost = false;
  /** Everything was erased: nothing is written any more. */
  let deaf = false;
  let doneOnce = false;
  /** The practice last asked for or saved here. */
  let here: string | undefined;

  const tell = (trouble: Trouble) => {
    lost ||= trouble === 'vanished';
    troubles.tell(trouble);
  };

  const attempt = async <T>(action: (store: Store) => Promise<T>): Promise<T | undefined> => {
    if (!store || deaf) return undefined;
    try {
      return await action(store);
    } catch (error) {
      tell(troubleOf(error));
      return undefined;
    }
  };

  const changed = () => {
    for (const listener of listeners) listener();
  };

  /** Takes over what stands in the store, unless more has happened here since. */
  const take = (records: readonly LessonRecord[]) => {
    for (const record of records) {
      const mine = lessons.get(record.slug);
      lessons.set(record.slug, mine ? joined(record, mine) : record);
      clock.after(record.at);
    }
  };

  const write = async (records: readonly LessonRecord[], merge = followed): Promise<boolean> => {
    const written = await attempt((s) => s.saveLessons(records, merge));
    if (!written) return false;
    take(written);
    for (const { slug } of written) windows?.tell({ kind: 'lessons', lesson: slug });
    return true;
  };

  /** What was emptied meanwhile is written again from memory with the next change. */
  const again = async () => {
    if (!lost) return;
    lost = false;
    await write([...lessons.values()], joined);
    for (const practice of practices.values()) await attempt((s) => s.savePractice(practice));
  };

  const change = async (slug: string, to: (record: LessonRecord) => Partial<LessonRecord>) => {
    if (deaf) return;
    const before = lessons.get(slug) ?? { slug, done: [], finished: false, step: '', at: 0 };
    const record = { ...before, ...to(before), at: clock.now() };
    lessons.set(slug, record);
    changed();
    await again();
    await write([record]);
  };

  const forget = () => {
    deaf = true;
    lessons.clear();
    practices.clear();
    changed();
  };

  windows?.listen((news) => {
    if (deaf) return;
    if (news.kind === 'gone') forget();
    if (news.kind === 'lessons')
      void attempt((s) => s.lessons()).then((all) => {
        if (!all || deaf) return;
        take(all);
        changed();
      });
    if (news.kind === 'practice') {
      // The later move wins: what is here is only what was once.
      practices.delete(news.lesson);
      if (here === news.lesson && troubles.heard()) tell('elsewhere');
    }
  });

  await new Promise<void>((resolve) => {
    open((trouble) => {
      tell(trouble);
      if (trouble === 'blocked') resolve();
    })
      .then(async (opened) => {
        store = opened;
        const kept = (await attempt((s) => s.lessons())) ?? [];
        const early = [...lessons.values()];
        take(kept);
        if (early.length > 0)
          await write(
            early.map(({ slug }) => lessons.get(slug)!),
            joined,
          );
        for (const practice of practices.values()) await attempt((s) => s.savePractice(practice));
        if (kept.length > 0) changed();
      })
      .catch((error: unknown) => tell(troubleOf(error)))
      .finally(resolve);
  });

  return {
    async practice(slug) {
      here = slug;
      return practices.get(slug) ?? (await attempt((s) => s.practice(slug)));
    },
    async save(practice) {
      if (deaf) return;
      here = practice.lesson;
      practices.set(practice.lesson, practice);
      await again();
      await attempt((s) => s.savePractice(practice));
      windows?.tell({ kind: 'practice', lesson: practice.lesson });
    },
    visit: (slug, step) => change(slug, () => ({ step })),
    async done(slug, step) {
      await change(slug, ({ done }) => ({ step, done: done.includes(step) ? done : [...done, step] }));
      if (!doneOnce) onFirstDone?.();
      doneOnce = true;
    },
    lessonDone: (slug) => change(slug, () => ({ finished: true })),
    all: async () => [...lessons.values()],
    async bring(records) {
      if (deaf) return false;
      take(records);
      const kept = await write(records, joined);
      changed();
      return kept;
    },
    async erase() {
      const open = store;
      forget();
      windows?.tell({ kind: 'gone' });
      try {
        await open?.erase();
        return true;
      } catch {
        return false;
      }
    },
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

let opened: Promise<Progress> | undefined;

/** The progress of who is learning in this page, opened once; the database's code is fetched only now. Never rejects. */
export function openProgress(): Promise<Progress> {
  if (opened) return opened;
  const learner = currentLearner();
  const windows: Around['windows'] = {
    tell: (news) => tellWindows({ lesson: '', ...news, learner }),
    listen: (heard) => void listen((news) => news.learner === learner && heard(news)),
  };
  opened = startProgress(async (tell) => (await import('./database.ts')).openStore(tell, learner), {
    windows,
    onFirstDone: () => void askToKeep(true),
  });
  return opened;
}
