import type { Language } from '../i18n/languages.ts';

/** How signs inside an address are said. */
const signs: Record<Language, Readonly<Record<string, string>>> = {
  fr: { '@': 'arobase', '.': 'point', '-': 'tiret', _: 'tiret bas', '/': 'barre', '+': 'plus', ':': 'deux-points' },
  en: { '@': 'at', '.': 'dot', '-': 'dash', _: 'underscore', '/': 'slash', '+': 'plus', ':': 'colon' },
};

/** Addresses of people and of pages, names of sites. */
const address =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)*|\b(?:https?:\/\/|www\.)[^\s»”"]*[^\s»”".,;:!?…)]|\b[\w-]+(?:\.[\w-]+)*\.(?:exemple|example|fr|com|org|net|eu|gouv)\b(?:\/[\w./-]*\w)?/gu;

/** An address as it is read aloud: *paul, arobase, poste, point, exemple*. */
const readOut = (text: string, lang: Language): string =>
  text
    .replace(/^https?:\/\//, '')
    .split(/([@._+:/-])/)
    .filter(Boolean)
    .map((part) => signs[lang][part] ?? part)
    .join(', ');

/** A sentence as a voice says it: no quotation marks, no signs that can't be said, addresses read out. */
export const spoken = (text: string, lang: Language): string =>
  text
    .replace(address, (found) => readOut(found, lang))
    .replace(/@/g, () => signs[lang]['@']!)
    .replace(/[«»“”"*[\]<>]/g, ' ')
    .replace(/[()]/g, ',')
    .replace(/…/g, '.')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .replace(/([.!?])[.]+/g, '$1')
    .trim();
