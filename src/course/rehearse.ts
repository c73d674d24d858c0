import { transition } from 'xstate';
import { GATE, type Plan, plan, type Snapshot } from '../guide/planner.ts';
import type { Goal, Simulator } from '../simulators/simulator.ts';
import { instantiate } from './instantiate.ts';
import type { Device, Task } from './lesson.ts';

/** A task made ready on a device, with its way to the goal. */
export interface Rehearsal {
  snapshot: Snapshot;
  goal: Goal;
  way: Plan;
}

/** Replays the start of a task and plans it as the gate does. Throws when a `$key` has no words. */
export function rehearse(task: Task, device: Device, simulator: Simulator): Rehearsal {
  const { goal, scenario, start } = instantiate(task, device);
  const snapshot = start.reduce<Snapshot>(
    (at, event) => transition(simulator.machine, at, event as never)[0],
    simulator.start(scenario),
  );
  return { snapshot, goal, way: plan(simulator, snapshot, goal, { budget: GATE }) };
}
