import type { Lesson } from '../course/lesson.ts';
import type { Snapshot } from '../guide/planner.ts';
import { openProgress } from '../progress/progress.ts';
import { restore } from '../progress/restore.ts';
import type { Kit } from './kit.ts';
import type { Left } from './lesson-machine.ts';

/** What the last visit left of this lesson. */
export interface Recalled {
  left: Record<string, Left>;
  reached: readonly string[];
  resume: string | undefined;
  /** The practice that was left begins afresh: it does not fit this lesson any more, or its device speaks another language now. */
  changed: { step: string; why: 'lesson' | 'language' } | undefined;
}

/** The record of the last visit, its device as it was left by the rule for changed lessons. */
export async function recall(lesson: Lesson, kit: Kit): Promise<Recalled> {
  const progress = await openProgress();
  const [record, practice] = await Promise.all([
    progress.all().then((all) => all.find(({ slug }) => slug === lesson.slug)),
    progress.practice(lesson.slug),
  ]);
  const exists = (id: string | undefined) => lesson.steps.slice(1).some((step) => step.id === id);
  const found: Recalled = {
    left: {},
    reached: record?.done ?? [],
    resume: record && !record.finished && exists(record.step) ? record.step : undefined,
    changed: undefined,
  };
  const step = lesson.steps.find(({ id }) => id === practice?.step);
  const ready = step && 'task' in step ? kit.practices[step.task] : undefined;
  if (!practice || !step || !ready || practice.events.length === 0) return found;
  if (practice.language !== kit.device.lang) return { ...found, changed: { step: step.id, why: 'language' } };
  const again = restore(practice, {
    simulator: ready.simulator,
    hash: lesson.hash,
    language: kit.device.lang,
    start: (step.kind === 'recover' ? ready.before : ready.start) as never,
  });
  if (again.kind === 'start') return { ...found, changed: { step: step.id, why: 'lesson' } };
  const { snapshot, events, stage } = again;
  return { ...found, left: { [step.id]: { snapshot: snapshot as Snapshot, events, stage } } };
}
