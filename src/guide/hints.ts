import type { Move } from '../simulators/simulator.ts';
import { next, type Guide } from './guide.ts';

/** How strongly the learner is helped in *À vous*: told what to reach, shown where, shown how. */
export type Strength = 'say' | 'point' | 'show';

/** What a player needs to help with one move. */
export interface Hint {
  readonly strength: Strength;
  readonly move: Move;
  /** Which form of the move's words: `aim` never names the place. */
  readonly form: 'aim' | 'do' | 'watch';
  /** The `data-control` to point at. */
  readonly control?: string;
}

const stronger: Record<Strength, Strength> = { say: 'point', point: 'show', show: 'show' };

/** The help for the advised move; asked again for the same move, one step stronger. `undefined` when done or lost. */
export function hint(guide: Guide, last?: Hint): Hint | undefined {
  const move = next(guide);
  if (!move) return undefined;
  const again = last && last.move.control === move.control && last.move.words === move.words;
  const strength = again ? stronger[last.strength] : 'say';
  if (strength === 'say') return { strength, move, form: 'aim' };
  return { strength, move, form: strength === 'point' ? 'do' : 'watch', control: move.control };
}
