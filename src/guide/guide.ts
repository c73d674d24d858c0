import { holds } from '../simulators/facts.ts';
import type { Goal, Move, Simulator } from '../simulators/simulator.ts';
import { carry } from './carry.ts';
import { plan, type Plan, type Snapshot } from './planner.ts';
import { broken, keyOf, reached, type State, unmet } from './reach.ts';
import { contradicts, isTyped, same, sameField, type Typing } from './typing.ts';

/**
 * What a move meant. `followed`: the advised one, or what it was to bring about · `ahead`: a gesture of the plan made early ·
 * `neutral`: nothing to say · `detour`: to be said, with its reason · `lost`: no way from here, or something happened that must
 * never · `done` · `refused`: the device did nothing.
 */
export type Verdict = 'followed' | 'ahead' | 'neutral' | 'detour' | 'lost' | 'done' | 'refused';

/** Of a detour: `broke` a fact that held, `wrong` value left behind, `farther` from the goal. Of `lost`: `never`, `dead end`. */
export type Reason = 'broke' | 'wrong' | 'farther' | 'never' | 'dead end';

/** Where the learner stood before a move. */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly stage: number;
  readonly plan: Plan;
  readonly total: number;
}

/** The keeper of one practice's plan: a value that never changes. `begin` makes the first, `moved` the next. */
export interface Guide {
  readonly sim: Simulator;
  readonly goal: Goal;
  /** The stage being worked on; `goal.stages.length` when done. */
  readonly stage: number;
  /** From where the learner stands to the goal. */
  readonly plan: Plan;
  /** Of the last move; `neutral` at first. */
  readonly verdict: Verdict;
  readonly reason?: Reason;
  /** Gestures in all, as they are counted for the learner. */
  readonly total: number;
  /** The run of letters that the last move belongs to. */
  readonly typing: Typing | null;
  /** By how much the way has grown since the last good move, and in how many moves in a row. */
  readonly drift: { readonly by: number; readonly times: number };
  /** Where the learner stood before each of the last moves, the latest last; a run of letters counts as one. */
  readonly past: readonly Standing[];
}

/** Most standings kept for going back. */
const PAST = 50;
/** Growth of the way, in effort, that is spoken of at once; and the least that counts as growth. */
const FAR = 2;
const LEAST = 0.5;
/** Shortening of the way, in effort, that shows a move to be good for something. */
const CLOSER = 0.05;

const STILL = { by: 0, times: 0 };

/** The guide at the start of a practice. `ready` is its plan, if it was worked out before, in slices. */
export function begin(sim: Simulator, snapshot: Snapshot, goal: Goal, ready: Plan = plan(sim, snapshot, goal)): Guide {
  const { stage } = ready.states[0]!;
  const total = ready.path?.length ?? 0;
  return { sim, goal, stage, plan: ready, total, typing: null, drift: STILL, past: [], ...opening(goal, stage, ready) };
}

const opening = (goal: Goal, stage: number, { path, why }: Plan): Pick<Guide, 'verdict' | 'reason'> => {
  if (!path) return { verdict: 'lost', reason: why === 'never' ? 'never' : 'dead end' };
  return { verdict: stage === goal.stages.length ? 'done' : 'neutral' };
};

/** The move that the guide advises; `undefined` when done or lost. */
export const next = (guide: Guide): Move | undefined => guide.plan.path?.[0];

/** *Geste 2 sur 5*. The total stays as it is until the way becomes longer than it. */
export function count({ plan: { path }, total }: Guide): { gesture: number; of: number } {
  const left = path?.length ?? total;
  return { gesture: Math.min(total, total - left + 1), of: total };
}

