import { type CourseSource, filesOf } from './course-source.ts';
import type { Fault } from './faults.ts';
import { isReadable } from './source.ts';
import { byHand } from './rules/by-hand.ts';
import { dated } from './rules/dated.ts';
import { events } from './rules/events.ts';
import { facts } from './rules/facts.ts';
import { ids } from './rules/ids.ts';
import { length } from './rules/length.ts';
import { marks } from './rules/marks.ts';
import { markup } from './rules/markup.ts';
import { parity } from './rules/parity.ts';
import { pictures } from './rules/pictures.ts';
import { references } from './rules/references.ts';
import type { Rule } from './rules/rule.ts';
import { scenarios } from './rules/scenarios.ts';
import { structure } from './rules/structure.ts';
import { syntax } from './rules/syntax.ts';
import { terms } from './rules/terms.ts';
import { texts } from './rules/texts.ts';
import { typography } from './rules/typography.ts';

/** Every rule that an author's files are held to. */
export const rules: readonly Rule[] = [
  syntax,
  structure,
  ids,
  references,
  pictures,
  facts,
  texts,
  scenarios,
  parity,
  events,
  marks,
  terms,
  byHand,
  typography,
  markup,
  length,
  dated,
];

/** Of what a file that can't be read would have said nothing is known: faults that may come from it are not told. */
function unreadable(source: CourseSource): (fault: Fault) => boolean {
  const broken = filesOf(source)
    .filter((file) => !isReadable(file))
    .map((file) => folderOf(file.path));
  const lessons = new Set([...source.lessons.values()].map((lesson) => lesson.path));
  const shared = broken.some((folder) => !lessons.has(folder));
  return (fault) => broken.includes(folderOf(fault.file)) || (shared && fault.rule !== structure.name);
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Every fault of the course, in the order of files and lines. */
export function check(source: CourseSource): Fault[] {
  const faults = rules.flatMap((rule) => rule.faults(source).map((fault) => ({ ...fault, rule: rule.name })));
  const seen = new Set<string>();
  const hidden = unreadable(source);
  return faults
    .filter((fault) => fault.rule === syntax.name || !hidden(fault))
    .filter((fault) => {
      const key = `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
