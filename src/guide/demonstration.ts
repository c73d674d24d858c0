import { transition } from 'xstate';
import type { Move, Simulator } from '../simulators/simulator.ts';
import { next, type Guide } from './guide.ts';
import type { Plan, Snapshot } from './planner.ts';
import { isTyped, sameField } from './typing.ts';

/** One move as it is shown. */
export interface Shown {
  readonly before: Snapshot;
  readonly move: Move;
  readonly after: Snapshot;
  /** The device after each letter, for a move that types: the last is `after`. Empty for a press. */
  readonly letters: readonly Snapshot[];
}

/** The whole plan, move by move, for *Regarder*; empty if there is none. */
export function demonstration(sim: Simulator, { path, states }: Plan): Shown[] {
  let before = states[0]!.snapshot;
  return (path ?? []).map((move) => {
    const shown = show(sim, before, move);
    before = shown.after;
    return shown;
  });
}

/** The advised move alone, from where the learner stands: letters that are already right are kept. */
export function showNext(guide: Guide): Shown | undefined {
  const move = next(guide);
  const typed = guide.typing?.event;
  const there = move && typed && sameField(typed, move.event) ? typed.text : '';
  return move && show(guide.sim, guide.plan.states[0]!.snapshot, move, there);
}

function show(sim: Simulator, before: Snapshot, move: Move, there = ''): Shown {
  const after = step(sim, before, move.event);
  const { event } = move;
  if (!isTyped(event)) return { before, move, after, letters: [] };
  const letters: Snapshot[] = [];
  let snapshot = before;
  for (const text of prefixes(there, event.text)) {
    const letter = { ...event, text };
    const typed = step(sim, snapshot, letter);
    if (typed !== snapshot) letters.push((snapshot = typed));
  }
  return { before, move, after: letters.at(-1) ?? after, letters };
}

const step = (sim: Simulator, snapshot: Snapshot, event: { type: string }): Snapshot =>
  transition(sim.machine, snapshot, event as never)[0];

/** What the field holds after each letter, from what stands there to what is wanted; wrong letters go at once. */
export function prefixes(there: string, wanted: string): string[] {
  const letters = Array.from(wanted);
  const old = Array.from(there);
  let common = 0;
  while (common < old.length && common < letters.length && old[common] === letters[common]) common += 1;
  const out = common < old.length ? [letters.slice(0, common).join('')] : [];
  for (let end = common + 1; end <= letters.length; end += 1) out.push(letters.slice(0, end).join(''));
  return out;
}
