import type { CourseSource } from './course-source.ts';
import type { Fault } from './faults.ts';
import { byHand } from './rules/by-hand.ts';
import { events } from './rules/events.ts';
import { facts } from './rules/facts.ts';
import { ids } from './rules/ids.ts';
import { length } from './rules/length.ts';
import { marks } from './rules/marks.ts';
import { markup } from './rules/markup.ts';
import { parity } from './rules/parity.ts';
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
  syntax, structure, ids, references, facts, texts, scenarios, parity, events, marks, terms, byHand, typography, markup, length,
];

/** Every fault of the course, in the order of files and lines. */
export function check(source: CourseSource): Fault[] {
  const faults = rules.flatMap((rule) => rule.faults(source).map((fault) => ({ ...fault, rule: rule.name })));
  const seen = new Set<string>();
  return faults
    .filter((fault) => {
      const key = `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
