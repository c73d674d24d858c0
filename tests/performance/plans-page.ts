import { transition } from 'xstate';
import { slices } from '../../src/guide/idle.ts';
import { plan, planning, type Snapshot } from '../../src/guide/planner.ts';
import { mail } from '../../src/simulators/mail/mail.ts';
import type { Goal, Scenario, Simulator } from '../../src/simulators/simulator.ts';

/** One practice to be measured, as data. */
export interface Measured {
  scenario: Scenario;
  goal: Goal;
}

/** Milliseconds in the page: the whole cold plan of each practice, its longest slice, and warm plans from where people wander. */
export interface Plans {
  cold: number[];
  slice: number[];
  warm: number[];
}

const sim = mail as unknown as Simulator;
const wander = 12;

/** A small generator of numbers between 0 and 1, the same at each run. */
function* chance(seed: number): Generator<number, never> {
  for (let x = seed; ; ) {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield x / 2_147_483_648;
  }
}

/** Runs in the page, under its throttle. */
export async function measure(practices: readonly Measured[], walks: number): Promise<Plans> {
  const found: Plans = { cold: [], slice: [], warm: [] };
  const random = chance(7);
  for (const { scenario, goal } of practices) {
    const start: Snapshot = sim.start(scenario);
    let from = performance.now();
    let longest = 0;
    const began = from;
    await slices(planning(sim, start, goal), {
      yieldTo: async () => {
        longest = Math.max(longest, performance.now() - from);
        await new Promise((resume) => setTimeout(resume, 0));
        from = performance.now();
      },
    });
    found.slice.push(Math.max(longest, performance.now() - from));
    found.cold.push(performance.now() - began);
    for (let walk = 0; walk < walks; walk++) {
      let snapshot: Snapshot = start;
      for (let step = 0; step < wander; step++) {
        const moves = sim.moves(snapshot as never, goal, true);
        const move = moves[Math.floor(random.next().value * moves.length)];
        if (move) snapshot = transition(sim.machine, snapshot as never, move.event as never)[0];
      }
      const before = performance.now();
      plan(sim, snapshot, goal);
      found.warm.push(performance.now() - before);
    }
  }
  return found;
}
