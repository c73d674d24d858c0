import { useMachine } from '@xstate/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { onInterruption } from './interrupt.ts';
import { normalised } from './key.ts';
import { createLibrary } from './library.ts';
import { createMark } from './mark.ts';
import type { Player, VoiceChoices } from './player.ts';
import type { Said } from './saying.ts';
import { split } from './split.ts';
import { voiceMachine } from './voice-machine.ts';

interface Options {
  /** Whose clips may be needed: the lesson's slug, the ids of its simulators, `app`. */
  parts: readonly string[];
  choices: VoiceChoices;
  /** What is being read stops when this changes. */
  screen: string;
}

export interface Voice {
  /** `silent`: something could not be said, by no clip and no voice of the device; asking again tries again. */
  state: 'idle' | 'loading' | 'speaking' | 'paused' | 'silent';
  /** The sentence that sounds now; it is marked on the screen. */
  sentence: Said | undefined;
  /** Reads these sentences instead of what is being read: see `sentencesOn`. */
  read(sentences: readonly Said[]): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Loads what the first sentence needs, without a sound: for a screen whose button will probably be pressed. */
  prepare(sentences: readonly Said[]): void;
  /** Whether this text is being read now: the live region keeps silent for it. */
  covers(text: string): boolean;
}

/** The player of some parts of the course: its chunk comes when it is first needed, and again after a failure. */
function playerOf(parts: readonly string[]): () => Promise<Player> {
  let player: Promise<Player> | undefined;
  return () => {
    player ??= import('./player.ts').then(({ createPlayer }) => createPlayer(createLibrary(parts)));
    player.catch(() => {
      player = undefined;
    });
    return player;
  };
}

/** The voice of a page. It never speaks unless `read` is called. */
export function useVoice({ parts, choices, screen }: Options): Voice {
  const names = parts.join(' ');
  const load = useMemo(() => playerOf(names.split(' ')), [names]);
  const { speed, preferDevice } = choices;
  const [state, send] = useMachine(voiceMachine, { input: { load, choices: { speed, preferDevice } } });
  const [mark] = useState(createMark);
  const { sentence, sentences } = state.context;
  const active = state.matches('active');

  useEffect(() => send({ type: 'voice.equip', load }), [send, load]);
  useEffect(() => send({ type: 'voice.choose', choices: { speed, preferDevice } }), [send, speed, preferDevice]);
  useEffect(() => () => send({ type: 'voice.stop' }), [send, screen]);
  useEffect(() => (active ? onInterruption(() => send({ type: 'voice.stop' })) : undefined), [send, active]);
  useEffect(() => {
    mark(sentence);
    return () => mark(undefined);
  }, [mark, sentence]);

  return {
    state: state.matches('unavailable')
      ? 'silent'
      : state.matches({ active: 'loading' })
        ? 'loading'
        : state.matches({ active: 'speaking' })
          ? 'speaking'
          : state.matches({ active: 'paused' })
            ? 'paused'
            : 'idle',
    sentence,
    read: useCallback((all: readonly Said[]) => send({ type: 'voice.read', sentences: all }), [send]),
    pause: useCallback(() => send({ type: 'voice.pause' }), [send]),
    resume: useCallback(() => send({ type: 'voice.resume' }), [send]),
    stop: useCallback(() => send({ type: 'voice.stop' }), [send]),
    prepare: useCallback(
      (all: readonly Said[]) =>
        void load().then(
          (player) => player.prepare(all, { speed, preferDevice }),
          () => {},
        ),
      [load, speed, preferDevice],
    ),
    covers: (text) => {
      if (!active || !sentences[0]) return false;
      const said = new Set(sentences.map((one) => normalised(one.text)));
      return split(text, sentences[0].lang).every((one) => said.has(normalised(one.text)));
    },
  };
}
