import { faultAt } from '../faults.ts';
import { prose } from '../prose.ts';
import type { Rule } from './rule.ts';

const tag = /<[/!?]?[a-z][^<>]{0,60}>?|&(?:[a-z]{2,8}|#x?[\da-f]{1,6});|\bjavascript:/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF]/;

/** Texts are plain: no HTML, no sign that can't be seen. */
export const markup: Rule = {
  name: 'markup',
  faults: (source) =>
    prose(source).flatMap(({ file, path, text }) => {
      const html = tag.exec(text)?.[0];
      const sign = hidden.exec(text)?.[0];
      return [
        ...(html ? [faultAt(file, path, 'markup', { found: html, inText: html })] : []),
        ...(sign
          ? [faultAt(file, path, 'hidden', { found: text.replace(hidden, '�'), code: codeOf(sign), inText: sign })]
          : []),
      ];
    }),
};

const codeOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
