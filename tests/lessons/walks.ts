import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixes } from '../../src/guide/demonstration.ts';
import { next, type Guide } from '../../src/guide/guide.ts';
import { plan, type Plan, type Snapshot } from '../../src/guide/planner.ts';
import { advise, after, broken, keyOf, rest, type State } from '../../src/guide/reach.ts';
import { isTyped, sameField } from '../../src/guide/typing.ts';
import type { Move } from '../../src/simulators/simulator.ts';
import { graph, leastUnder } from './graph.ts';
import { firstPlan, Learner, make, replay, samePath, type Practice } from './learners.ts';

/** `SEED=1 FULL=1 vitest run tests/lessons`: the same learners again, ten times as many. */
export const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const full = Boolean(process.env['FULL']);
const WALKS = full ? 1_000 : 100;
const TYPISTS = 60;
/** Longest walk, in moves. */
const LONGEST = 30;
/** Plans up to this cost are compared with the least one. */
const NEAR = 6;
const COMPARED = 100;
/** States of a whole graph, and of the search behind each claim that there is no way. */
const GRAPH = 6_000;
const CLAIM = 1_500;
/** Share of plans that the recipes may leave to the net. */
const NET = 0.05;
const MINUTES = 60_000;

const choices = fc.array(fc.nat(), { minLength: 1, maxLength: LONGEST });
/** Where a walk begins: at the start, or after as many moves of the plan. */
const beginning = fc.oneof(fc.constant(0), fc.nat({ max: 50 }));
const options = { seed, numRuns: WALKS, endOnFailure: !full };

/** A learner who has followed some moves of the plan. */
function standing(practice: Practice, first: Plan, followed: number): Learner {
  const learner = new Learner(practice, first);
  const length = first.path!.length;
  for (const move of first.path!.slice(0, followed % Math.max(1, length))) learner.act(move.event);
  return learner;
}

const stateOf = (learner: Learner): State => ({ snapshot: learner.snapshot, stage: learner.guide.stage });
const title = (move: Move | undefined) => move && `${move.gesture} ${move.control}`;

