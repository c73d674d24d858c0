import { assign, fromCallback, sendTo, setup } from 'xstate';
import type { Player, ReadingEvent, VoiceChoices } from './player.ts';
import type { Said } from './saying.ts';

export type VoiceEvent =
  | { type: 'voice.read'; sentences: readonly Said[] }
  | { type: 'voice.pause' }
  | { type: 'voice.resume' }
  | { type: 'voice.stop' }
  | { type: 'voice.choose'; choices: VoiceChoices }
  /** Another page: its clips are elsewhere. */
  | { type: 'voice.equip'; load(): Promise<Player> }
  | ReadingEvent;

interface Context {
  /** Loads the player's chunk. */
  load(): Promise<Player>;
  choices: VoiceChoices;
  sentences: readonly Said[];
  /** The sentence that sounds now. */
  sentence: Said | undefined;
}

type Order = { type: 'pause' } | { type: 'resume' } | { type: 'choose'; choices: VoiceChoices };

/** Reads one lot of sentences for as long as it lives; a player that can't be loaded is a silent one. */
const reading = fromCallback<Order, Pick<Context, 'load' | 'choices' | 'sentences'>, ReadingEvent>(
  ({ input, sendBack, receive }) => {
    let over = false;
    let current: ReturnType<Player['read']> | undefined;
    let paused = false;
    let { choices } = input;
    input.load().then(
      (player) => {
        if (over) return;
        current = player.read(input.sentences, choices, sendBack);
        if (paused) current.pause();
      },
      () => over || sendBack({ type: 'reading.silent' }),
    );
    receive((order) => {
      if (order.type === 'choose') {
        choices = order.choices;
        current?.choose(choices);
      } else {
        paused = order.type === 'pause';
        current?.[order.type]();
      }
    });
    return () => {
      over = true;
      current?.stop();
    };
  },
);

/** The voice of one page: silent until it is asked. `unavailable` is left by asking again. */
export const voiceMachine = setup({
  types: {
    context: {} as Context,
    events: {} as VoiceEvent,
    input: {} as Pick<Context, 'load' | 'choices'>,
  },
  actors: { reading },
  guards: { 'has something to say': ({ event }) => event.type === 'voice.read' && event.sentences.length > 0 },
  actions: {
    'take the sentences': assign({ sentences: ({ event }) => (event.type === 'voice.read' ? event.sentences : []) }),
    'mark the sentence': assign({
      sentence: ({ event }) => (event.type === 'reading.began' ? event.sentence : undefined),
    }),
    forget: assign({ sentence: undefined, sentences: [] }),
    hold: sendTo('reading', { type: 'pause' }),
    'go on': sendTo('reading', { type: 'resume' }),
  },
}).createMachine({
  id: 'voice',
  context: ({ input }) => ({ ...input, sentences: [], sentence: undefined }),
  initial: 'idle',
  on: {
    'voice.read': { guard: 'has something to say', target: '.active', actions: 'take the sentences', reenter: true },
    'voice.choose': { actions: assign({ choices: ({ event }) => event.choices }) },
    'voice.equip': { actions: assign({ load: ({ event }) => event.load }) },
  },
  states: {
    idle: { entry: 'forget' },
    unavailable: { entry: 'forget', on: { 'voice.stop': 'idle' } },
    active: {
      invoke: { id: 'reading', src: 'reading', input: ({ context }) => context },
      initial: 'loading',
      on: {
        'voice.stop': 'idle',
        'voice.choose': {
          actions: [
            assign({ choices: ({ event }) => event.choices }),
            sendTo('reading', ({ event }) => ({ type: 'choose', choices: event.choices })),
          ],
        },
        'reading.ended': 'idle',
        'reading.refused': 'idle',
        'reading.silent': 'unavailable',
      },
      states: {
        loading: {
          on: {
            'reading.began': { target: 'speaking', actions: 'mark the sentence' },
            'voice.pause': { target: 'paused', actions: 'hold' },
          },
        },
        speaking: {
          on: {
            'reading.began': { actions: 'mark the sentence' },
            'voice.pause': { target: 'paused', actions: 'hold' },
          },
        },
        paused: {
          on: {
            'voice.resume': [
              { guard: ({ context }) => context.sentence !== undefined, target: 'speaking', actions: 'go on' },
              { target: 'loading', actions: 'go on' },
            ],
            'reading.began': { actions: 'mark the sentence' },
          },
        },
      },
    },
  },
});
