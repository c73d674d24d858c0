import type { ComponentType } from 'react';
import { transition } from 'xstate';
import { instantiate } from '../course/instantiate.ts';
import type { Device, Lesson, Task } from '../course/lesson.ts';
import { slices } from '../guide/idle.ts';
import { type Plan, planning, type Snapshot } from '../guide/planner.ts';
import { simulators } from '../simulators/registry.ts';
import type { Goal, Scenario, ScreenProps, Simulator } from '../simulators/simulator.ts';

/** A practice ready to be begun. */
export interface Practice {
  task: Task;
  simulator: Simulator;
  Screen: ComponentType<ScreenProps>;
  scenario: Scenario;
  goal: Goal;
  /** After all events of the task's `start`. */
  start: Snapshot;
  /** Before the last of them; the same as `start` when there are none. */
  before: Snapshot;
  /** The last of them: what is done on purpose in a `recover` step. */
  slip: { type: string } | undefined;
  /** The plan from `start`; absent until it has been worked out. */
  plan?: Plan;
}

/** All that the practices of one lesson need: words of the devices, simulators, screens. */
export interface Kit {
  device: Device;
  /** How the simulators are spoken of. */
  words: Lesson['simulators'];
  practices: Readonly<Record<string, Practice>>;
}

const play = (simulator: Simulator, from: Snapshot, events: readonly { type: string }[]): Snapshot =>
  events.reduce<Snapshot>((s, event) => transition(simulator.machine, s as never, event as never)[0], from);

/** Loads what a lesson's practices need. Rejects when a part can't be had (no network, a part that a release removed). */
export async function loadKit(
  lesson: Lesson,
  loadDevice: () => Promise<Device>,
  loadWords: () => Promise<Lesson['simulators']> = () => Promise.resolve(lesson.simulators),
): Promise<Kit> {
  const tasks = Object.values(lesson.tasks);
  const ids = [...new Set(tasks.map((task) => task.simulator))];
  const [device, words, ...parts] = await Promise.all([
    loadDevice(),
    loadWords(),
    ...ids.map(async (id) => {
      const entry = simulators[id];
      if (!entry) throw new Error(`No simulator is called ${id}.`);
      const [simulator, Screen] = await Promise.all([entry.logic(), entry.screen()]);
      return { id, simulator, Screen };
    }),
  ]);
  const practices = tasks.map((task): Practice => {
    const part = parts.find(({ id }) => id === task.simulator)!;
    const { goal, scenario, start: events } = instantiate(task, device);
    const fresh = part.simulator.start(scenario);
    const before = play(part.simulator, fresh, events.slice(0, -1));
    const start = play(part.simulator, before, events.slice(-1));
    const { simulator, Screen } = part;
    return { task, simulator, Screen, scenario, goal, start, before, slip: events.at(-1) };
  });
  return { device, words, practices: Object.fromEntries(practices.map((p) => [p.task.id, p])) };
}

/** Works out the plan of every practice in short slices, before it is needed. */
export async function planAhead(kit: Kit, signal: AbortSignal): Promise<void> {
  for (const practice of Object.values(kit.practices)) {
    practice.plan ??= await slices(planning(practice.simulator, practice.start, practice.goal), { signal });
  }
}
