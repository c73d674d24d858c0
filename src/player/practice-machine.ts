import { assign, setup, transition } from 'xstate';
import { back, begin, type Guide, moved, next, type Reason } from '../guide/guide.ts';
import { type Plan, plan, type Snapshot } from '../guide/planner.ts';
import { isTyped } from '../guide/typing.ts';
import type { Goal, Move, Simulator } from '../simulators/simulator.ts';

/** After this many milliseconds without a letter, the guide says what it thinks of a text. */
const PAUSE = 3500;
/** The hand rests on a control for this long before it presses for the learner. */
const REST = 900;
/** Letters count one by one here, unlike in the guide. */
const TRAIL = 500;

export interface DeviceEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What the guide says about the learner's last move. */
export type Remark =
  | { readonly kind: 'done'; readonly move: Move; readonly before: Snapshot }
  | { readonly kind: 'detour' | 'lost'; readonly event: DeviceEvent; readonly reason: Reason };

export interface PracticeContext {
  snapshot: Snapshot;
  guide: Guide;
  /** Everything that was done on the device since the start. */
  events: readonly DeviceEvent[];
  /** The events that had led to each of the last snapshots. */
  trail: readonly { snapshot: Snapshot; events: readonly DeviceEvent[] }[];
  origin: { snapshot: Snapshot; guide: Guide };
  /** The advice on the screen: it stays while letters are typed. */
  advice: Move | undefined;
  remark: Remark | null;
  help: boolean;
  /** *Le dire autrement* is open. */
  again: boolean;
  /** *Montrer où* was asked for. */
  pointing: boolean;
  /** *Suite* was pressed before the goal: the gesture is said again. */
  nudged: boolean;
  /** Rises with everything that is to be announced. */
  turn: number;
}

export interface PracticeInput {
  simulator: Simulator;
  goal: Goal;
  /** The task's start. */
  start: Snapshot;
  /** Its plan, worked out before it was needed. */
  ready?: Plan | undefined;
  /** A practice left and taken up again. */
  resumed?: { snapshot: Snapshot; events: readonly DeviceEvent[]; stage: number } | undefined;
}

export type PracticeEvent =
  | { type: 'device.event'; event: DeviceEvent }
  | { type: 'help.open' }
  | { type: 'help.close' }
  | { type: 'help.again' }
  | { type: 'help.show' }
  | { type: 'help.do' }
  | { type: 'advice.repeat' }
  | { type: 'moment.before' }
  | { type: 'practice.restart' };

const calm = { again: false, pointing: false, nudged: false } as const;

const step = (simulator: Simulator, snapshot: Snapshot, event: DeviceEvent): Snapshot =>
  transition(simulator.machine, snapshot as never, event as never)[0];

/** What one event of the device changes; nothing when the device refused it. */
function after(c: PracticeContext, event: DeviceEvent): Partial<PracticeContext> {
  const snapshot = step(c.guide.sim, c.snapshot, event);
  if (snapshot === c.snapshot) return {};
  const guide = moved(c.guide, c.snapshot, event, snapshot);
  const trail = [...c.trail, { snapshot: c.snapshot, events: c.events }].slice(-TRAIL);
  const base = { snapshot, guide, events: [...c.events, event], trail };
  const advised = next(c.guide);
  switch (guide.verdict) {
    case 'followed':
    case 'ahead':
    case 'done':
      return {
        ...base,
        ...calm,
        advice: next(guide),
        remark: advised ? { kind: 'done', move: advised, before: c.snapshot } : null,
        turn: c.turn + 1,
      };
    case 'detour':
    case 'lost':
      return {
        ...base,
        ...calm,
        advice: next(guide),
        remark: { kind: guide.verdict, event, reason: guide.reason ?? 'farther' },
        turn: c.turn + 1,
      };
    default:
      // A click of curiosity: the advice follows without a word, unless letters are being typed.
      return isTyped(event) ? base : { ...base, advice: next(guide) };
  }
}

