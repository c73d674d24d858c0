import type { Goal, Move, Simulator } from '../simulators/simulator.ts';
import { join, search } from './net.ts';
import { after, broken, keyOf, landmarks, reached, rest, type Snapshot, type State } from './reach.ts';
import { costOf, rollInOrder, type Path, type Run } from './roll.ts';

export type { Snapshot, State } from './reach.ts';

/** Who found the way; or why there is none: out of reach for ever, only through what must never be, not found in time. */
export type Why = 'recipe' | 'escape' | 'search' | 'dead end' | 'never' | 'budget';

/** A way from one snapshot to the goal, replayed through real transitions. */
export interface Plan {
  /** `null` when there is no way, or none was found. Empty when the goal holds already. */
  readonly path: readonly Move[] | null;
  readonly why: Why;
  /** Transitions tried. */
  readonly transitions: number;
  /** Effort of the whole path; infinite without one. */
  readonly cost: number;
  /** Where the path leads: one state more than moves, the start first. Without a path the start alone. */
  readonly states: readonly State[];
  /** The key of each of `states`. */
  readonly keys: readonly string[];
}

export interface Options {
  /** How many stages are already behind the learner. */
  readonly stage?: number;
  /** Most transitions that may be tried. */
  readonly budget?: number;
}

/** Most transitions for a plan: while a learner waits, and in the gate. */
export const GUIDING = 2_000;
export const GATE = 20_000;

/** Most undoings tried in a row. */
const ESCAPES = 6;

/** The plan from a snapshot to the goal. The same question has the same answer on every machine. */
export function plan(sim: Simulator, snapshot: Snapshot, goal: Goal, options: Options = {}): Plan {
  const work = planning(sim, snapshot, goal, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, stopping between transitions: `slices` of `idle.ts` drains it without holding the page. */
export function* planning(
  sim: Simulator,
  snapshot: Snapshot,
  goal: Goal,
  { stage = 0, budget = GUIDING }: Options = {},
): Generator<void, Plan> {
  const start: State = { snapshot, stage: reached(sim, snapshot, goal, stage) };
  const run: Run = { sim, goal, left: budget };
  const none = (why: Why): Plan => ({
    path: null,
    why,
    transitions: budget - run.left,
    cost: Infinity,
    states: [start],
    keys: [keyOf(sim, start, goal)],
  });
  const found = ({ moves: path, states, keys }: Path, why: Why): Plan => ({
    path,
    why,
    transitions: budget - run.left,
    cost: costOf(path),
    states,
    keys,
  });

  if (broken(sim, snapshot, goal)) return none('never');
  const unmet = landmarks(sim, start, goal);
  yield;
  const rolled = unmet < Infinity ? yield* rollInOrder(run, start) : null;
  const escaped = yield* escape(run, start, rolled);
  if (escaped) return found(escaped, 'escape');
  if (rolled) return found(rolled, 'recipe');
  if (unmet === Infinity) return none('dead end');
  const searched = yield* search(run, start);
  return typeof searched === 'string' ? none(searched) : found(searched, 'search');
}

/** Undoings made first, where that costs less than the way without. */
function* escape(run: Run, start: State, rolled: Path | null): Generator<void, Path | null> {
  const { sim, goal } = run;
  let best: Path | null = null;
  let limit = rolled ? costOf(rolled.moves) : Infinity;
  let head: Path = { moves: [], states: [start], keys: [keyOf(sim, start, goal)] };
  for (let tries = 0, state = start; tries < ESCAPES && state.stage < goal.stages.length; tries += 1) {
    const moves = sim.moves(state.snapshot, rest(goal, state.stage)) as Move[];
    const move = moves.find((one) => one.escape);
    if (!move || run.left <= 0 || costOf(head.moves) + move.cost >= limit) break;
    run.left -= 1;
    const next = after(sim, state, move.event, goal);
    yield;
    const key = keyOf(sim, next, goal);
    if (next === state || head.keys.includes(key) || broken(sim, next.snapshot, goal)) break;
    head = join(head, { moves: [move], states: [state, next], keys: [head.keys.at(-1)!, key] });
    state = next;
    if (landmarks(sim, next, goal) === Infinity) continue;
    const tail = yield* rollInOrder(run, next);
    if (!tail) continue;
    const path = join(head, tail);
    if (costOf(path.moves) >= limit) continue;
    best = path;
    limit = costOf(path.moves);
  }
  return best;
}
