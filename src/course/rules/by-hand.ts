import { faultAt } from '../faults.ts';
import { controlsOf, prose } from '../prose.ts';
import type { Rule } from './rule.ts';

/** What is written on a control is quoted by reference: so it is always the very words of the screen. */
export const byHand: Rule = {
  name: 'by-hand',
  faults: (source) =>
    prose(source)
      .filter((one) => one.said && one.simulators.length > 0)
      .flatMap(({ file, path, lang, text, simulators }) => {
        const references = new Map(
          [...controlsOf(source, simulators, lang)].map(([id, label]) => [label.toLowerCase(), `{${id}}`]),
        );
        return [...text.matchAll(/[«“"][\s\u00A0\u202F]*([^«»“”"]+?)[\s\u00A0\u202F]*[»”"]/g)].flatMap(
          ([found, words]) => {
            const reference = references.get(words!.toLowerCase());
            return reference ? [faultAt(file, path, 'by-hand', { found: words, reference, inText: found })] : [];
          },
        );
      }),
};
