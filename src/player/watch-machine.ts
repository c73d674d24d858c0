import { assign, setup } from 'xstate';
import type { Shown } from '../guide/demonstration.ts';

/** Milliseconds at normal speed: reading the sentence while the hand rests, one letter, looking at what happened. */
const pace = { read: 3200, letter: 170, look: 1600 };
const slower = 1.8;

interface Context {
  shots: readonly Shown[];
  /** The gesture being shown. */
  index: number;
  /** How many of its frames have been played: letters typed, then the gesture done. */
  frame: number;
  slow: boolean;
  /** Starts without being asked: never under reduced motion. */
  playing: boolean;
  /** The learner pressed the device. */
  touched: number;
}

type Event =
  | { type: 'demonstration.play' }
  | { type: 'demonstration.pause' }
  | { type: 'demonstration.before' }
  | { type: 'demonstration.after' }
  | { type: 'demonstration.slower' }
  | { type: 'demonstration.usual' }
  | { type: 'demonstration.touch' };

/** A gesture is played letter by letter, or at once. */
const frames = ({ shots, index }: Context) => Math.max(1, shots[index]?.letters.length ?? 0);
const last = (c: Context) => c.index >= c.shots.length - 1;
const speed = (c: Context) => (c.slow ? slower : 1);

/** The demonstration of one plan: plays, pauses, goes one gesture back or on. It waits at each place and never loops. */
export const watchMachine = setup({
  types: {
    context: {} as Context,
    events: {} as Event,
    input: {} as { shots: readonly Shown[]; playing: boolean },
  },
  delays: {
    reading: ({ context }) => pace.read * speed(context),
    letter: ({ context }) => pace.letter * speed(context),
    looking: ({ context }) => pace.look * speed(context),
  },
  guards: {
    'has a frame left': ({ context }) => context.frame < frames(context),
    'is the last gesture': ({ context }) => last(context),
    'something was done': ({ context }) => context.frame > 0 || context.index > 0,
    'plays by itself': ({ context }) => context.playing,
  },
  actions: {
    'play a frame': assign({ frame: ({ context }) => context.frame + 1 }),
    'finish the gesture': assign({ frame: ({ context }) => frames(context) }),
    'go on': assign({ index: ({ context }) => context.index + 1, frame: 0 }),
    'go back': assign(({ context }) =>
      context.frame > 0 ? { frame: 0 } : { index: Math.max(0, context.index - 1), frame: 0 },
    ),
    'slow down': assign({ slow: true }),
    'usual speed': assign({ slow: false }),
    'remember the touch': assign({ touched: ({ context }) => context.touched + 1 }),
  },
}).createMachine({
  id: 'watch',
  context: ({ input }) => ({ ...input, index: 0, frame: 0, slow: false, touched: 0 }),
  initial: 'deciding',
  on: {
    'demonstration.slower': { actions: 'slow down' },
    'demonstration.usual': { actions: 'usual speed' },
    'demonstration.touch': { actions: 'remember the touch' },
    'demonstration.before': { guard: 'something was done', actions: 'go back', target: '.stopped' },
  },
  states: {
    deciding: { always: [{ guard: 'plays by itself', target: 'playing' }, { target: 'stopped' }] },
    stopped: {
      on: {
        'demonstration.play': 'playing',
        'demonstration.after': [
          { guard: 'has a frame left', actions: 'finish the gesture', target: 'resting' },
          { guard: 'is the last gesture', target: 'finished' },
          { actions: 'go on', target: 'stopped', reenter: true },
        ],
      },
    },
    /** One gesture was asked for and is done: its outcome is looked at. */
    resting: {
      always: [{ guard: 'is the last gesture', target: 'finished' }],
      on: { 'demonstration.play': 'playing', 'demonstration.after': { actions: 'go on', target: 'stopped' } },
    },
    playing: {
      initial: 'reading',
      on: {
        'demonstration.pause': 'stopped',
        'demonstration.after': [
          { guard: 'is the last gesture', actions: 'finish the gesture', target: 'finished' },
          { actions: 'go on', target: '.reading' },
        ],
      },
      states: {
        reading: { after: { reading: 'acting' } },
        acting: {
          always: { guard: ({ context }) => context.frame >= frames(context), target: 'looking' },
          after: { letter: { actions: 'play a frame', target: 'acting', reenter: true } },
        },
        looking: {
          after: {
            looking: [
              { guard: 'is the last gesture', target: '#watch.finished' },
              { actions: 'go on', target: 'reading' },
            ],
          },
        },
      },
    },
    finished: { on: { 'demonstration.play': { actions: assign({ index: 0, frame: 0 }), target: 'playing' } } },
  },
});

/** The snapshot that the device shows now. */
export function shown({ shots, index, frame }: Context): unknown {
  const shot = shots[index];
  if (frame === 0) return shot?.before;
  return shot?.letters[frame - 1] ?? shot?.after;
}
