import { type Language, languages } from '../../i18n/languages.ts';
import { type CourseSource, type Folder } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import { merge } from '../merge.ts';
import { shapeFaults } from '../shape.ts';
import { type YamlFile } from '../source.ts';
import type { Rule } from './rule.ts';
import { asList, asMap, asText, type Path, valueAt } from '../values.ts';

type Found = Omit<Fault, 'rule'>;

/** A scenario, its words merged in, is as its simulator wants it; its words belong to something. */
export const scenarios: Rule = {
  name: 'scenarios',
  faults: (source) =>
    [...source.scenarios.values()].flatMap((folder) => languages.flatMap((lang) => inLanguage(source, folder, lang))),
};

function inLanguage(source: CourseSource, folder: Folder, lang: Language): Found[] {
  const file = folder.structure;
  const words = folder.words[lang];
  if (!file || !words) return [];
  const { simulator, ...structure } = asMap(file.value);
  const { texts: _, names, ...own } = asMap(words.value);
  const schema = source.machines[asText(simulator) ?? '']?.schema;
  const known = idsIn(structure);
  return [
    ...(schema ? shapeFaults({ value: merge(structure, own), schema, place: placeIn(folder, file, words, lang) }) : []),
    ...orphans(words, structure, own, []),
    ...Object.keys(asMap(names))
      .filter((id) => !known.has(id))
      .map((id) => faultAt(words, ['names', id], 'orphan', { found: id, part: 'key', expected: [...known] })),
  ];
}

/** In the words where they have it, or where other entries of the same list have it; else in the structure. */
function placeIn(folder: Folder, file: YamlFile, words: YamlFile, lang: Language) {
  return (path: Path): { file: YamlFile; path: Path } => {
    const byId = path.map((step, i) => {
      const item = typeof step === 'number' ? valueAt(file.value, path.slice(0, i + 1)) : undefined;
      return asText(asMap(item).id) ?? step;
    });
    if (valueAt(words.value, byId) !== undefined) return { file: words, path: byId };
    if (valueAt(file.value, path) !== undefined) return { file, path };
    const last = path.at(-1)!;
    const siblings = Object.values(asMap(valueAt(words.value, byId.slice(0, -2))));
    const others = languages.filter((one) => one !== lang).map((one) => valueAt(folder.words[one]?.value, byId));
    const isWord = siblings.some((one) => asMap(one)[last] !== undefined) || others.some((one) => one !== undefined);
    return isWord ? { file: words, path: byId } : { file, path };
  };
}

function orphans(file: YamlFile, structure: unknown, words: unknown, path: Path): Found[] {
  if (Array.isArray(words)) return [];
  return Object.entries(asMap(words)).flatMap(([key, value]) => {
    const here = [...path, key];
    if (Array.isArray(structure)) {
      const ids = asList(structure).map((item) => asText(asMap(item).id) ?? '');
      if (!ids.includes(key))
        return [faultAt(file, here, 'orphan', { found: key, part: 'key', expected: ids.filter(Boolean) })];
      return orphans(file, structure[ids.indexOf(key)], value, here);
    }
    return orphans(file, asMap(structure)[key], value, here);
  });
}

function idsIn(value: unknown): Set<string> {
  const out = new Set<string>();
  const visit = (one: unknown) => {
    const id = asText(asMap(one).id);
    if (id !== undefined) out.add(id);
    for (const inner of Array.isArray(one) ? one : Object.values(asMap(one))) visit(inner);
  };
  visit(value);
  return out;
}
