import type { Language } from '../i18n/languages.ts';

/** One sentence of a text, and where it stands in it. */
export interface Part {
  text: string;
  from: number;
  to: number;
}

/** Words that end with a stop which ends no sentence. */
const short: Record<Language, RegExp> = {
  fr: /(?:^|[\s\u00A0\u202F«(])(?:M|MM|Mme|Mlle|Dr|Pr|St|Ste|av|bd|tél|n|p|ex|env|etc|[A-ZÀ-Ý])\.$/u,
  en: /(?:^|[\s\u00A0\u202F“(])(?:Mr|Mrs|Ms|Dr|St|No|p|vs|e\.g|i\.e|a\.m|p\.m|etc|[A-Z])\.$/u,
};

/** A stop, what closes after it, and the space before the next sentence; or the end of a line. */
const end = /[.!?…]+[\s\u00A0\u202F]*[»”")\]]*(?=\s|$)|\n+/gu;
/** What a sentence begins with. */
const begins = /^[\s\u00A0\u202F]*(?:$|[«“"(*[]*[\s\u00A0\u202F]*[\p{Lu}\p{N}])/u;

/** The sentences of a text, in order; each is one clip. Stops of abbreviations, of numbers and of addresses end nothing. */
export function split(text: string, lang: Language): Part[] {
  const out: Part[] = [];
  let from = 0;
  const take = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const at = from + raw.indexOf(trimmed);
      out.push({ text: trimmed, from: at, to: at + trimmed.length });
    }
    from = to;
  };
  for (const found of text.matchAll(end)) {
    const to = found.index + found[0].length;
    const line = found[0].includes('\n');
    if (!line && !begins.test(text.slice(to))) continue;
    if (!line && /^\.$/.test(found[0]) && short[lang].test(text.slice(from, to)) && text.slice(to).trim()) continue;
    take(to);
  }
  take(text.length);
  return out;
}