/** The guide after an event that took the device from `before` to `after`: the very same snapshot if it was refused. */
export function moved(guide: Guide, before: Snapshot, event: { type: string }, after: Snapshot): Guide {
  const { sim, goal } = guide;
  const { reason: _, ...old } = guide;
  if (before === after) return { ...old, verdict: 'refused' };

  const state: State = { snapshot: after, stage: reached(sim, after, goal, guide.stage) };
  const letters = isTyped(event) && guide.typing !== null && sameField(event, guide.typing.event);
  const standing = { snapshot: before, stage: guide.stage, plan: guide.plan, total: guide.total };
  const past = letters ? guide.past : [...guide.past, standing].slice(-PAST);
  const typing = isTyped(event) ? { event, cost: letters ? guide.typing.cost : guide.plan.cost } : null;
  const common = { ...old, stage: state.stage, typing, past };

  if (broken(sim, after, goal))
    return { ...common, plan: nowhere(guide, state), verdict: 'lost', reason: 'never', drift: STILL };
  const carried = carry(sim, goal, guide.plan, event, state);
  const { path } = carried.plan;
  const news = { ...common, plan: carried.plan, total: Math.max(guide.total, path?.length ?? 0) };
  if (!path)
    return { ...news, verdict: 'lost', reason: carried.plan.why === 'never' ? 'never' : 'dead end', drift: STILL };
  if (state.stage === goal.stages.length) return { ...news, verdict: 'done', drift: STILL };

  const advised = next(guide);
  if ((carried.how === 'cut' && carried.cut === 1) || (advised && same(advised.event, event)))
    return { ...news, verdict: 'followed', drift: STILL };
  const left = guide.typing !== null && !letters;
  if (left && contradicts(guide.plan.path ?? [], guide.typing.event))
    return { ...news, verdict: 'detour', reason: 'wrong', drift: STILL };
  if (carried.how === 'cut' || carried.how === 'early') return { ...news, verdict: 'ahead', drift: STILL };
  if (typing) return { ...news, verdict: 'neutral' };
  if (state.stage === guide.stage && breaks(guide, before, after))
    return { ...news, verdict: 'detour', reason: 'broke', drift: STILL };
  const growth = carried.plan.cost - (left ? guide.typing.cost : guide.plan.cost);
  const undone = path[0]?.escape && !advised?.escape;
  if (undone || (growth > -CLOSER && putsWrong(guide, before, state)))
    return { ...news, verdict: 'detour', reason: 'wrong', drift: STILL };
  const drift = drifted(guide, growth);
  if (drift.by >= FAR || drift.times >= 2) return { ...news, verdict: 'detour', reason: 'farther', drift: STILL };
  return { ...news, verdict: 'neutral', drift };
}

/** *Revenir juste avant*: the latest standing from which there was a way, and the guide as it was then. */
export function back(guide: Guide): { guide: Guide; snapshot: Snapshot } | undefined {
  const at = guide.past.findLastIndex((standing) => standing.plan.path !== null);
  const standing = guide.past[at];
  if (!standing) return undefined;
  const { reason: _, ...old } = guide;
  const { snapshot, ...then } = standing;
  return {
    snapshot,
    guide: { ...old, ...then, verdict: 'neutral', typing: null, drift: STILL, past: guide.past.slice(0, at) },
  };
}

const nowhere = ({ sim, goal }: Guide, state: State): Plan => ({
  path: null,
  why: 'never',
  transitions: 0,
  cost: Infinity,
  states: [state],
  keys: [keyOf(sim, state, goal)],
});

/** Whether a fact of the stage held and does not hold any more. */
const breaks = ({ sim, goal, stage }: Guide, before: Snapshot, after: Snapshot): boolean =>
  (goal.stages[stage] ?? []).some((atom) => holds(sim, before, atom) && !holds(sim, after, atom));

/** Whether the press put another value where the way wants one: a text that is free, not one of a closed set, as screens are. */
function putsWrong({ sim, goal }: Guide, before: Snapshot, { snapshot, stage }: State): boolean {
  return (unmet(sim, snapshot, goal, stage, stage + 1) ?? []).some(({ fact, op }) => {
    const doc = sim.facts.find((one) => one.name === fact);
    if (doc?.kind !== 'text' || doc.values || (op !== 'is' && op !== 'says')) return false;
    const value = sim.fact(snapshot, fact);
    return Boolean(value) && value !== sim.fact(before, fact);
  });
}

function drifted({ drift }: Guide, growth: number): Guide['drift'] {
  if (growth >= LEAST) return { by: drift.by + growth, times: drift.times + 1 };
  return { by: Math.max(0, drift.by + Math.min(0, growth)), times: 0 };
}
