import { transition } from 'xstate';
import { GATE, plan, type Snapshot } from '../guide/planner.ts';
import type { Language } from '../i18n/languages.ts';
import { type Filling, pieces, plain, type Pointer } from '../i18n/sentence.ts';
import type { Goal, Move, Simulator } from '../simulators/simulator.ts';
import messages from './faults.fr.json' with { type: 'json' };
import { labelled, moveFilling, proseFilling } from './filling.ts';
import type { Device, Lesson, MoveWords, Task } from './lesson.ts';
import { reckon } from './reckon.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import { limits, sentencesOf, wordCount } from './sentences.ts';
import { texts } from './values.ts';

export { rehearse } from './rehearse.ts';

/** Most moves of a practice. */
export const MOST_MOVES = 12;

/** A control that a plan touches, and the moment at which it must be on the screen, on both layouts. */
export interface Touch {
  task: string;
  simulator: string;
  snapshot: Snapshot;
  control: string;
}

/** Every control of a rehearsed plan, at its moment. */
export const touchesOf = (task: Task, { way }: Rehearsal): Touch[] =>
  (way.path ?? []).map((move, i) => ({
    task: task.id,
    simulator: task.simulator,
    snapshot: way.states[i]!.snapshot,
    control: move.control,
  }));

export interface TaskVerdict {
  id: string;
  /** Moves of the plan from the start on a device of the lesson's language; -1 without a plan. */
  planMoves: number;
  /** What is wrong, in French. */
  gaps: string[];
}

/** What the gate found of one lesson in one language of help, beside devices in every language. */
export interface Verdict {
  slug: string;
  language: Language;
  tasks: TaskVerdict[];
  /** Of the lesson's own sentences. */
  gaps: string[];
  /** Every sentence that the learner may be told, as it is spoken. */
  sentences: ReadonlySet<string>;
  /** How long one takes who hears everything once, in seconds. */
  seconds: number;
}

type GapKey = keyof typeof messages.gaps;
type Details = Readonly<Record<string, string | number>>;

const gap = (key: GapKey, details: Details = {}): string =>
  messages.gaps[key].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));

const forms: readonly (keyof MoveWords)[] = ['do', 'watch', 'aim', 'then', 'again', 'sheet', 'done'];
/** The words of the press that brings a folded control to the screen: a move of the layout, which no plan has. */
const REVEAL = 'reveal';
/** Under `happened`, beside events: why the guide speaks. */
const reasons = ['wrong', 'broke', 'farther', 'dead-end', 'never'];
const pointers: readonly Pointer[] = ['click', 'tap'];

/** One lesson beside one device, while it is judged. */
interface Bench {
  lesson: Lesson;
  device: Device;
  sentences: Set<string>;
}

/**
 * Judges a lesson of a course without errors, beside one device a language: everything that needs its simulators to run.
 * Nothing here reads a file: the same functions serve the tests in a browser.
 */
export function judge(
  lesson: Lesson,
  devices: readonly Device[],
  simulators: Readonly<Record<string, Simulator>>,
): Verdict {
  const language = lesson.lang;
  const sentences = new Set<string>();
  const gaps = new Set<string>();
  const tasks = Object.keys(lesson.tasks).map((id): TaskVerdict => ({ id, planMoves: -1, gaps: [] }));
  // The learner's own language first: its plan is the one that is counted.
  for (const device of [...devices].sort((a, b) => Number(b.lang === language) - Number(a.lang === language))) {
    const own = device.lang === language;
    // Sentences that quote another language's device are spoken by the device's own voice: they are not recorded.
    const bench: Bench = { lesson, device, sentences: own ? sentences : new Set() };
    for (const one of prose(bench)) gaps.add(one);
    for (const verdict of tasks) {
      const task = lesson.tasks[verdict.id]!;
      const found = judgeTask(bench, task, simulators[task.simulator]!);
      if (own) verdict.planMoves = found.planMoves;
      const beside = own ? '' : gap('beside', { device: device.lang });
      verdict.gaps.push(...found.gaps.filter((text) => !verdict.gaps.includes(text)).map((text) => beside + text));
    }
  }
  const own = devices.find((device) => device.lang === language);
  const seconds = own ? reckon(lesson, own, simulators) : 0;
  return { slug: lesson.slug, language, tasks, gaps: [...gaps], sentences, seconds };
}

function judgeTask(bench: Bench, task: Task, simulator: Simulator): Omit<TaskVerdict, 'id'> {
  const gaps = new Set<string>();
  const done = (planMoves: number) => ({ planMoves, gaps: [...gaps] });
  let rehearsal: Rehearsal;
  try {
    rehearsal = rehearse(task, bench.device, simulator);
  } catch (error) {
    gaps.add(gap('no-start', { why: String(error) }));
    return done(-1);
  }
  const { goal, way } = rehearsal;
  if (!way.path) {
    gaps.add(gap('no-plan', { why: messages.why[way.why as keyof typeof messages.why] ?? way.why }));
    return done(-1);
  }
  if (way.path.length === 0) gaps.add(gap('start-meets-goal'));
  if (way.path.length > MOST_MOVES) gaps.add(gap('long-plan', { count: way.path.length, limit: MOST_MOVES }));
  for (const [i, move] of way.path.entries()) {
    for (const one of wordsOf(bench, task, simulator, way.states[i]!.snapshot, move)) gaps.add(one);
  }
  // On a small screen any control may first have to be brought there.
  if (!bench.lesson.simulators[simulator.id]!.moves[REVEAL]) gaps.add(gap('no-move', { move: REVEAL }));
  for (const state of way.states.slice(0, -1)) {
    for (const one of slipsFrom(bench, task, simulator, goal, state)) gaps.add(one);
  }
  return done(way.path.length);
}

