import type { Language } from '../i18n/languages.ts';
import type { CourseSource } from './course-source.ts';
import { glossaryOf, scenarioOf } from './lesson-of.ts';
import { set } from './typography.ts';
import { texts } from './values.ts';

/** Words under this frequency (Zipf scale) are told of, unless they are names, explained or allowed. */
export const COMMON = 3.5;

/** The common words of a language: frequencies by word, and words that are accepted without being common. */
export interface Vocabulary {
  lang: Language;
  zipf: ReadonlyMap<string, number>;
  allowed: ReadonlySet<string>;
}

const endings: Record<Language, readonly string[]> = {
  fr: 's,e,es,x,ez,er,é,ée,és,ées,ent,ons,ant,ants,ante,antes,ait,aient,a,ai,era,erez,erait,eront,iez,ir,is,it,issez,issent,i,ie,ies,re,rez,ra,u,ue,us,ues,al,ale,aux,le,lle,lles,eur,eurs,euse,teur,trice,if,ive,ement,ment,able,ables'.split(
    ',',
  ),
  en: "s,es,ed,d,ing,er,ers,r,ly,'s,e,y,ies,ied,ion,ions,al".split(','),
};

/** The vocabulary of a language, out of `lessons/vocabulary/`, with its glossary and the people of its scenarios. */
export function vocabularyOf(source: CourseSource, lang: Language): Vocabulary {
  const lines = (path: string) =>
    (source.files.read(`lessons/vocabulary/${path}`) ?? '')
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'));
  const zipf = new Map(
    lines(`${lang}.tsv`).map((line) => {
      const [word, frequency] = line.split('\t');
      return [set(word!.toLowerCase(), lang), Number(frequency)] as const;
    }),
  );
  const names = [...source.scenarios.keys()].flatMap((id) =>
    texts((scenarioOf(source, id, lang).data as { people?: unknown }).people).map(({ text }) => text),
  );
  const people = [...source.people.values()].flatMap(({ structure }) =>
    texts(structure?.value).map(({ text }) => text),
  );
  const explained = glossaryOf(source, lang).flatMap(({ forms, term }) => [...forms, term.title]);
  const allowed = [...lines(`allowed.${lang}.txt`), ...names, ...people, ...explained].flatMap((text) => words(text));
  return { lang, zipf, allowed: new Set(allowed) };
}

/** The words of a text, small, without what is elided before them. */
export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\{[^{}|]*\}/g, ' ')
    .split(/[^\p{L}’']+/u)
    .map((word) => word.replace(/[’']s$/, ''))
    .map((word) => word.replace(/^(?:l|d|j|n|s|m|t|c|qu|jusqu|lorsqu|puisqu|quelqu)[’']/, ''))
    .map((word) => word.replace(/^[’']+|[’']+$/g, ''))
    .filter((word) => word.length > 1);

/** How common a word is: as its commonest form. 0 when no form is listed. */
export function commonness(word: string, { lang, zipf }: Vocabulary): number {
  const all = ['', ...endings[lang]];
  let best = 0;
  for (const ending of all) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (ending && stem.length < 3) continue;
    for (const other of stem.length < 3 ? [''] : all) best = Math.max(best, zipf.get(stem + other) ?? 0);
  }
  return best;
}

/** The words of some texts that are not common, each once, and the share of words that are. */
export function outside(sentences: Iterable<string>, vocabulary: Vocabulary): { words: string[]; share: number } {
  const found = [...sentences].flatMap(words);
  const rare = found.filter((word) => !vocabulary.allowed.has(word) && commonness(word, vocabulary) < COMMON);
  return { words: [...new Set(rare)].sort(), share: found.length ? 1 - rare.length / found.length : 1 };
}
