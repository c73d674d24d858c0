import { filesOf } from '../course-source.ts';
import messages from '../faults.fr.json' with { type: 'json' };
import { faultAt } from '../faults.ts';
import type { YamlFile } from '../source.ts';
import type { Rule } from './rule.ts';

/** YAML that can't be read, and keys written twice. */
export const syntax: Rule = {
  name: 'syntax',
  faults: (source) =>
    filesOf(source).flatMap((file) =>
      file.document.errors.map((error) => {
        const { line, col } = file.lines.linePos(error.pos[0]);
        const twice = error.code === 'DUPLICATE_KEY';
        const why = (messages.syntax as Record<string, string>)[error.code] ?? messages.syntax.other;
        const fault = twice
          ? faultAt(file, [], 'duplicate-key', { found: keyAt(file, error.pos[0]) })
          : faultAt(file, [], 'syntax', { why });
        return { ...fault, line, column: col };
      }),
    ),
};

const keyAt = (file: YamlFile, offset: number): string => /^["']?([^:"'\n]+)/.exec(file.text.slice(offset))?.[1] ?? '';
