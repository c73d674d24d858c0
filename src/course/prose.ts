import { type Language, languages } from '../i18n/languages.ts';
import { type CourseSource, type Folder, tasksOf } from './course-source.ts';
import { type YamlFile } from './source.ts';
import { asMap, type Path, texts } from './values.ts';

/** One text of `lessons/`, as the author wrote it, and where. */
export interface Prose {
  file: YamlFile;
  path: Path;
  lang: Language;
  text: string;
  /** Said to the learner, or shown and typed on a device. */
  said: boolean;
  /** Where it belongs. */
  place: 'course' | 'lesson' | 'person' | 'scenario' | 'simulator' | 'glossary' | 'real-life';
  /** The simulators whose controls it may name. */
  simulators: readonly string[];
}

/** Every text of the course in every language. */
export function prose(source: CourseSource): Prose[] {
  const of = (
    file: YamlFile | undefined,
    lang: Language,
    place: Prose['place'],
    said: (path: Path) => boolean,
    simulators: readonly string[],
  ) =>
    file
      ? texts(file.value).map(({ path, text }) => ({ file, path, lang, text, said: said(path), place, simulators }))
      : [];
  const each = (
    folders: ReadonlyMap<string, Folder>,
    place: Prose['place'],
    said: (path: Path) => boolean,
    simulators: (folder: Folder) => readonly string[],
  ) =>
    [...folders.values()].flatMap((folder) =>
      languages.flatMap((lang) => of(folder.words[lang], lang, place, said, simulators(folder))),
    );
  return [
    ...languages.flatMap((lang) => of(source.words[lang], lang, 'course', () => true, [])),
    ...each(source.lessons, 'lesson', (path) => !(path[0] === 'tasks' && path[2] === 'texts'), simulatorsOf),
    ...each(
      source.people,
      'person',
      ([first, , last]) => first !== 'rows' || last === 'label',
      () => [],
    ),
    ...each(
      source.scenarios,
      'scenario',
      ([first]) => first === 'names',
      () => [],
    ),
    ...each(
      source.simulators,
      'simulator',
      ([first]) => first !== 'labels',
      (folder) => [folder.name],
    ),
    ...languages.flatMap((lang) => of(source.glossary[lang], lang, 'glossary', (path) => path[2] !== 'forms', [])),
    ...languages.flatMap((lang) => of(source.realLife.words[lang], lang, 'real-life', () => true, [])),
  ];
}

const simulatorsOf = (lesson: Folder): string[] => [...new Set(tasksOf(lesson).map((task) => task.simulator))];

/** What a text's marks may name on the devices of some simulators: ids of controls, each with its label. */
export function controlsOf(source: CourseSource, simulators: readonly string[], lang: Language): Map<string, string> {
  const out = new Map<string, string>();
  for (const id of simulators) {
    const controls = asMap(asMap(source.simulators.get(id)?.words[lang]?.value).labels).controls;
    for (const { path, text } of texts(controls)) out.set(path.join(':'), text);
  }
  return out;
}
