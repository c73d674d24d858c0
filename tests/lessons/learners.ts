import { transition } from 'xstate';
import { back, begin, moved, next, type Guide } from '../../src/guide/guide.ts';
import { plan, type Plan, type Snapshot } from '../../src/guide/planner.ts';
import { rest } from '../../src/guide/reach.ts';
import { same } from '../../src/guide/typing.ts';
import { holds } from '../../src/simulators/facts.ts';
import type { Goal, Move, Simulator } from '../../src/simulators/simulator.ts';

/** What is proved: that from its start, and from wherever a person wanders, the goal is reached. */
export interface Practice {
  readonly name: string;
  readonly sim: Simulator;
  readonly start: Snapshot;
  readonly goal: Goal;
  /** Types of events that lead to a state from which no way leads, and that the lesson admits. */
  readonly deadEnds?: readonly string[];
  /** Small enough for the graph of all its states. */
  readonly small?: boolean;
  /** What the recipes cannot know, so that the net is needed: a *never* on their way. */
  readonly searched?: boolean;
}

export type Act = Move['event'];

export const make = (sim: Simulator, snapshot: Snapshot, event: Act): Snapshot =>
  transition(sim.machine, snapshot, event as never)[0];

/** One person at the device, with the guide beside: every event is made on the real machine. */
export class Learner {
  readonly practice: Practice;
  readonly trail: Act[] = [];
  snapshot: Snapshot;
  guide: Guide;
  /** How many times the person went back from a state that the lesson admits. */
  returns = 0;

  constructor(practice: Practice, first: Plan) {
    this.practice = practice;
    this.snapshot = practice.start;
    this.guide = begin(practice.sim, practice.start, practice.goal, first);
  }

  get done(): boolean {
    return this.guide.stage === this.practice.goal.stages.length && this.guide.verdict !== 'lost';
  }

  /** Makes an event; goes back from what is declared, fails where there is no way and nobody said so. */
  act(event: Act): Guide {
    const { sim } = this.practice;
    const before = this.snapshot;
    this.trail.push(event);
    this.snapshot = make(sim, before, event);
    const guide = (this.guide = moved(this.guide, before, event, this.snapshot));
    if (guide.verdict === 'lost') {
      if (guide.reason === 'dead end' && !this.practice.deadEnds?.includes(event.type))
        throw new Error(this.said(`no way (${guide.plan.why}) after ${JSON.stringify(event)}`));
      const there = back(guide);
      if (!there) throw new Error(this.said('nothing to go back to'));
      this.returns += 1;
      ({ guide: this.guide, snapshot: this.snapshot } = there);
      if (this.snapshot !== before && guide.past.at(-1)?.snapshot === before)
        throw new Error(this.said('went back further than to just before'));
    }
    return guide;
  }

  /** What a hand can do now, slips with it. */
  hands(): Move[] {
    const { sim, goal } = this.practice;
    return sim.moves(this.snapshot, rest(goal, Math.min(this.guide.stage, goal.stages.length - 1)), true) as Move[];
  }

  /** A move of chance: `choice` picks it. */
  wander(choice: number): Guide | undefined {
    const hands = this.hands();
    const move = hands[choice % hands.length];
    return move && this.act(move.event);
  }

  /** Follows the advice to the goal. */
  finish(most = 60): void {
    for (let made = 0; !this.done; made += 1) {
      const move = next(this.guide);
      if (!move) throw new Error(this.said('no advice'));
      if (made > most) throw new Error(this.said(`advice goes on for ever: ${JSON.stringify(move.event)}`));
      const { verdict } = this.act(move.event);
      if (verdict !== 'followed' && verdict !== 'done')
        throw new Error(this.said(`the advised ${JSON.stringify(move.event)} was ${verdict}`));
    }
  }

  said(what: string): string {
    return `${this.practice.name}: ${what}\n${this.trail.map((event) => JSON.stringify(event)).join('\n')}`;
  }
}

/** Makes a plan again on the real machine: nothing refused, no *never*, each stage reached in order. Throws what is wrong. */
export function replay({ sim, goal, name }: Practice, from: Snapshot, stage: number, made: Plan, said = plainly): void {
  const events = made.path?.map(({ event }) => JSON.stringify(event)).join(' ');
  const fail = (what: string): never => {
    throw new Error(said(`${name}: ${what}, in ${events}`));
  };
  if (!made.path) return fail(`no plan (${made.why})`);
  const stages = goal.stages.slice(stage);
  const leave = (snapshot: Snapshot) => {
    while (stages[0]?.every((atom) => holds(sim, snapshot, atom))) stages.shift();
  };
  let snapshot = from;
  leave(snapshot);
  for (const move of made.path) {
    const after = make(sim, snapshot, move.event);
    if (after === snapshot) fail(`refused: ${JSON.stringify(move.event)}`);
    if (goal.never.some((atom) => holds(sim, after, atom))) fail(`never: ${JSON.stringify(move.event)}`);
    snapshot = after;
    leave(snapshot);
  }
  if (stages.length) fail('a plan that does not end at the goal');
}

const plainly = (what: string): string => what;

/** The same events in the same order. */
export const samePath = (a: Plan, b: Plan): boolean =>
  a.path === b.path ||
  (a.path?.length === b.path?.length && !!a.path?.every((move, i) => same(move.event, b.path![i]!.event)));

export const firstPlan = ({ sim, start, goal }: Practice): Plan => plan(sim, start, goal);
