import { transition, type AnyStateMachine, type SnapshotFrom } from 'xstate';
import { holds } from '../simulators/facts.ts';
import type { Atom, Goal, Move, Simulator } from '../simulators/simulator.ts';

export type Snapshot = SnapshotFrom<AnyStateMachine>;

/** A snapshot, and the stage of the goal that is being worked on; `goal.stages.length` when all is done. */
export interface State {
  readonly snapshot: Snapshot;
  readonly stage: number;
}

/** What `way` advises: a move and the atom of the stage that it serves. `dead`: out of reach for ever; `stuck`: no answer. */
export type Advice = { readonly move: Move; readonly root: Atom } | 'dead' | 'stuck';

/** Deeper chains of *what must hold first* than this are circles. */
const DEPTH = 24;

const rests = new WeakMap<Goal, Goal[]>();

/** The goal as a simulator gets it: its first stage is the one being worked on. The same object for the same question. */
export function rest(goal: Goal, stage: number): Goal {
  if (stage === 0) return goal;
  let known = rests.get(goal);
  if (!known) rests.set(goal, (known = []));
  return (known[stage] ??= { stages: goal.stages.slice(stage), never: goal.never });
}

/** The stage reached: each stage that holds is left behind, in order. */
export function reached(sim: Simulator, snapshot: Snapshot, goal: Goal, stage: number): number {
  let at = stage;
  while (at < goal.stages.length && goal.stages[at]!.every((atom) => holds(sim, snapshot, atom))) at += 1;
  return at;
}

/** Whether something holds that must never be. */
export const broken = (sim: Simulator, snapshot: Snapshot, goal: Goal): boolean =>
  goal.never.some((atom) => holds(sim, snapshot, atom));

/** The state as the goal sees it. */
export const keyOf = (sim: Simulator, { snapshot, stage }: State, goal: Goal): string =>
  `${stage}|${sim.planKey(snapshot, rest(goal, stage))}`;

/** The state after an event; the very same object if the event is refused. */
export function after(sim: Simulator, state: State, event: Move['event'], goal: Goal): State {
  const [snapshot] = transition(sim.machine, state.snapshot, event as never);
  if (snapshot === state.snapshot) return state;
  return { snapshot, stage: reached(sim, snapshot, goal, state.stage) };
}

/** The next move towards the first unmet atom, through what must hold first. */
export function advise(sim: Simulator, snapshot: Snapshot, goal: Goal, atoms: readonly Atom[], depth = 0): Advice {
  const root = atoms.find((atom) => !holds(sim, snapshot, atom));
  if (!root || depth > DEPTH) return 'stuck';
  const way = sim.way(snapshot, root, goal);
  if (way === null) return 'dead';
  if ('move' in way) return { move: way.move as Move, root };
  const inner = advise(sim, snapshot, goal, way.first, depth + 1);
  return typeof inner === 'string' ? inner : { move: inner.move, root };
}

/** The atoms still unmet in the tree that `way` spans over some stages; `null` if one of them is out of reach for ever. */
export function unmet(
  sim: Simulator,
  snapshot: Snapshot,
  goal: Goal,
  from: number,
  to = goal.stages.length,
): Atom[] | null {
  const seen = new Map<string, Atom>();
  const visit = (atom: Atom, sub: Goal, depth: number): boolean => {
    if (holds(sim, snapshot, atom)) return true;
    const name = nameOf(atom);
    if (depth > DEPTH || seen.has(name)) return true;
    seen.set(name, atom);
    const way = sim.way(snapshot, atom, sub);
    if (way === null) return false;
    return 'move' in way || way.first.every((inner) => visit(inner, sub, depth + 1));
  };
  for (let at = from; at < to; at += 1) {
    const sub = rest(goal, at);
    if (!goal.stages[at]!.every((atom) => visit(atom, sub, 0))) return null;
  }
  return [...seen.values()];
}

/** How far a state is: unmet facts and stages; infinite where one of them is out of reach. */
export function landmarks(sim: Simulator, { snapshot, stage }: State, goal: Goal): number {
  const atoms = unmet(sim, snapshot, goal, stage);
  return atoms ? atoms.length + goal.stages.length - stage : Infinity;
}

/** An atom as a text, to tell it from others. */
export const nameOf = ({ fact, op, value }: Atom): string => `${fact} ${op} ${JSON.stringify(value)}`;
