import { useLastLesson, useLessonRecords } from '../progress/use-progress.ts';

/** What home shows of the learner's progress: nothing while it is being read, nor where nothing is kept. */
export interface Outline {
  /** The lesson left in the middle, at this step. */
  resume: { slug: string; step: string; done: number } | undefined;
  /** Slugs of the lessons done once. */
  finished: ReadonlySet<string>;
}

export function useOutline(): Outline {
  const last = useLastLesson();
  const records = useLessonRecords();
  const record = last && records?.find((one) => one.slug === last.slug);
  return {
    resume: last ? { ...last, done: record?.done.length ?? 0 } : undefined,
    finished: new Set(records?.filter((one) => one.finished).map((one) => one.slug)),
  };
}
