import { transition } from 'xstate';
import type { Goal } from '../../simulators/simulator.ts';
import { languages } from '../../i18n/languages.ts';
import { type CourseSource, type Folder, type TaskSource, tasksOf } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import { keysIn } from '../goal.ts';
import { instantiate } from '../instantiate.ts';
import type { Device } from '../lesson.ts';
import { scenarioOf } from '../lesson-of.ts';
import { merge } from '../merge.ts';
import type { Rule } from './rule.ts';
import { asList, asMap, asText } from '../values.ts';

type Found = Omit<Fault, 'rule'>;

/** The events of `start` exist, and the simulator accepts each in its turn; so do those of `deadEnds` exist. */
export const events: Rule = {
  name: 'events',
  faults: (source) =>
    [...source.lessons.values()].flatMap((lesson) => tasksOf(lesson).flatMap((task) => inTask(source, lesson, task))),
};

function inTask(source: CourseSource, lesson: Folder, task: TaskSource): Found[] {
  const file = lesson.structure;
  const machine = source.machines[task.simulator];
  if (!file || !machine) return [];
  const known = knownEvents(source, task.simulator);
  return [
    ...asList(task.value.deadEnds).flatMap((found, i) =>
      typeof found !== 'string' || known.includes(found)
        ? []
        : [
            faultAt(file, ['tasks', task.id, 'deadEnds', i], 'unknown-event', {
              found,
              simulator: task.simulator,
              expected: known,
            }),
          ],
    ),
    ...replay(source, lesson, task, known),
  ];
}

/** Events by the sentences that tell what they did. An event without one is known by being accepted. */
function knownEvents(source: CourseSource, simulator: string): string[] {
  const words = source.simulators.get(simulator)?.words;
  return Object.keys(asMap(asMap(words?.[languages[0]]?.value).happened)).filter((type) => type.includes('.'));
}

function replay(source: CourseSource, lesson: Folder, task: TaskSource, known: readonly string[]): Found[] {
  const file = lesson.structure!;
  const { simulator, schema } = source.machines[task.simulator]!;
  const scenario = source.scenarios.get(task.scenario);
  if (asText(asMap(scenario?.structure?.value).simulator) !== task.simulator) return [];
  return languages.flatMap((lang): Found[] => {
    const data = merge(scenario!.structure!.value, scenario!.words[lang]?.value);
    const { simulator: _, texts: __, names: ___, ...own } = asMap(data);
    // A scenario with faults has been told of elsewhere: nothing starts from it.
    if (!schema.safeParse(own).success) return [];
    const device: Device = {
      lang,
      labels: {},
      scenarios: { [task.scenario]: scenarioOf(source, task.scenario, lang) },
      texts: {
        [task.id]: asMap(asMap(asMap(asMap(lesson.words[lang]?.value).tasks)[task.id]).texts) as Record<string, string>,
      },
    };
    const start = asList(task.value.start) as { type: string }[];
    // A `$key` without words is the fault of another rule.
    if (
      keysIn(start).some(({ key }) => !(key in { ...device.texts[task.id], ...device.scenarios[task.scenario]!.texts }))
    )
      return [];
    const practice = instantiate({ ...task, start, goal: nothing, deadEnds: [], done: '' }, device);
    let snapshot = simulator.start(practice.scenario);
    for (const [i, event] of practice.start.entries()) {
      const path = ['tasks', task.id, 'start', i];
      try {
        const [next] = transition(simulator.machine, snapshot, event as never);
        if (next === snapshot && !known.includes(event.type))
          return [
            faultAt(file, [...path, 'type'], 'unknown-event', {
              found: event.type,
              simulator: task.simulator,
              expected: known,
            }),
          ];
        if (next === snapshot) return [faultAt(file, path, 'refused-event', { found: show(event) })];
        // What an incomplete event leaves behind shows at the next look.
        simulator.moves(next, nothing, true);
        simulator.planKey(next, nothing);
        for (const { name } of simulator.facts) simulator.fact(next, name);
        snapshot = next;
      } catch {
        return [faultAt(file, path, 'event-parts', { found: show(event) })];
      }
    }
    return [];
  });
}

const nothing: Goal = { stages: [], never: [] };

const show = (event: object): string => Object.values(event).map(String).join(' ');
