import { useEffect, useRef } from 'react';
import type { Language } from '../i18n/languages.ts';
import { sentencesOn } from './collect.ts';
import type { VoiceChoices } from './player.ts';
import { split } from './split.ts';
import { useVoice, type Voice } from './use-voice.ts';

/** What the page asks of its voice. */
export interface Listener {
  /** Reads what is in here, or puts the reading aside and takes it up again. */
  press(root: HTMLElement): void;
  /** What was announced is said aloud too, if the learner chose so. */
  heard(text: string): void;
  covers: Voice['covers'];
}

interface Props {
  parts: readonly string[];
  choices: VoiceChoices;
  lang: Language;
  /** What is being read stops when this changes; with `auto` the new screen is read. */
  screen: string;
  auto: boolean;
  onReady(listener: Listener): void;
  onState(state: Voice['state']): void;
}

/** Screens settle before they are read by themselves, in milliseconds. */
const SETTLE = 500;
const page = () => document.querySelector<HTMLElement>('main');

/** The voice of the page: loaded once the page works, it shows nothing and says nothing by itself unless `auto` was chosen. */
export default function Listening({ parts, choices, lang, screen, auto, onReady, onState }: Props) {
  const voice = useVoice({ parts, choices, screen });
  const latest = useRef(voice);
  latest.current = voice;

  useEffect(() => onState(voice.state), [onState, voice.state]);

  useEffect(() => {
    onReady({
      press(root) {
        const { state, read, pause, resume } = latest.current;
        if (state === 'speaking' || state === 'loading') pause();
        else if (state === 'paused') resume();
        else read(sentencesOn(root));
      },
      heard(text) {
        latest.current.read(split(text, lang).map((one) => ({ text: one.text, lang })));
      },
      covers: (text) => latest.current.covers(text),
    });
  }, [onReady, lang]);

  useEffect(() => {
    if (!auto) return;
    const timer = setTimeout(() => {
      const root = page();
      if (root && (navigator.userActivation?.hasBeenActive ?? true)) latest.current.read(sentencesOn(root));
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [auto, screen]);

  return null;
}
