import type { FactDoc, Operator } from '../../simulators/simulator.ts';
import { type CourseSource, type Folder, tasksOf } from '../course-source.ts';
import { type Fault, faultAt, kindName } from '../faults.ts';
import { isParts, type Written, written } from '../goal.ts';
import { show } from '../shape.ts';
import type { YamlFile } from '../source.ts';
import type { Rule } from './rule.ts';
import type { Path } from '../values.ts';

type Found = Omit<Fault, 'rule'>;

const operatorsOf: Record<FactDoc['kind'], readonly Operator[]> = {
  text: ['is', 'not', 'says'],
  flag: ['is', 'not'],
  number: ['is', 'not'],
  list: ['has', 'lacks'],
  records: ['has', 'lacks'],
};

/** Goals speak of facts that the simulator documents, with an operator, a value and parts that such a fact has. */
export const facts: Rule = {
  name: 'facts',
  faults: (source) => [...source.lessons.values()].flatMap((lesson) => inLesson(source, lesson)),
};

function inLesson(source: CourseSource, lesson: Folder): Found[] {
  const file = lesson.structure;
  if (!file) return [];
  return tasksOf(lesson).flatMap((task) => {
    const simulator = source.machines[task.simulator]?.simulator;
    if (!simulator) return [];
    const docs = simulator.facts.filter((doc) => !doc.inner);
    return ['goal', 'never'].flatMap((key) =>
      written(task.value[key])
        .flat()
        .flatMap((atom) => inAtom(file, ['tasks', task.id, key, ...atom.path], atom, docs)),
    );
  });
}

function inAtom(file: YamlFile, path: Path, atom: Written, docs: readonly FactDoc[]): Found[] {
  const doc = docs.find((one) => one.name === atom.fact);
  if (!doc)
    return [
      faultAt(file, path, 'unknown-fact', { found: atom.fact, part: 'key', expected: docs.map((one) => one.name) }),
    ];
  const fact = doc.name;
  const [op] = atom.ops;
  const allowed = operatorsOf[doc.kind];
  if (op === undefined || atom.ops.length > 1)
    return [faultAt(file, path, 'one-operator', { fact, part: 'key', expected: allowed })];
  if (!allowed.includes(op as Operator))
    return [faultAt(file, [...path, op], 'unknown-operator', { found: op, fact, part: 'key', expected: allowed })];
  return inValue(file, [...path, op], atom.value, doc);
}

function inValue(file: YamlFile, path: Path, value: unknown, doc: FactDoc): Found[] {
  const fact = doc.name;
  const wrong = (at: Path, found: unknown, kind: string) => [
    faultAt(file, at, 'fact-kind', { found: show(found), fact, expected: [kindName(kind)] }),
  ];
  switch (doc.kind) {
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong(path, value, 'flag');
    case 'number':
      return typeof value === 'number' ? [] : wrong(path, value, 'number');
    case 'list':
      return typeof value === 'string' ? [] : wrong(path, value, 'text');
    case 'text':
      if (typeof value !== 'string') return wrong(path, value, 'text');
      if (!doc.values || doc.values.includes(value)) return [];
      return [faultAt(file, path, 'fact-value', { found: value, fact, expected: doc.values })];
    case 'records': {
      if (!isParts(value)) return wrong(path, value, 'records');
      const parts = Object.keys(doc.parts ?? {});
      return Object.entries(value).flatMap(([part, one]) => {
        if (!parts.includes(part))
          return [faultAt(file, [...path, part], 'unknown-part', { found: part, fact, part: 'key', expected: parts })];
        return typeof one === 'string' ? [] : wrong([...path, part], one, 'text');
      });
    }
  }
}