/** One slip from a state of the plan: it must lead to a way back, or to a dead end that the lesson names; and all has its words. */
function slipsFrom(
  bench: Bench,
  task: Task,
  simulator: Simulator,
  goal: Goal,
  { snapshot, stage }: { snapshot: Snapshot; stage: number },
): string[] {
  const gaps: string[] = [];
  const { happened } = bench.lesson.simulators[simulator.id]!;
  for (const slip of simulator.moves(snapshot, goal, true) as Move[]) {
    const [after] = transition(simulator.machine, snapshot, slip.event as never);
    if (after === snapshot) continue;
    const type = slip.event.type;
    // An event without a sentence of its own is told by what it did to the way.
    for (const key of happened[type] === undefined ? reasons : [type]) {
      const sentence = happened[key];
      gaps.push(
        ...(sentence === undefined
          ? [gap('no-happened', { event: type, key })]
          : say(
              bench,
              sentence,
              proseFilling({ ...bench, pointer: 'click' }, { simulator, snapshot: after, scenario: task.scenario }),
            )),
      );
    }
    const back = plan(simulator, after, goal, { stage, budget: GATE });
    if (back.path) {
      for (const [i, move] of back.path.entries())
        gaps.push(...wordsOf(bench, task, simulator, back.states[i]!.snapshot, move));
    } else if (back.why !== 'never' && !task.deadEnds.some((end) => end.event === type)) {
      gaps.push(
        gap('dead-end', {
          event: type,
          control: slip.control,
          why: messages.why[back.why as keyof typeof messages.why] ?? back.why,
        }),
      );
    }
  }
  return gaps;
}

/** Every form of words of a move, with its slots filled, after both pointers. */
function wordsOf(bench: Bench, task: Task, simulator: Simulator, snapshot: Snapshot, move: Move): string[] {
  const { lesson, device } = bench;
  const words = lesson.simulators[simulator.id]?.moves[move.words];
  if (!words) return [gap('no-move', { move: move.words })];
  const label = labelled(simulator, snapshot, move.control, device) ?? '';
  const gaps = label ? [] : [gap('no-label', { control: move.control, device: device.lang })];
  return [
    ...gaps,
    ...forms.flatMap((form) => {
      const sentence = words[form];
      if (sentence === undefined) return form === 'then' ? [] : [gap('no-form', { move: move.words, form })];
      return pointers.flatMap((pointer) => {
        const scene = { simulator, snapshot, scenario: task.scenario };
        return say(bench, sentence, moveFilling({ lesson, device, pointer }, scene, move));
      });
    }),
  ];
}

/** The lesson's own sentences can all be said. */
function prose(bench: Bench): string[] {
  const { steps, tasks, person, terms, title } = bench.lesson;
  const own = steps.map(({ id: _, kind: __, ...step }) => {
    if ('task' in step) return { ...step, task: undefined };
    if ('real' in step)
      return {
        ...step,
        real: { ...step.real, shapes: step.real.shapes.map(({ label, caption }) => ({ label, caption })) },
      };
    if ('answers' in step) return { ...step, answers: step.answers.map(({ text, feedback }) => ({ text, feedback })) };
    return step;
  });
  const said = [
    title,
    own,
    Object.values(tasks).map((task) => [task.done, task.deadEnds.map((end) => end.sentence)]),
    [person.about, person.note],
    Object.values(terms).map((term) => term.text),
  ];
  return texts(said).flatMap(({ text }) =>
    pointers.flatMap((pointer) => say(bench, text, proseFilling({ ...bench, pointer }))),
  );
}

/** Says a text: keeps its sentences, and tells what can't be said or is too long. A quotation of the device is one word. */
function say(bench: Bench, text: string, filling: Filling): string[] {
  try {
    const all = pieces(text, filling);
    const short = all.map((piece) => (piece.kind === 'quote' ? 'x' : piece.text)).join('');
    for (const sentence of sentencesOf(plain(all))) bench.sentences.add(sentence);
    return sentencesOf(short)
      .filter((sentence) => wordCount(sentence) > limits.sentence)
      .map((sentence) => gap('long-sentence', { sentence, count: wordCount(sentence), limit: limits.sentence }));
  } catch {
    const slot = [...text.matchAll(/\{([\w:.-]+)\}/g)].map(([, id]) => id!).find((id) => !filling.slot(id));
    return [gap('no-slot', { slot: `{${slot ?? '?'}}`, sentence: text })];
  }
}
