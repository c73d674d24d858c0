import type { Move } from '../simulators/simulator.ts';
import { after, broken, keyOf, landmarks, rest, type State } from './reach.ts';
import { roll, type Path, type Run } from './roll.ts';

/** Most states that are kept. */
const STATES = 4_000;
/** How much one unmet fact weighs against the effort of the moves made. */
const WEIGHT = 5;
/** `way` is followed from every so-manieth state. */
const EVERY = 4;

interface Node {
  readonly state: State;
  readonly key: string;
  readonly cost: number;
  readonly rank: number;
  readonly before: Node | null;
  readonly move: Move | null;
}

/** The net beneath the recipes: best-first over the moves of a hand, first the few that serve the goal, then all. */
export function* search(run: Run, start: State): Generator<void, Path | 'dead end' | 'never' | 'budget'> {
  let met = false;
  for (const wide of [false, true]) {
    const found = yield* over(run, start, wide);
    if (typeof found !== 'string') return found;
    if (found === 'budget') return found;
    met ||= found === 'never';
  }
  return met ? 'never' : 'dead end';
}

function* over(run: Run, start: State, wide: boolean): Generator<void, Path | 'dead end' | 'never' | 'budget'> {
  const { sim, goal } = run;
  const first: Node = { state: start, key: keyOf(sim, start, goal), cost: 0, rank: 0, before: null, move: null };
  const best = new Map([[first.key, 0]]);
  const open = new Heap();
  open.push(first);
  let met = false;
  for (let count = 1, node = open.pop(); node; count += 1, node = open.pop()) {
    if (node.cost > best.get(node.key)!) continue;
    if (node.state.stage === goal.stages.length) return trace(node);
    if (count % EVERY === 0) {
      const { path } = yield* roll(run, node.state, goal.stages);
      if (path) return join(trace(node), path);
    }
    for (const move of sim.moves(node.state.snapshot, rest(goal, node.state.stage), wide) as Move[]) {
      if (move.slip) continue;
      if (run.left <= 0) return 'budget';
      run.left -= 1;
      const state = after(sim, node.state, move.event, goal);
      yield;
      if (state === node.state) continue;
      if (broken(sim, state.snapshot, goal)) {
        met = true;
        continue;
      }
      const key = keyOf(sim, state, goal);
      const cost = node.cost + move.cost;
      if (cost >= (best.get(key) ?? Infinity)) continue;
      const unmet = landmarks(sim, state, goal);
      if (unmet === Infinity) continue;
      if (!best.has(key) && best.size >= STATES) return 'budget';
      best.set(key, cost);
      open.push({ state, key, cost, rank: cost + WEIGHT * unmet, before: node, move });
    }
  }
  return met ? 'never' : 'dead end';
}

function trace(end: Node): Path {
  const nodes: Node[] = [];
  for (let node: Node | null = end; node; node = node.before) nodes.unshift(node);
  return {
    moves: nodes.flatMap((node) => node.move ?? []),
    states: nodes.map((node) => node.state),
    keys: nodes.map((node) => node.key),
  };
}

/** One path after another; the second starts where the first ends. */
export const join = (head: Path, tail: Path): Path => ({
  moves: [...head.moves, ...tail.moves],
  states: [...head.states, ...tail.states.slice(1)],
  keys: [...head.keys, ...tail.keys.slice(1)],
});

/** Nodes by rank, the first come first among equals. */
class Heap {
  readonly #nodes: { node: Node; turn: number }[] = [];
  #turn = 0;

  push(node: Node): void {
    const nodes = this.#nodes;
    nodes.push({ node, turn: (this.#turn += 1) });
    for (let at = nodes.length - 1; at > 0; ) {
      const up = (at - 1) >> 1;
      if (!this.#before(at, up)) break;
      this.#swap(at, up);
      at = up;
    }
  }

  pop(): Node | undefined {
    const nodes = this.#nodes;
    if (nodes.length === 0) return undefined;
    this.#swap(0, nodes.length - 1);
    const { node } = nodes.pop()!;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      let least = at;
      for (const child of [left, left + 1]) if (child < nodes.length && this.#before(child, least)) least = child;
      if (least === at) return node;
      this.#swap(at, least);
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const x = this.#nodes[a]!;
    const y = this.#nodes[b]!;
    return x.node.rank === y.node.rank ? x.turn < y.turn : x.node.rank < y.node.rank;
  }

  #swap(a: number, b: number): void {
    const nodes = this.#nodes;
    [nodes[a], nodes[b]] = [nodes[b]!, nodes[a]!];
  }
}