/** The tests that come with every practice. */
export function prove(practice: Practice): void {
  const { sim, start, goal, name } = practice;
  describe(`${name}, seed ${seed}`, () => {
    const first = firstPlan(practice);
    const planned = (state: State) => plan(sim, state.snapshot, goal, { stage: state.stage });

    it('does not start at its goal, and has a plan that reaches it', () => {
      expect(first.path?.length, first.why).toBeGreaterThan(0);
      replay(practice, start, 0, first);
    });

    it(
      'has a plan that reaches the goal wherever a learner wanders',
      () => {
        const found: Plan[] = [];
        const times: number[] = [];
        fc.assert(
          fc.property(beginning, choices, (followed, moves) => {
            const learner = standing(practice, first, followed);
            for (const choice of moves) {
              if (learner.done) return;
              learner.wander(choice);
            }
            const { guide, snapshot } = learner;
            const said = (what: string) => learner.said(what);
            replay(practice, snapshot, guide.stage, guide.plan, said);
            if (!learner.done) {
              const began = performance.now();
              const afresh = planned(stateOf(learner));
              times.push(performance.now() - began);
              found.push(afresh);
              if (!afresh.path) throw new Error(learner.said(`no plan afresh (${afresh.why})`));
              replay(practice, snapshot, guide.stage, afresh, said);
              if (!samePath(afresh, planned(stateOf(learner))))
                throw new Error(learner.said('two plans for one state'));
            }
            learner.finish();
          }),
          options,
        );
        times.sort((a, b) => a - b);
        const net = found.filter(({ why }) => why === 'search').length;
        const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
        console.info(
          `${name}: ${found.length} plans, ${net} by search, p95 ${p95.toFixed(2)} ms, max ${times.at(-1)?.toFixed(2)} ms`,
        );
        if (!practice.searched)
          expect(net, 'plans that the recipes left to the net').toBeLessThanOrEqual(found.length * NET);
      },
      MINUTES * 5,
    );

    it(
      'leads a learner who follows six moves in ten to the goal',
      () => {
        const turns = fc.array(fc.record({ follow: fc.nat({ max: 9 }), choice: fc.nat() }), {
          minLength: 10,
          maxLength: 40,
        });
        fc.assert(
          fc.property(turns, (all) => {
            const learner = new Learner(practice, first);
            for (const { follow, choice } of all) {
              if (learner.done) return;
              const move = next(learner.guide);
              if (follow < 6 && move) learner.act(move.event);
              else learner.wander(choice);
            }
            learner.finish();
          }),
          options,
        );
      },
      MINUTES * 5,
    );

    it(
      'leads back after every single slip around the plan',
      () => {
        const length = first.path!.length;
        for (let followed = 0; followed < length; followed += 1) {
          const hands = standing(practice, first, followed).hands();
          for (const move of hands) {
            const learner = standing(practice, first, followed);
            learner.act(move.event);
            if (learner.done) continue;
            replay(practice, learner.snapshot, learner.guide.stage, planned(stateOf(learner)));
            learner.finish();
          }
        }
      },
      MINUTES * 5,
    );

    it(
      'says that there is no way only where a search finds none',
      () => {
        const claims = new Map<string, { state: State; trail: string }>();
        fc.assert(
          fc.property(beginning, choices, (followed, moves) => {
            let stage = 0;
            let snapshot: Snapshot = start;
            const trail: unknown[] = [];
            const go = (move: Move | undefined) => {
              if (!move || stage === goal.stages.length) return;
              const after = make(sim, snapshot, move.event);
              if (broken(sim, after, goal)) return;
              trail.push(move.event);
              snapshot = after;
              const { states, path, why, keys } = planned({ snapshot, stage });
              ({ stage } = states[0]!);
              if (!path && why !== 'never')
                claims.set(keys[0]!, { state: { snapshot, stage }, trail: JSON.stringify(trail) });
            };
            first.path!.slice(0, followed % first.path!.length).forEach(go);
            for (const choice of moves) {
              if (stage === goal.stages.length || claims.has(keyOf(sim, { snapshot, stage }, goal))) return;
              const hands = sim.moves(snapshot, rest(goal, stage), true) as Move[];
              go(hands[choice % hands.length]);
            }
          }),
          { ...options, numRuns: 50 },
        );
        for (const { state, trail } of [...claims.values()].slice(0, 10)) {
          const { least } = [...graph(sim, goal, [state], CLAIM, true).nodes.values()][0]!;
          expect(least, `a way of cost ${least} after ${trail}`).toBe(Infinity);
        }
      },
      MINUTES * 5,
    );

    it(
      'gives two states with one key the same advice, up to the letters to type',
      () => {
        const known = new Map<string, { advice: string; trail: string }>();
        fc.assert(
          fc.property(beginning, choices, (followed, moves) => {
            const learner = standing(practice, first, followed);
            for (const choice of moves) {
              if (learner.done) return;
              learner.wander(choice);
              const { snapshot, stage } = stateOf(learner);
              if (learner.done) return;
              const given = advise(sim, snapshot, rest(goal, stage), goal.stages[stage]!);
              const advice = typeof given === 'string' ? given : title(given.move)!;
              const key = keyOf(sim, { snapshot, stage }, goal);
              const old = known.get(key);
              if (old && old.advice !== advice)
                throw new Error(
                  learner.said(`one key, two ways: ${old.advice} and ${advice}\n${key}\n${old.trail}\n—`),
                );
              if (!old) known.set(key, { advice, trail: learner.said('first') });
            }
          }),
          options,
        );
      },
      MINUTES * 5,
    );

    it(
      'does not change its mind without a reason',
      () => {
        let changes = 0;
        fc.assert(
          fc.property(beginning, choices, (followed, moves) => {
            const learner = standing(practice, first, followed);
            /** What was advised before the guide last changed its mind although that still led to the goal. */
            let left: string | undefined;
            for (const choice of moves) {
              if (learner.done) return;
              const old = learner.guide;
              const guide = learner.wander(choice);
              if (guide?.verdict !== 'neutral' || guide.typing) {
                left = undefined;
                continue;
              }
              const [was, is] = [title(next(old)), title(next(guide))];
              if (was === is || !leads(practice, learner.snapshot, guide, old.plan)) continue;
              changes += 1;
              if (is === left) throw new Error(learner.said(`advised ${is}, then ${was}, then ${is} again`));
              left = was;
            }
          }),
          options,
        );
        console.info(`${name}: changed its mind ${changes} times in ${WALKS} walks`);
      },
      MINUTES * 5,
    );

    it(
      'brings sixty typists to the goal who slip at every letter, and scolds no right letter',
      () => {
        fc.assert(
          fc.property(fc.infiniteStream(fc.nat({ max: 99 })), fc.boolean(), (chance, careless) => {
            const dice = chance[Symbol.iterator]();
            const throwDie = () => dice.next().value as number;
            typist(new Learner(practice, first), throwDie, careless);
          }),
          { seed, numRuns: TYPISTS, endOnFailure: true },
        );
      },
      MINUTES * 5,
    );

    it(
      'plans at little more than the least cost',
      () => {
        const near = around(practice, first).filter((state) => planned(state).cost <= NEAR);
        const step = Math.ceil(near.length / COMPARED);
        const compared = near.flatMap((state, at) => {
          if (at % step) return [];
          const { cost, path } = planned(state);
          const least = leastUnder(sim, goal, state, cost, GRAPH);
          const said = `${cost.toFixed(1)} for ${least?.toFixed(1)}: ${path!.map(title).join(', ')}\n  ${keyOf(sim, state, goal)}`;
          return least === undefined ? [] : [{ ratio: cost / least, said }];
        });
        const ratios = compared.map(({ ratio }) => ratio).sort((a, b) => a - b);
        const mean = ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
        const p95 = ratios[Math.floor(ratios.length * 0.95)]!;
        const far = compared.filter(({ ratio }) => ratio > 1.01).map(({ said }) => said);
        const said = `${name}: ${ratios.length} plans against the least cost, mean ${mean.toFixed(3)}, p95 ${p95.toFixed(3)}`;
        console.info(said);
        expect(ratios.length, 'plans short enough for an exact search').toBeGreaterThan(0);
        expect(mean, [said, ...far].join('\n')).toBeLessThanOrEqual(1.05);
        expect(p95, [said, ...far].join('\n')).toBeLessThanOrEqual(1.25);
      },
      MINUTES * 5,
    );

    if (!practice.small) return;
    it(
      'has a plan in just those of all its states from which a way leads',
      () => {
        const { nodes, complete } = graph(sim, goal, [first.states[0]!, ...around(practice, first)], GRAPH, false);
        expect(complete, `${name} is not small: more than ${GRAPH} states`).toBe(true);
        for (const { state, least } of nodes.values()) {
          const { path, why } = planned(state);
          expect(path !== null, `${why}: ${keyOf(sim, state, goal)}`).toBe(least < Infinity);
        }
      },
      MINUTES * 5,
    );
  });
}