function opening({ simulator, goal, start, ready, resumed }: PracticeInput): PracticeContext {
  const fresh = begin(simulator, start, goal, ready);
  const guide = resumed
    ? { ...begin(simulator, resumed.snapshot, goal, plan(simulator, resumed.snapshot, goal, { stage: resumed.stage })) }
    : fresh;
  return {
    snapshot: resumed?.snapshot ?? start,
    guide: { ...guide, total: Math.max(fresh.total, guide.total) },
    events: resumed?.events ?? [],
    trail: [],
    origin: { snapshot: start, guide: fresh },
    advice: next(guide),
    remark: null,
    help: false,
    ...calm,
    turn: 0,
  };
}

/** A practice with its guide, together or alone. Nothing in it is timed against the learner. */
export const practiceMachine = setup({
  types: { context: {} as PracticeContext, events: {} as PracticeEvent, input: {} as PracticeInput },
  guards: {
    'goal is met': ({ context }) => context.guide.verdict === 'done',
    'nothing leads on': ({ context }) => context.guide.verdict === 'lost',
    'there is advice': ({ context }) => next(context.guide) !== undefined,
    'letters were typed': ({ event }) => event.type === 'device.event' && isTyped(event.event),
    'there is a moment before': ({ context }) => back(context.guide) !== undefined,
  },
  actions: {
    'pass to the device': assign(({ context, event }) =>
      event.type === 'device.event' ? after(context, event.event) : {},
    ),
    'wander on the device': assign(({ context, event }) =>
      event.type === 'device.event' ? { snapshot: step(context.guide.sim, context.snapshot, event.event) } : {},
    ),
    'say what the guide thinks': assign(({ context }) => {
      const advice = next(context.guide);
      return advice?.words === context.advice?.words ? { advice } : { advice, turn: context.turn + 1, remark: null };
    }),
    'do the advised move': assign(({ context }) => {
      const move = next(context.guide);
      return move ? after(context, move.event) : {};
    }),
    'go back to the moment before': assign(({ context }) => {
      const moment = back(context.guide);
      if (!moment) return {};
      const { snapshot, guide } = moment;
      const events = context.trail.find((t) => t.snapshot === snapshot)?.events ?? [];
      return {
        snapshot,
        guide,
        events,
        ...calm,
        help: false,
        advice: next(guide),
        remark: null,
        turn: context.turn + 1,
      };
    }),
    'go back to the start': assign(({ context: { origin, turn } }) => ({
      ...origin,
      events: [],
      trail: [],
      ...calm,
      help: false,
      advice: next(origin.guide),
      remark: null,
      turn: turn + 1,
    })),
    'say it again': assign(({ context }) => ({ nudged: true, remark: null, turn: context.turn + 1 })),
    'open help': assign({ help: true }),
    'close help': assign({ help: false, again: false }),
    'open or close the other words': assign({ again: ({ context }) => !context.again }),
    'show the place': assign({ pointing: true, help: false, again: false }),
    'hide the place': assign({ pointing: false }),
  },
}).createMachine({
  id: 'practice',
  context: ({ input }) => opening(input),
  initial: 'acting',
  on: {
    'help.open': { actions: 'open help' },
    'help.close': { actions: 'close help' },
    'help.again': { actions: 'open or close the other words' },
    'practice.restart': { actions: 'go back to the start', target: '.acting' },
    'moment.before': { guard: 'there is a moment before', actions: 'go back to the moment before', target: '.acting' },
  },
  states: {
    acting: {
      initial: 'waiting',
      always: [
        { guard: 'goal is met', target: 'done' },
        { guard: 'nothing leads on', target: 'stuck' },
      ],
      on: {
        'device.event': [
          { guard: 'letters were typed', actions: 'pass to the device', target: '.writing' },
          { actions: 'pass to the device', target: '.waiting' },
        ],
        'help.show': { guard: 'there is advice', actions: 'show the place' },
        'help.do': { guard: 'there is advice', actions: 'close help', target: '.showing' },
        'advice.repeat': { actions: 'say it again' },
      },
      states: {
        waiting: {},
        writing: { after: { [PAUSE]: { actions: 'say what the guide thinks', target: 'waiting' } } },
        /** The hand shows the place, rests, then does it. */
        showing: {
          entry: 'show the place',
          after: { [REST]: { actions: ['do the advised move', 'hide the place'], target: 'waiting' } },
        },
      },
    },
    /** No way leads on: the learner chooses how to take it up again. */
    stuck: {},
    /** The goal stays met, whatever is pressed afterwards. */
    done: { on: { 'device.event': { actions: 'wander on the device' } } },
  },
});
