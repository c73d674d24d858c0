import type { z } from 'zod';
import { type Language, languages } from '../i18n/languages.ts';
import type { Simulator } from '../simulators/simulator.ts';
import { type Files, readYaml, type YamlFile } from './source.ts';
import { asList, asMap, asText } from './values.ts';

/** The simulators that lessons may use, and the shape of each one's scenario. */
export type Machines = Readonly<Record<string, { simulator: Simulator; schema: z.ZodType }>>;

type ByLanguage = Readonly<Record<Language, YamlFile | undefined>>;

/** A folder of `lessons/`: its structure, and its words by language. */
export interface Folder {
  name: string;
  /** `lessons/people/jeanne` */
  path: string;
  /** `lesson.yaml`, `scenario.yaml`, `person.yaml`; a simulator's words have none. */
  structure: YamlFile | undefined;
  words: ByLanguage;
}

type Folders = ReadonlyMap<string, Folder>;

/** All of `lessons/`, read but not yet judged. */
export interface CourseSource {
  machines: Machines;
  files: Files;
  course: YamlFile | undefined;
  words: ByLanguage;
  lessons: Folders;
  scenarios: Folders;
  people: Folders;
  simulators: Folders;
  glossary: ByLanguage;
  /** Services of real life; a course may have none. */
  realLife: { structure: YamlFile | undefined; words: ByLanguage };
}

/** Folders of `lessons/` that are no lessons. */
const reserved = [
  'scenarios',
  'people',
  'simulators',
  'glossary',
  'vocabulary',
  'real-life',
  'recordings',
  'pronunciation',
  'pictures',
];

/** Reads every YAML file of the course. */
export function readCourse(files: Files, machines: Machines): CourseSource {
  const paths = files.list().filter((path) => path.endsWith('.yaml'));
  const byLanguage = (folder: string): ByLanguage =>
    Object.fromEntries(languages.map((lang) => [lang, readYaml(files, `${folder}/${lang}.yaml`)])) as ByLanguage;
  const folder = (path: string, structure: string | undefined): Folder => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    structure: structure ? readYaml(files, `${path}/${structure}`) : undefined,
    words: byLanguage(path),
  });
  const under = (parent: string, structure: string | undefined, skip: readonly string[] = []): Folders => {
    const names = paths
      .filter((path) => path.startsWith(`${parent}/`))
      .map((path) => path.slice(parent.length + 1).split('/'))
      .flatMap(([name, file]) => (name && file && !skip.includes(name) ? [name] : []));
    return new Map([...new Set(names)].map((name) => [name, folder(`${parent}/${name}`, structure)]));
  };
  return {
    machines,
    files,
    course: readYaml(files, 'lessons/course.yaml'),
    words: byLanguage('lessons'),
    lessons: under('lessons', 'lesson.yaml', reserved),
    scenarios: under('lessons/scenarios', 'scenario.yaml'),
    people: under('lessons/people', 'person.yaml'),
    simulators: under('lessons/simulators', undefined),
    glossary: byLanguage('lessons/glossary'),
    realLife: { structure: readYaml(files, 'lessons/real-life/services.yaml'), words: byLanguage('lessons/real-life') },
  };
}

/** Every file that was read, for syntax. */
export function filesOf(source: CourseSource): YamlFile[] {
  const folders = [source.lessons, source.scenarios, source.people, source.simulators].flatMap((all) => [
    ...all.values(),
  ]);
  return [
    source.course,
    ...Object.values(source.words),
    ...folders.flatMap((one) => [one.structure, ...Object.values(one.words)]),
    ...Object.values(source.glossary),
    source.realLife.structure,
    ...Object.values(source.realLife.words),
  ].filter((file) => file !== undefined);
}

/** Lessons in the order of the course, each with its theme. */
export function listed(source: CourseSource): { slug: string; theme: string }[] {
  return asList(asMap(source.course?.value).themes).flatMap((theme) =>
    asList(asMap(theme).lessons).map((slug) => ({ slug: String(slug), theme: String(asMap(theme).slug) })),
  );
}

export interface TaskSource {
  id: string;
  simulator: string;
  scenario: string;
  value: Readonly<Record<string, unknown>>;
}

/** The tasks of a lesson, as written. */
export const tasksOf = (lesson: Folder): TaskSource[] =>
  Object.entries(asMap(asMap(lesson.structure?.value).tasks)).map(([id, value]) => ({
    id,
    simulator: asText(asMap(value).simulator) ?? '',
    scenario: asText(asMap(value).scenario) ?? '',
    value: asMap(value),
  }));

/** The steps of a lesson, as written. */
export const stepsOf = (lesson: Folder): Readonly<Record<string, unknown>>[] =>
  asList(asMap(lesson.structure?.value).steps).map(asMap);
