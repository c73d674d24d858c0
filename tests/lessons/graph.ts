import { after, broken, keyOf, reached, rest, type State } from '../../src/guide/reach.ts';
import type { Goal, Move, Simulator } from '../../src/simulators/simulator.ts';

interface Node {
  readonly state: State;
  /** Into it: from which node, at what cost. */
  readonly into: { from: string; cost: number }[];
  least: number;
}

/** All states that can be reached, and the least cost from each to the goal. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, { readonly state: State; readonly least: number }>;
  /** Whether it was explored to its end. */
  readonly complete: boolean;
}

/** The graph of a practice, by planKey, explored from some states. `wide` takes every move of a hand. */
export function graph(sim: Simulator, goal: Goal, from: readonly State[], most: number, wide: boolean): Graph {
  const nodes = new Map<string, Node>();
  const waiting: Node[] = [];
  const add = (state: State): Node | undefined => {
    const key = keyOf(sim, state, goal);
    const known = nodes.get(key);
    if (known || nodes.size >= most) return known;
    const node: Node = { state, into: [], least: state.stage === goal.stages.length ? 0 : Infinity };
    nodes.set(key, node);
    waiting.push(node);
    return node;
  };
  for (const state of from) add({ ...state, stage: reached(sim, state.snapshot, goal, state.stage) });
  let complete = true;
  for (const node of waiting) {
    if (node.least === 0) continue;
    const key = keyOf(sim, node.state, goal);
    for (const move of sim.moves(node.state.snapshot, rest(goal, node.state.stage), wide) as Move[]) {
      const state = after(sim, node.state, move.event, goal);
      if (state === node.state || broken(sim, state.snapshot, goal)) continue;
      const to = add(state);
      if (to) to.into.push({ from: key, cost: move.cost });
      else complete = false;
    }
  }
  settle(nodes);
  return { nodes, complete };
}

/** Least costs, backwards from the goal, until none falls any more. */
function settle(nodes: ReadonlyMap<string, Node>): void {
  let turn = [...nodes.values()].filter((node) => node.least === 0);
  while (turn.length) {
    const fallen = new Set<Node>();
    for (const node of turn)
      for (const { from, cost } of node.into) {
        const before = nodes.get(from)!;
        if (node.least + cost >= before.least - 1e-9) continue;
        before.least = node.least + cost;
        fallen.add(before);
      }
    turn = [...fallen];
  }
}

/**
 * The least cost from a state to the goal, if it is under what a plan costs; else that cost, proved by looking at every state that
 * is nearer. `undefined` if there are more of them than may be looked at.
 */
export function leastUnder(sim: Simulator, goal: Goal, from: State, cost: number, most: number): number | undefined {
  const tenths = (effort: number) => Math.round(effort * 10);
  const end = tenths(cost);
  const best = new Map([[keyOf(sim, from, goal), 0]]);
  const waiting: State[][] = [[from]];
  for (let at = 0; at < end; at += 1)
    for (const state of waiting[at] ?? []) {
      if (state.stage === goal.stages.length) return at / 10;
      if (best.get(keyOf(sim, state, goal))! < at) continue;
      for (const move of sim.moves(state.snapshot, rest(goal, state.stage)) as Move[]) {
        const effort = at + tenths(move.cost);
        if (effort >= end) continue;
        const next = after(sim, state, move.event, goal);
        if (next === state || broken(sim, next.snapshot, goal)) continue;
        // One move more is needed at least.
        if (next.stage < goal.stages.length && effort + 10 >= end) continue;
        const key = keyOf(sim, next, goal);
        if (effort >= (best.get(key) ?? Infinity)) continue;
        if (best.size >= most) return undefined;
        best.set(key, effort);
        (waiting[effort] ??= []).push(next);
      }
    }
  return cost;
}
