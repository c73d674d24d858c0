import { createContext, use } from 'react';
import type { Lesson, Step } from '../course/lesson.ts';
import type { FrameProps } from '../ui/Frame.tsx';
import type { Kit } from './kit.ts';
import type { Left } from './lesson-machine.ts';
import type { Speaker } from './say.ts';

/** What every screen of a lesson knows. */
export interface Player {
  lesson: Lesson;
  step: Step;
  kit: Kit | null;
  speaker: Speaker;
  progress: { index: number; count: number; label: string };
  /** What the frame of every step shows. */
  frame: Pick<FrameProps, 'screen' | 'title' | 'progress' | 'notice'>;
  /** Changes when the learner came here by a press: the heading takes the focus. */
  fresh: string | null;
  /** The step's practice as it was left. */
  left: Left | undefined;
  reached(id: string): boolean;
  next(): void;
  back(): void;
  open(step: string): void;
  again(): void;
  reach(): void;
  keep(left: Left): void;
  openCard(): void;
  openTerm(term: string): void;
  announce(text: string): void;
  /** Where *Retour* leads from the first step, where the last one leads, and the lesson on paper. */
  addresses: { theme: string; next?: string | undefined; sheet: string };
  /** The step to take up again, on *Pourquoi*. */
  resume: string | undefined;
}

export const PlayerContext = createContext<Player | null>(null);

/** The player around this screen; throws outside of one. */
export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) throw new Error('usePlayer: no player above');
  return player;
}
