import { type Language, languages } from '../../i18n/languages.ts';
import type { CourseSource } from '../course-source.ts';
import { type Fault, faultAt, inLanguage } from '../faults.ts';
import { prose } from '../prose.ts';
import type { Rule } from './rule.ts';
import { asList, asMap } from '../values.ts';

/** A word marked `[…]` is in the glossary, under that very form; a form leads to one entry. */
export const terms: Rule = {
  name: 'terms',
  faults: (source) => {
    const known = Object.fromEntries(languages.map((lang) => [lang, formsOf(source, lang)])) as Record<
      Language,
      string[]
    >;
    return [
      ...prose(source)
        .filter((one) => one.said)
        .flatMap(({ file, path, lang, text }) =>
          [...text.matchAll(/\[([^[\]]+)\]/g)]
            .map(([, form]) => form!)
            .filter((form) => !known[lang].includes(plain(form)))
            .map((found) =>
              faultAt(file, path, 'unknown-term', {
                found,
                language: inLanguage(lang),
                expected: known[lang],
                inText: `[${found}]`,
              }),
            ),
        ),
      ...languages.flatMap((lang) => twice(source, lang)),
    ];
  },
};

const plain = (form: string): string => form.toLowerCase().replaceAll("'", '’');

const entries = (source: CourseSource, lang: Language) =>
  Object.entries(asMap(asMap(source.glossary[lang]?.value).terms)).map(([id, term]) => ({
    id,
    forms: asList(asMap(term).forms).map(String),
  }));

const formsOf = (source: CourseSource, lang: Language): string[] =>
  entries(source, lang).flatMap(({ forms }) => forms.map(plain));

function twice(source: CourseSource, lang: Language): Omit<Fault, 'rule'>[] {
  const file = source.glossary[lang];
  if (!file) return [];
  const first = new Map<string, string>();
  return entries(source, lang).flatMap(({ id, forms }) =>
    forms.flatMap((form, i) => {
      const other = first.get(plain(form));
      if (other === undefined) first.set(plain(form), id);
      return other === undefined
        ? []
        : [faultAt(file, ['terms', id, 'forms', i], 'form-twice', { found: form, other })];
    }),
  );
}
