import type { Goal, Scenario, Value } from '../simulators/simulator.ts';
import type { Device, Task } from './lesson.ts';

/** A task on one device: its goal and start events say what is typed in the device's language. */
export interface Practice {
  goal: Goal;
  scenario: Scenario;
  start: Task['start'];
}

/** Puts the device's words in the place of every `$key`: those of the scenario first, then those of the task. Throws when a key has none. */
export function instantiate(task: Task, device: Device): Practice {
  const scenario = device.scenarios[task.scenario];
  if (!scenario) throw new Error(`No scenario “${task.scenario}” on this device`);
  const own = device.texts[task.id] ?? {};
  const fill = <T>(value: T): T => {
    if (typeof value === 'string') {
      if (!value.startsWith('$')) return value;
      const text = scenario.texts[value.slice(1)] ?? own[value.slice(1)];
      if (text === undefined) throw new Error(`No words for “${value}” in ${device.lang}`);
      return text as T;
    }
    if (Array.isArray(value)) return value.map(fill) as T;
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)])) as T;
    return value;
  };
  const atoms = (all: Goal['never']) => all.map((atom) => ({ ...atom, value: fill<Value>(atom.value) }));
  return {
    goal: { stages: task.goal.stages.map(atoms), never: atoms(task.goal.never) },
    scenario,
    start: fill(task.start),
  };
}
