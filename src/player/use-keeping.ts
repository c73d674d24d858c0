import { useEffect, useRef } from 'react';
import type { Lesson, Step } from '../course/lesson.ts';
import { openProgress } from '../progress/progress.ts';
import { recordPractice } from '../progress/record-practice.ts';
import type { Practice as Record } from '../progress/records.ts';
import { type Saver, saver } from '../progress/saver.ts';
import type { Kit, Practice } from './kit.ts';
import type { Left } from './lesson-machine.ts';

/** Keeps the learner's place and practice on this device, at every move. */
export function useKeeping(lesson: Lesson, kit: Kit | null, step: Step): { keep(left: Left): void; reach(): void } {
  const writer = useRef<Saver<Record> | null>(null);
  writer.current ??= saver<Record>(async (record) => (await openProgress()).save(record));

  useEffect(() => writer.current!.watch(window), []);
  useEffect(() => {
    if (step !== lesson.steps[0]) void openProgress().then((progress) => progress.visit(lesson.slug, step.id));
  }, [lesson, step]);

  return {
    keep({ snapshot, events, stage }) {
      const practice: Practice | undefined = 'task' in step ? kit?.practices[step.task] : undefined;
      if (!practice || !kit) return;
      const { slug, hash } = lesson;
      const start = step.kind === 'recover' ? practice.before : practice.start;
      const make = () =>
        recordPractice(practice.simulator, {
          lesson: slug,
          language: kit.device.lang,
          hash,
          step: step.id,
          stage,
          start,
          snapshot,
          events,
        });
      writer.current!.keep(make, events.at(-1)?.type.endsWith('.type') ?? false);
    },
    reach() {
      void openProgress().then(async (progress) => {
        await progress.done(lesson.slug, step.id);
        if (step.kind === 'remember') await progress.lessonDone(lesson.slug);
      });
    },
  };
}