/** The states of the plan, and what every single move of a hand makes of them. */
function around({ sim, goal }: Practice, first: Plan): State[] {
  const found = new Map<string, State>();
  const add = (state: State) => {
    if (state.stage < goal.stages.length && !broken(sim, state.snapshot, goal))
      found.set(keyOf(sim, state, goal), state);
  };
  for (const state of first.states) {
    add(state);
    if (state.stage === goal.stages.length) continue;
    for (const move of sim.moves(state.snapshot, rest(goal, state.stage), true) as Move[])
      add(after(sim, state, move.event, goal));
  }
  return [...found.values()];
}

/** Whether the old plan, made again from here, still ends at the goal and costs no more. */
function leads(practice: Practice, from: Snapshot, guide: Guide, old: Plan): boolean {
  if (old.cost > guide.plan.cost) return false;
  try {
    replay(practice, from, guide.stage, old);
    return true;
  } catch {
    return false;
  }
}

/** Follows the advice and types letter by letter, one letter in three wrong at first. `careless`: without capitals and accents. */
function typist(learner: Learner, die: () => number, careless: boolean): void {
  const fields: { event: { type: string; text: string }; text: string }[] = [];
  for (let turns = 0; !learner.done; turns += 1) {
    const move = next(learner.guide);
    if (!move) throw new Error(learner.said('no advice'));
    if (turns > 100) throw new Error(learner.said('a typist does not finish'));
    // Planned afresh: a plan that is carried on would hide a recipe that is less tolerant than its fact.
    const { sim, goal, searched } = learner.practice;
    const { path, why } = plan(sim, learner.snapshot, goal, { stage: learner.guide.stage });
    if (!path || (why === 'search' && !searched))
      throw new Error(learner.said(`no recipe for what was typed (${why})`));
    const { event } = move;
    if (!isTyped(event)) {
      learner.act(event);
      continue;
    }
    let field = fields.find((one) => sameField(one.event, event));
    if (!field) fields.push((field = { event, text: '' }));
    const write = (text: string, what: string) => {
      field.text = text;
      const { verdict } = learner.act({ ...event, text } as typeof event);
      if (verdict === 'detour' || verdict === 'lost')
        throw new Error(learner.said(`a ${what} letter was scolded: ${verdict} at ${JSON.stringify(text)}`));
    };
    const wanted = careless ? bare(event.text) : event.text;
    const steps = prefixes(field.text, wanted);
    if (steps.length === 0)
      throw new Error(learner.said(`advised to type what stands there: ${JSON.stringify(wanted)}`));
    for (const text of steps) {
      if (text.length > 1 && die() < 33) {
        const slip = text.slice(0, -1) + 'qxzw'[die() % 4];
        write(slip, 'wrong');
        if (!learner.done && learner.guide.verdict === 'followed' && !text.startsWith(slip))
          throw new Error(learner.said(`a wrong letter was taken for right: ${JSON.stringify(slip)}`));
        if (die() < 50) write(text.slice(0, -1), 'corrected');
      }
      write(text, 'right');
      if (learner.done || !sameAdvice(learner, event)) break;
    }
  }
}

/** Whether the guide still speaks of this field. */
const sameAdvice = (learner: Learner, event: { type: string; text: string }): boolean => {
  const move = next(learner.guide);
  return !!move && sameField(event, move.event);
};

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
