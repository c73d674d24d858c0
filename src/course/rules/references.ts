import { type CourseSource, type Folder, stepsOf, tasksOf } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import { positionOf } from '../source.ts';
import type { Rule } from './rule.ts';
import { asList, asMap, asText } from '../values.ts';

type Found = Omit<Fault, 'rule'>;

/** What a file names exists: tasks of steps, scenarios, simulators, people, lessons of themes; and what exists is named. */
export const references: Rule = {
  name: 'references',
  faults: (source) => [
    ...[...source.lessons.values()].flatMap((lesson) => [...tasks(lesson), ...things(source, lesson)]),
    ...scenarios(source),
    ...themes(source),
  ],
};

function tasks(lesson: Folder): Found[] {
  const file = lesson.structure;
  if (!file) return [];
  const known = tasksOf(lesson).map((task) => task.id);
  const used = stepsOf(lesson).map((step) => asText(step.task));
  return [
    ...used.flatMap((task, i) =>
      task === undefined || known.includes(task)
        ? []
        : [faultAt(file, ['steps', i, 'task'], 'unknown-task', { found: task, expected: known })],
    ),
    ...known
      .filter((task) => !used.includes(task))
      .map((task) => faultAt(file, ['tasks', task], 'unused-task', { found: task, part: 'key' })),
  ];
}

function things(source: CourseSource, lesson: Folder): Found[] {
  const file = lesson.structure;
  if (!file) return [];
  const person = asText(asMap(file.value).person);
  const people = [...source.people.keys()];
  return [
    ...(person === undefined || people.includes(person)
      ? []
      : [faultAt(file, ['person'], 'unknown-person', { found: person, expected: people })]),
    ...tasksOf(lesson).flatMap(({ id, simulator, scenario }): Found[] => {
      const out: Found[] = [];
      const made = asText(asMap(source.scenarios.get(scenario)?.structure?.value).simulator);
      if (simulator && !source.machines[simulator])
        out.push(
          faultAt(file, ['tasks', id, 'simulator'], 'unknown-simulator', {
            found: simulator,
            expected: Object.keys(source.machines),
          }),
        );
      if (scenario && !source.scenarios.has(scenario))
        out.push(
          faultAt(file, ['tasks', id, 'scenario'], 'unknown-scenario', {
            found: scenario,
            expected: [...source.scenarios.keys()],
          }),
        );
      else if (made !== undefined && source.machines[simulator] && made !== simulator)
        out.push(
          faultAt(file, ['tasks', id, 'simulator'], 'other-simulator', { found: simulator, scenario, other: made }),
        );
      return out;
    }),
  ];
}

const scenarios = (source: CourseSource): Found[] =>
  [...source.scenarios.values()].flatMap(({ structure }) => {
    const simulator = asText(asMap(structure?.value).simulator);
    return !structure || simulator === undefined || source.machines[simulator]
      ? []
      : [
          faultAt(structure, ['simulator'], 'unknown-simulator', {
            found: simulator,
            expected: Object.keys(source.machines),
          }),
        ];
  });

function themes(source: CourseSource): Found[] {
  const file = source.course;
  if (!file) return [];
  const first = new Map<string, number>();
  const out = asList(asMap(file.value).themes).flatMap((theme, i) =>
    asList(asMap(theme).lessons).flatMap((slug, j): Found[] => {
      if (typeof slug !== 'string') return [];
      const path = ['themes', i, 'lessons', j];
      const before = first.get(slug);
      if (before !== undefined) return [faultAt(file, path, 'listed-twice', { found: slug, line: String(before) })];
      first.set(slug, positionOf(file, path).line);
      return source.lessons.has(slug)
        ? []
        : [faultAt(file, path, 'unknown-lesson', { found: slug, expected: [...source.lessons.keys()] })];
    }),
  );
  const unlisted = [...source.lessons.values()].filter((lesson) => !first.has(lesson.name));
  return [
    ...out,
    ...unlisted.map((lesson) =>
      faultAt(
        lesson.structure ?? Object.values(lesson.words).find((one) => one) ?? lesson.path,
        [],
        'unlisted-lesson',
        { found: lesson.name },
      ),
    ),
  ];
}
