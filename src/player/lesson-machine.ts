import { assign, fromPromise, setup } from 'xstate';
import type { Device, Lesson } from '../course/lesson.ts';
import type { Snapshot } from '../guide/planner.ts';
import type { Kit } from './kit.ts';
import type { DeviceEvent } from './practice-machine.ts';
import type { Recalled } from './recall.ts';

/** A practice as it was left, with its device. */
export interface Left {
  readonly snapshot: Snapshot;
  readonly events: readonly DeviceEvent[];
  readonly stage: number;
}

type Practising = Omit<typeof import('./practising.ts'), 'loadKit'>;

/** Longer than this, in milliseconds, no lesson waits for the record of the last visit. */
const PATIENCE = 1500;
/** Longer than this nothing is awaited from a network that may never answer. */
const KIT_PATIENCE = 20_000;

interface Context {
  lesson: Lesson;
  loadDevice: () => Promise<Device>;
  loadSimulators: () => Promise<Lesson['simulators']>;
  /** The step on the screen. */
  index: number;
  kit: Kit | null;
  /** The code of the practices. */
  practising: Practising | null;
  /** Practices begun in this visit or taken up from the last one, by step. */
  left: Readonly<Record<string, Left>>;
  /** Steps whose goal was met. */
  reached: readonly string[];
  /** The step left at the last visit, if the lesson was not finished. */
  resume: string | undefined;
  /** A practice could not be taken up again: its step begins afresh, which is said. */
  changed: Recalled['changed'];
  /** Rises when a step is begun afresh, so that its screen is too. */
  round: number;
}

type Event =
  | { type: 'step.next' }
  | { type: 'step.back' }
  | { type: 'step.open'; id: string }
  | { type: 'step.again' }
  | { type: 'step.reached' }
  | { type: 'practice.kept'; step: string; left: Left }
  | { type: 'kit.retry' };

const step = (c: Context) => c.lesson.steps[c.index]!;

/** Walks through the steps of a lesson, and gets its devices ready meanwhile. */
export const lessonMachine = setup({
  types: {
    context: {} as Context,
    events: {} as Event,
    input: {} as Pick<Context, 'lesson' | 'loadDevice' | 'loadSimulators'>,
  },
  actors: {
    load: fromPromise<Pick<Context, 'kit' | 'practising'>, Context>(
      async ({ input: { lesson, loadDevice, loadSimulators } }) => {
        // Asked for at once, all together; what fails is told by `loadKit`.
        const device = loadDevice();
        const words = loadSimulators();
        for (const part of [device, words]) part.catch(() => {});
        const { loadKit, planAhead, recall, WatchStep, RecoverStep, PracticeStep } = await import('./practising.ts');
        const kit = await loadKit(
          lesson,
          () => device,
          () => words,
        );
        return { kit, practising: { planAhead, recall, WatchStep, RecoverStep, PracticeStep } };
      },
    ),
    recall: fromPromise<Recalled, Context>(({ input: { practising, lesson, kit } }) =>
      practising!.recall(lesson, kit!),
    ),
    plan: fromPromise<void, Context>(({ input: { practising, kit }, signal }) => practising!.planAhead(kit!, signal)),
  },
  guards: {
    'there is a step after': ({ context }) => context.index < context.lesson.steps.length - 1,
    'there is a step before': ({ context }) => context.index > 0,
    'the step exists': ({ context, event }) =>
      event.type === 'step.open' && context.lesson.steps.some(({ id }) => id === event.id),
  },
  actions: {
    'go to the next step': assign({ index: ({ context }) => context.index + 1 }),
    'go to the step before': assign({ index: ({ context }) => context.index - 1 }),
    'open the step': assign({
      index: ({ context, event }) =>
        event.type === 'step.open' ? context.lesson.steps.findIndex(({ id }) => id === event.id) : context.index,
    }),
    'begin the step afresh': assign(({ context }) => {
      const { [step(context).id]: _, ...left } = context.left;
      return { left, round: context.round + 1 };
    }),
    'note that its goal was met': assign(({ context }) => {
      const { id } = step(context);
      return context.reached.includes(id) ? {} : { reached: [...context.reached, id] };
    }),
    'keep the practice': assign(({ context, event }) =>
      event.type === 'practice.kept' ? { left: { ...context.left, [event.step]: event.left } } : {},
    ),
  },
}).createMachine({
  id: 'lesson',
  context: ({ input }) => ({
    ...input,
    index: 0,
    kit: null,
    practising: null,
    left: {},
    reached: [],
    resume: undefined,
    changed: undefined,
    round: 0,
  }),
  initial: 'equipping',
  on: {
    'step.next': { guard: 'there is a step after', actions: 'go to the next step' },
    'step.back': { guard: 'there is a step before', actions: 'go to the step before' },
    'step.open': { guard: 'the step exists', actions: 'open the step' },
    'step.again': { actions: 'begin the step afresh' },
    'step.reached': { actions: 'note that its goal was met' },
    'practice.kept': { actions: 'keep the practice' },
  },
  states: {
    equipping: {
      invoke: {
        src: 'load',
        input: ({ context }) => context,
        onDone: { actions: assign(({ event }) => event.output), target: 'recalling' },
        onError: 'unequipped',
      },
      after: { [KIT_PATIENCE]: 'unequipped' },
    },
    /** What the last visit left; without an answer the lesson goes on. */
    recalling: {
      invoke: {
        src: 'recall',
        input: ({ context }) => context,
        onDone: {
          actions: assign({
            left: ({ context, event }) => ({ ...event.output.left, ...context.left }),
            reached: ({ context, event }) => [...new Set([...event.output.reached, ...context.reached])],
            resume: ({ event }) => event.output.resume,
            changed: ({ event }) => event.output.changed,
          }),
          target: 'equipped',
        },
        onError: 'equipped',
      },
      after: { [PATIENCE]: 'equipped' },
    },
    equipped: {
      initial: 'planning',
      states: {
        planning: { invoke: { src: 'plan', input: ({ context }) => context, onDone: 'planned', onError: 'planned' } },
        planned: {},
      },
    },
    unequipped: { on: { 'kit.retry': 'equipping' } },
  },
});
