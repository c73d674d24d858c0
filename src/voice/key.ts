import type { Language } from '../i18n/languages.ts';

/** A text as it is compared: letters, figures and stops only, in small letters. Quotation marks and spaces make no other sentence. */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´]/g, "'")
    .replace(/[«»“”"*\u00AD\u200B]/g, ' ')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/ (?=[.,;:!?…])/g, '')
    .trim();

/** The name of a sentence in manifests and for recordings: 11 letters and figures. Two sentences with one key are refused by `npm run voice`. */
export function keyOf(lang: Language, text: string): string {
  // cyrb53, public domain: quick, and the same in every browser; a page without https has no crypto.subtle.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const letter of `${lang}:${normalised(text)}`) {
    const code = letter.codePointAt(0)!;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}
