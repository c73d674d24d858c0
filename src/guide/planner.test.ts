import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { holds } from '../simulators/facts.ts';
import type { Goal, Simulator } from '../simulators/simulator.ts';
import { goalOf, still, toy } from './fixture.ts';
import { slices } from './idle.ts';
import { plan, planning, type Plan, type Snapshot } from './planner.ts';

const after = (...events: { type: string; [key: string]: unknown }[]): Snapshot =>
  events.reduce<Snapshot>((s, event) => transition(toy.machine, s as never, event as never)[0], still());
const names = ({ path }: Plan) => path?.map((move) => move.event.type);
const reaches = (from: Snapshot, goal: Goal, made: Plan) => {
  const end = made.path!.reduce<Snapshot>(
    (s, move) => transition(toy.machine, s as never, move.event as never)[0],
    from,
  );
  return goal.stages.at(-1)!.every((atom) => holds(toy as Simulator, end, atom));
};
const sim = toy as Simulator;

describe('plan', () => {
  it('follows what must hold first', () => {
    const goal = goalOf([[['posted', 'has', { text: 'Bonjour', stamp: 'red' }]]]);
    const made = plan(sim, still(), goal);
    expect(names(made)).toEqual(['go', 'note.type', 'stamp', 'post']);
    expect(made.why).toBe('recipe');
    expect(made.cost).toBeCloseTo(4.7);
    expect(made.states).toHaveLength(5);
    expect(new Set(made.keys).size).toBe(5);
    expect(reaches(still(), goal, made)).toBe(true);
  });

  it('is empty where the goal holds', () => {
    expect(plan(sim, still(), goalOf([[['page', 'is', 'hall']]])).path).toEqual([]);
  });

  it('puts a fact behind the one whose making breaks it', () => {
    const made = plan(
      sim,
      still(),
      goalOf([
        [
          ['lamp', 'is', true],
          ['shut', 'is', true],
        ],
      ]),
    );
    expect(names(made)).toEqual(['shut', 'lamp']);
  });

  it('takes stages in order, even against the shortest way', () => {
    const made = plan(sim, still(), goalOf([[['lamp', 'is', true]], [['shut', 'is', true]], [['lamp', 'is', true]]]));
    expect(names(made)).toEqual(['lamp', 'shut', 'lamp']);
    expect(
      plan(sim, after({ type: 'lamp' }), goalOf([[['lamp', 'is', true]], [['shut', 'is', true]]]), { stage: 1 }).path,
    ).toHaveLength(1);
  });

  it('undoes at once what would be repaired in many moves', () => {
    const made = plan(
      sim,
      after({ type: 'spill' }),
      goalOf([
        [
          ['spots', 'is', 0],
          ['lamp', 'is', true],
        ],
      ]),
    );
    expect(made.why).toBe('escape');
    expect(names(made)).toEqual(['undo', 'lamp']);
  });

  it('repairs by hand where that is cheaper than undoing', () => {
    const spots = after({ type: 'spill' }, { type: 'wipe' }, { type: 'wipe' }, { type: 'wipe' }, { type: 'lamp' });
    expect(
      names(
        plan(
          sim,
          spots,
          goalOf([
            [
              ['spots', 'is', 0],
              ['lamp', 'is', true],
            ],
          ]),
        ),
      ),
    ).toEqual(['wipe']);
  });

  it('searches another way where the recipe runs into what must never be', () => {
    const goal = goalOf([[['door', 'is', true]]], [['rang', 'is', true]]);
    const made = plan(sim, after({ type: 'go', page: 'desk' }), goal);
    expect(made.why).toBe('search');
    expect(names(made)).toEqual(['go', 'knock', 'push']);
  });

  it('says that what must never be has been', () => {
    const made = plan(sim, after({ type: 'ring' }), goalOf([[['lamp', 'is', true]]], [['rang', 'is', true]]));
    expect(made).toMatchObject({ path: null, why: 'never', transitions: 0, cost: Infinity });
  });

  it('says without a search that a fact is out of reach for ever, in a later stage too', () => {
    const goal = goalOf([[['lamp', 'is', true]], [['ticket', 'is', 'used']]]);
    const made = plan(sim, after({ type: 'tear' }), goal);
    expect(made).toMatchObject({ path: null, why: 'dead end', transitions: 0 });
  });

  it('stops at its budget of transitions', () => {
    const goal = goalOf([[['door', 'is', true]]], [['rang', 'is', true]]);
    expect(plan(sim, still(), goal, { budget: 3 })).toMatchObject({ path: null, why: 'budget', transitions: 3 });
  });

  it('gives the same answer in slices as at once', async () => {
    const goal = goalOf([
      [
        ['posted', 'has', { text: 'Bonjour', stamp: 'red' }],
        ['lamp', 'is', true],
        ['shut', 'is', true],
      ],
    ]);
    let handed = 0;
    const sliced = await slices(planning(sim, still(), goal), { ms: 0, yieldTo: async () => void (handed += 1) });
    const at = plan(sim, still(), goal);
    expect(names(sliced)).toEqual(names(at));
    expect(sliced.keys).toEqual(at.keys);
    expect(handed).toBeGreaterThanOrEqual(at.transitions);
  });

  it('stops slicing when nobody waits any more', async () => {
    const stop = new AbortController();
    const goal = goalOf([[['posted', 'has', { text: 'Bonjour', stamp: 'red' }]]]);
    const work = slices(planning(sim, still(), goal), {
      ms: 0,
      yieldTo: async () => stop.abort(),
      signal: stop.signal,
    });
    await expect(work).rejects.toThrow(/abort/i);
  });
});
