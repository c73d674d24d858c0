import { faultAt } from '../faults.ts';
import { prose } from '../prose.ts';
import type { Rule } from './rule.ts';
import { limits, sentencesOf, wordCount } from '../sentences.ts';

/** Sentences and paragraphs that a reader can hold. Told while writing, refused by the gate. */
export const length: Rule = {
  name: 'length',
  faults: (source) =>
    prose(source)
      .filter((one) => one.said)
      .flatMap(({ file, path, text }) => {
        const long = sentencesOf(text).filter((sentence) => wordCount(sentence) > limits.sentence);
        const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => wordCount(paragraph) > limits.paragraph);
        return [
          ...long.map((found) =>
            faultAt(file, path, 'long-sentence', {
              severity: 'warning',
              found,
              inText: found,
              count: String(wordCount(found)),
              limit: String(limits.sentence),
            }),
          ),
          ...paragraphs.map((found) =>
            faultAt(file, path, 'long-paragraph', {
              severity: 'warning',
              found,
              inText: found,
              count: String(wordCount(found)),
              limit: String(limits.paragraph),
            }),
          ),
        ];
      }),
};
