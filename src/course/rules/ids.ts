import { type CourseSource, type Folder, stepsOf } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import { positionOf, type YamlFile } from '../source.ts';
import type { Rule } from './rule.ts';
import { idPattern, asList, asMap, type Path, valueAt } from '../values.ts';

type Found = Omit<Fault, 'rule'>;

/** Ids given once in their list, numbers of lessons given once in the course, folders named as ids. */
export const ids: Rule = {
  name: 'ids',
  faults: (source) => [
    ...(source.course ? repeats(source.course, ['themes'], 'slug') : []),
    ...[...source.lessons.values()].flatMap(inLesson),
    ...[...source.people.values()].flatMap(({ structure }) => (structure ? repeats(structure, ['rows'], 'id') : [])),
    ...[...source.scenarios.values()].flatMap(({ structure }) =>
      structure ? Object.keys(asMap(structure.value)).flatMap((key) => repeats(structure, [key], 'id')) : [],
    ),
    ...numbers(source),
    ...[source.lessons, source.people, source.scenarios].flatMap((all) =>
      [...all.values()].flatMap((folder) =>
        idPattern.test(folder.name)
          ? []
          : [faultAt(folder.structure ?? folder.path, [], 'wrong-form', { found: folder.name })],
      ),
    ),
  ],
};

function inLesson(folder: Folder): Found[] {
  const { structure } = folder;
  if (!structure) return [];
  return [
    ...repeats(structure, ['steps'], 'id'),
    ...stepsOf(folder).flatMap((_, i) => repeats(structure, ['steps', i, 'answers'], 'id')),
  ];
}

function repeats(file: YamlFile, list: Path, key: string): Found[] {
  const first = new Map<string, Path>();
  return asList(valueAt(file.value, list)).flatMap((item, i) => {
    const id = asMap(item)[key];
    if (typeof id !== 'string') return [];
    const path = [...list, i, key];
    const before = first.get(id);
    if (!before) first.set(id, path);
    return before
      ? [faultAt(file, path, 'duplicate-id', { found: id, line: String(positionOf(file, before).line) })]
      : [];
  });
}

function numbers(source: CourseSource): Found[] {
  const first = new Map<number, string>();
  return [...source.lessons.values()].flatMap(({ name, structure }) => {
    const number = asMap(structure?.value).number;
    if (!structure || typeof number !== 'number') return [];
    const other = first.get(number);
    if (other === undefined) first.set(number, name);
    return other === undefined
      ? []
      : [faultAt(structure, ['number'], 'duplicate-number', { found: String(number), other })];
  });
}
