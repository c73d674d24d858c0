import type { RecoverStep, Step } from '../course/lesson.ts';
import type { Piece } from '../i18n/sentence.ts';
import type { Remark } from './practice-machine.ts';
import { type Scene, type Speaker, say, sayHappened } from './say.ts';

/** A detour in words. */
export interface RemarkWords {
  happened: readonly Piece[];
  /** *Rien n’est perdu*: only where a plan really undoes it. */
  safe: boolean;
  /** The learner has gone elsewhere, so that the way on begins with *Pour continuer,*. */
  away: boolean;
}

/** What the guide says of a detour or of a state from which nothing leads on. */
export function remarkWords(
  speaker: Speaker,
  scene: Scene,
  remark: Extract<Remark, { kind: 'detour' | 'lost' }>,
  step: Step | RecoverStep,
): RemarkWords {
  if (remark.kind === 'lost') {
    const task = 'task' in step ? speaker.lesson.tasks[step.task] : undefined;
    const admitted = task?.deadEnds.find(({ event }) => event === remark.event.type);
    const generic = remark.reason.replace(' ', '-');
    const happened = admitted
      ? say(speaker, admitted.sentence, scene)
      : sayHappened(speaker, scene, remark.event.type, generic);
    return { happened, safe: false, away: false };
  }
  if (remark.reason === 'wrong')
    return { happened: sayHappened(speaker, scene, 'wrong', 'wrong'), safe: true, away: false };
  return { happened: sayHappened(speaker, scene, remark.event.type, 'farther'), safe: true, away: true };
}
