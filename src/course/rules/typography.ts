import { faultAt } from '../faults.ts';
import { prose } from '../prose.ts';
import { slips } from '../typography.ts';
import type { Rule } from './rule.ts';

/** Signs that can't be set without knowing what the author meant. */
export const typography: Rule = {
  name: 'typography',
  faults: (source) =>
    prose(source).flatMap(({ file, path, lang, text }) =>
      slips(text, lang).map(({ kind, found }) => faultAt(file, path, kind, { found, inText: found })),
    ),
};
