import type { CourseSource } from './course-source.ts';
import type { Fault } from './faults.ts';
import type { Rule } from './rules/rule.ts';
import { syntax } from './rules/syntax.ts';
import { structure } from './rules/structure.ts';

/** Every rule that an author's files are held to. */
export const rules: readonly Rule[] = [syntax, structure];

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
