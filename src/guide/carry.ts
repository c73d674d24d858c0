import type { Goal, Move, Simulator } from '../simulators/simulator.ts';
import { plan, type Plan } from './planner.ts';
import { advise, after, broken, keyOf, rest, type State } from './reach.ts';
import { costOf } from './roll.ts';
import { same } from './typing.ts';

/** How a plan was carried on: it went on, `cut` moves shorter; nothing changed; the move came `early`; or it is `other`. */
export type Carried =
  | { readonly how: 'cut'; readonly plan: Plan; readonly cut: number }
  | { readonly how: 'same' | 'early' | 'other'; readonly plan: Plan };

/** The plan after a move. The old one is kept as long as it costs no more than one made afresh. */
export function carry(sim: Simulator, goal: Goal, old: Plan, event: { type: string }, state: State): Carried {
  const key = keyOf(sim, state, goal);
  const at = old.path ? old.keys.indexOf(key) : -1;
  if (at === 0) return { how: 'same', plan: renewed(sim, goal, cut(old, 0, state)) };
  if (at > 0) return { how: 'cut', plan: renewed(sim, goal, cut(old, at, state)), cut: at };

  const fresh = plan(sim, state.snapshot, goal, { stage: state.stage });
  const path = old.path ?? [];
  const made = path.findIndex((move) => same(move.event, event));
  const kept = [made < 0 ? [] : path.filter((_, i) => i !== made), path.slice(1), path]
    .filter((moves) => moves.length > 0)
    .map((moves) => replay(sim, goal, state, moves))
    .reduce<Plan | null>((best, next) => (next && (!best || next.cost < best.cost) ? next : best), null);
  const chosen = kept && kept.cost <= fresh.cost ? kept : fresh;
  const left = chosen.path ?? [];
  for (const [index, one] of path.entries()) {
    if (index > 0 && !same(one.event, event)) continue;
    if (
      left.length === path.length - 1 &&
      left.every((move, i) => same(move.event, path[i < index ? i : i + 1]!.event))
    )
      return index === 0 ? { how: 'cut', plan: chosen, cut: 1 } : { how: 'early', plan: chosen };
  }
  return { how: 'other', plan: chosen };
}

/** The rest of a plan, from the state that was really reached. */
const cut = (old: Plan, at: number, state: State): Plan => {
  const path = old.path!.slice(at);
  return {
    path,
    why: old.why,
    transitions: 0,
    cost: costOf(path),
    states: [state, ...old.states.slice(at + 1)],
    keys: old.keys.slice(at),
  };
};

/** The same plan, its first move worked out anew if it types: letters may be there already. */
function renewed(sim: Simulator, goal: Goal, old: Plan): Plan {
  const head = old.path?.[0];
  const { snapshot, stage } = old.states[0]!;
  if (head?.gesture !== 'type') return old;
  const advice = advise(sim, snapshot, rest(goal, stage), goal.stages[stage] ?? []);
  if (typeof advice === 'string' || advice.move.gesture !== 'type' || advice.move.control !== head.control) return old;
  const path = [advice.move, ...old.path!.slice(1)];
  return { ...old, path, cost: costOf(path) };
}

/** A path made again from another state; `null` if a move of it is refused, changes nothing, or it does not end at the goal. */
function replay(sim: Simulator, goal: Goal, start: State, path: readonly Move[]): Plan | null {
  const states = [start];
  const keys = [keyOf(sim, start, goal)];
  let state = start;
  for (const move of path) {
    if (state.stage === goal.stages.length) return null;
    const next = after(sim, state, move.event, goal);
    const key = keyOf(sim, next, goal);
    if (next === state || keys.includes(key) || broken(sim, next.snapshot, goal)) return null;
    states.push(next);
    keys.push(key);
    state = next;
  }
  if (state.stage < goal.stages.length) return null;
  return { path, why: 'recipe', transitions: path.length, cost: costOf(path), states, keys };
}
