import type { Language } from '../i18n/languages.ts';
import { logic } from '../simulators/logic.ts';
import { schemas } from '../simulators/schemas.ts';
import { type CourseSource, type Machines, readCourse } from './course-source.ts';
import { CourseError, type Fault } from './faults.ts';
import type { Course, Device, Entry, Help, Lesson, SimulatorWords } from './lesson.ts';
import { courseOf, deviceOf, glossaryOf, helpOf, lessonOf, realLifeOf } from './lesson-of.ts';
import { check } from './check.ts';
import { diskFiles, type Files } from './source.ts';

/** The simulators of this project, as lessons may use them. */
export const machines: Machines = Object.fromEntries(
  Object.entries(logic).map(([id, simulator]) => [id, { simulator, schema: schemas[id]! }]),
);

/** A course that has been read and judged. */
export interface Checked {
  source: CourseSource;
  faults: readonly Fault[];
}

/** Reads and judges the whole course below `root`, or given as files. */
export function openCourse(from: string | Files, with_: Machines = machines): Checked {
  const source = readCourse(typeof from === 'string' ? diskFiles(from) : from, with_);
  return { source, faults: check(source) };
}

/** The course, if no fault of it is an error. Throws a `CourseError` with all of them. */
export function soundCourse(from: string | Files | Checked): CourseSource {
  const { source, faults } = typeof from === 'object' && 'source' in from ? from : openCourse(from);
  if (faults.some((fault) => fault.severity === 'error')) throw new CourseError(faults);
  return source;
}

/** One lesson in one language. Throws a `CourseError` with every fault of the course. */
export const compileLesson = (root: string | Checked, slug: string, lang: Language): Lesson =>
  lessonOf(soundCourse(root), slug, lang);

/** What the devices of one lesson show, in one language. Throws a `CourseError`. */
export const compileDevice = (root: string | Checked, slug: string, lang: Language): Device =>
  deviceOf(soundCourse(root), slug, lang);

/** How a simulator is spoken of in a language. Throws a `CourseError`. */
export const compileSimulator = (root: string | Checked, id: string, lang: Language): SimulatorWords =>
  helpOf(soundCourse(root), id, lang);

/** The catalogue of a language, without its lazy imports. Throws a `CourseError`. */
export const compileCourse = (root: string | Checked, lang: Language): Omit<Course, 'open' | 'device'> =>
  courseOf(soundCourse(root), lang);

/** All terms of the glossary of a language. Throws a `CourseError`. */
export const compileGlossary = (root: string | Checked, lang: Language): Entry[] =>
  glossaryOf(soundCourse(root), lang).map(({ forms, term }) => ({ ...term, forms }));

/** Help in real life, in one language. Throws a `CourseError`. */
export const compileRealLife = (root: string | Checked, lang: Language): Help[] => realLifeOf(soundCourse(root), lang);
