import { type Language, languages } from '../../i18n/languages.ts';
import type { CourseSource, Folder } from '../course-source.ts';
import { type Fault, faultAt } from '../faults.ts';
import * as schemas from '../schema.ts';
import { type Shape, shapeFaults } from '../shape.ts';
import { isReadable, type YamlFile } from '../source.ts';
import type { Rule } from './rule.ts';

type Found = Omit<Fault, 'rule'>;

/** Keys unknown or missing, values of the wrong kind, words without a structure and structure without words. */
export const structure: Rule = {
  name: 'structure',
  faults: (source) => [
    ...one(source.course, 'lessons/course.yaml', schemas.courseSchema),
    ...words(source.words, 'lessons', schemas.courseWordsSchema(source.course?.value)),
    ...folders(source.lessons, 'lesson.yaml', schemas.lessonSchema, schemas.lessonWordsSchema),
    ...folders(source.people, 'person.yaml', schemas.personSchema, schemas.personWordsSchema),
    ...folders(source.scenarios, 'scenario.yaml', schemas.scenarioSchema, () => schemas.scenarioWordsSchema),
    ...[...source.simulators.values()].flatMap(({ words: all, path }) =>
      words(all, path, schemas.simulatorWordsSchema),
    ),
    ...words(source.glossary, 'lessons/glossary', schemas.glossarySchema),
    ...realLife(source.realLife),
  ],
};

function realLife({ structure, words: all }: CourseSource['realLife']): Found[] {
  if (!structure && Object.values(all).every((file) => file === undefined)) return [];
  return [
    ...one(structure, 'lessons/real-life/services.yaml', schemas.servicesSchema),
    ...(structure ? words(all, 'lessons/real-life', schemas.servicesWordsSchema(structure.value)) : []),
  ];
}

function folders(
  all: CourseSource['lessons'],
  file: string,
  schema: Shape['schema'],
  wordsSchema: (value: unknown) => Shape['schema'],
): Found[] {
  return [...all.values()].flatMap((folder: Folder) => [
    ...one(folder.structure, `${folder.path}/${file}`, schema),
    ...(folder.structure ? words(folder.words, folder.path, wordsSchema(folder.structure.value)) : []),
  ]);
}

function words(
  files: Readonly<Record<Language, YamlFile | undefined>>,
  path: string,
  schema: Shape['schema'],
): Found[] {
  return languages.flatMap((lang) => one(files[lang], `${path}/${lang}.yaml`, schema, true));
}

function one(file: YamlFile | undefined, path: string, schema: Shape['schema'], isWords = false): Found[] {
  if (!file) return [faultAt(path, [], 'missing-file')];
  // What the parser made of a file that it could not read says nothing of what the author wrote.
  if (!isReadable(file)) return [];
  return shapeFaults({ value: file.value, schema, place: (at) => ({ file, path: at }), words: isWords });
}
