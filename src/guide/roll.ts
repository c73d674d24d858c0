import { holds } from '../simulators/facts.ts';
import type { Atom, Goal, Move, Simulator } from '../simulators/simulator.ts';
import { advise, after, broken, keyOf, nameOf, rest, type State } from './reach.ts';

/** One planning: what it works on and how many transitions it has left. */
export interface Run {
  readonly sim: Simulator;
  readonly goal: Goal;
  left: number;
}

/** Moves through real states: one state, and one key, more than moves. */
export interface Path {
  readonly moves: readonly Move[];
  readonly states: readonly State[];
  readonly keys: readonly string[];
}

/** What came of following `way`; `conflicts` are pairs *a, b*: making b true broke a, which held. */
export interface Rolled {
  readonly path: Path | null;
  readonly conflicts: readonly (readonly [Atom, Atom])[];
}

/** The atoms of each stage, in the order in which they are to be made true. */
export type Orders = readonly (readonly Atom[])[];

/** Longest path that a roll may give. */
const LONGEST = 200;
/** Most times that the order inside the stages is changed. */
const REORDERS = 6;

export const costOf = (moves: readonly Move[]): number => moves.reduce((sum, move) => sum + move.cost, 0);

/** The answers of `way` followed through real transitions. Stops at a refusal, at a *never* and at a state met before. */
export function* roll(run: Run, start: State, orders: Orders): Generator<void, Rolled> {
  const { sim, goal } = run;
  const moves: Move[] = [];
  const states = [start];
  const keys = [keyOf(sim, start, goal)];
  const seen = new Set(keys);
  const conflicts: (readonly [Atom, Atom])[] = [];
  const stopped = { path: null, conflicts };
  let state = start;
  while (state.stage < goal.stages.length) {
    const order = orders[state.stage] ?? [];
    const advice = advise(sim, state.snapshot, rest(goal, state.stage), order);
    if (typeof advice === 'string' || moves.length === LONGEST || run.left <= 0) return stopped;
    run.left -= 1;
    const held = order.filter((atom) => holds(sim, state.snapshot, atom));
    const next = after(sim, state, advice.move.event, goal);
    yield;
    if (next === state || broken(sim, next.snapshot, goal)) return stopped;
    if (next.stage === state.stage)
      for (const atom of held) if (!holds(sim, next.snapshot, atom)) conflicts.push([atom, advice.root]);
    const key = keyOf(sim, next, goal);
    if (seen.has(key)) return stopped;
    seen.add(key);
    moves.push(advice.move);
    states.push(next);
    keys.push(key);
    state = next;
  }
  return { path: { moves, states, keys }, conflicts };
}

/** The cheapest roll over the orders that the conflicts suggest: where making b true broke a, a is put behind b. */
export function* rollInOrder(run: Run, start: State): Generator<void, Path | null> {
  let best: Path | null = null;
  let tries = 0;
  const known = new Set([orderName(run.goal.stages)]);
  const waiting: Orders[] = [run.goal.stages];
  for (let orders = waiting.shift(); orders && tries <= REORDERS; orders = waiting.shift()) {
    tries += 1;
    const { path, conflicts } = yield* roll(run, start, orders);
    if (path && (!best || costOf(path.moves) < costOf(best.moves))) best = path;
    for (const [a, b] of conflicts) {
      const moved = orders.map((order) => behind(order, a, b));
      const name = orderName(moved);
      if (!known.has(name)) waiting.push(moved);
      known.add(name);
    }
  }
  return best;
}

/** The order with `a` just behind `b`. */
function behind(order: readonly Atom[], a: Atom, b: Atom): readonly Atom[] {
  if (!order.includes(a) || !order.includes(b)) return order;
  return order.filter((atom) => atom !== a).flatMap((atom) => (atom === b ? [b, a] : [atom]));
}

const orderName = (orders: Orders): string => orders.map((order) => order.map(nameOf).join()).join('|');
