import { languages } from '../../i18n/languages.ts';
import type { Folder } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import type { Rule } from './rule.ts';
import { asMap, type Path, texts, valueAt } from '../values.ts';

/** What one language names or labels, every language does: names of a scenario, labels, moves and happenings of a simulator, terms. */
export const parity: Rule = {
  name: 'parity',
  faults: (source) => [
    ...[...source.scenarios.values()].flatMap((folder) => missing(folder.words, [['names']])),
    ...[...source.simulators.values()].flatMap((folder) =>
      missing(folder.words, [['labels'], ['moves'], ['happened']]),
    ),
    ...missing(source.glossary, [['terms']]),
  ],
};

function missing(words: Folder['words'], sections: readonly Path[]): Omit<Fault, 'rule'>[] {
  return sections.flatMap((section) => {
    // Labels are compared leaf by leaf, whatever their depth; elsewhere the shape of an entry is judged already.
    const keys = (lang: (typeof languages)[number]): Path[] => {
      const value = valueAt(words[lang]?.value, section);
      return section[0] === 'labels'
        ? texts(value).map(({ path }) => path)
        : Object.keys(asMap(value)).map((key) => [key]);
    };
    const all = new Map(languages.flatMap(keys).map((path) => [path.join('.'), path]));
    return languages.flatMap((lang) => {
      const file = words[lang];
      if (!file || valueAt(file.value, section) === undefined) return [];
      return [...all.values()]
        .filter((path) => valueAt(file.value, [...section, ...path]) === undefined)
        .map((path) =>
          faultAt(file, [...section, ...path], 'missing', {
            found: String(path.at(-1)),
            in: [...section, ...path.slice(0, -1)].join('.'),
          }),
        );
    });
  });
}
