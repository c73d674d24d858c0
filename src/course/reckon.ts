import { type Filling, pieces, plain } from '../i18n/sentence.ts';
import type { Move, Simulator } from '../simulators/simulator.ts';
import { moveFilling, proseFilling, type Reader, type Scene } from './filling.ts';
import type { Device, Lesson, MoveWords, Step } from './lesson.ts';
import { rehearse } from './rehearse.ts';
import { wordCount } from './sentences.ts';

/** The shortest and the longest that a lesson may be reckoned, in seconds. */
export const length = { least: 480, most: 720 };

/** Words heard in a second at normal speed; seconds for a gesture of the learner, for one that is shown, and for a letter typed. */
const pace = { words: 2.6, move: 8, shown: 4.8, letter: 0.5 };

/** The forms of a gesture's words that a step says by itself, without help. */
const forms: Partial<Record<Step['kind'], readonly (keyof MoveWords)[]>> = {
  watch: ['watch'],
  together: ['do', 'then', 'done'],
  alone: ['aim', 'done'],
  recover: ['do', 'then', 'done'],
};

/**
 * How long a lesson takes, in seconds, with a learner who hears all that the steps say, once, and makes the gestures of the plans.
 * Help, detours and words of the glossary come on top.
 */
export function reckon(lesson: Lesson, device: Device, simulators: Readonly<Record<string, Simulator>>): number {
  const reader: Reader = { lesson, device, pointer: 'click' };
  const heard = (text: string | undefined, filling?: Filling): number => {
    try {
      return text ? wordCount(plain(pieces(text, filling ?? proseFilling(reader)))) / pace.words : 0;
    } catch {
      // What can't be said is the fault of another rule.
      return 0;
    }
  };
  const step = (one: Step): number => {
    const said = textsOf(one).reduce((sum, text) => sum + heard(text), 0);
    if (!('task' in one)) return said;
    const task = lesson.tasks[one.task]!;
    const simulator = simulators[task.simulator]!;
    const { way } = rehearse(task, device, simulator);
    const words = lesson.simulators[simulator.id]?.moves ?? {};
    const gesture = (move: Move, i: number): number => {
      const scene: Scene = { simulator, scenario: task.scenario, snapshot: way.states[i]!.snapshot };
      const filling = moveFilling(reader, scene, move);
      const speech = (forms[one.kind] ?? []).reduce((sum, form) => sum + heard(words[move.words]?.[form], filling), 0);
      if (one.kind === 'watch') return Math.max(speech, pace.shown);
      return speech + pace.move + (move.gesture === 'type' ? (move.cost - 1) * 10 * pace.letter : 0);
    };
    const slip = one.kind === 'recover' ? pace.move : 0;
    const end = one.kind === 'watch' ? 0 : heard(task.done);
    return said + slip + end + (way.path ?? []).reduce((sum, move, i) => sum + gesture(move, i), 0);
  };
  return Math.round(heard(lesson.title) + lesson.steps.reduce((sum, one) => sum + step(one), 0));
}

/** What a step says of its own. */
function textsOf(step: Step): readonly (string | undefined)[] {
  switch (step.kind) {
    case 'why':
      return [step.sentence, step.needs];
    case 'watch':
      return [];
    case 'together':
    case 'alone':
      return [step.intro];
    case 'recover':
      return [step.ask, step.happened];
    case 'question':
      return [step.question, ...step.answers.flatMap(({ text, feedback }) => [text, feedback])];
    case 'remember': {
      const { text, shapes, closing } = step.real;
      return [...step.lines, text, ...shapes.map(({ caption }) => caption), closing, ...step.now, ...step.helping];
    }
  }
}
