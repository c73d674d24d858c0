import type { Language } from './languages.ts';

/** One piece of a sentence, ready to be shown. A `quote` is in the device's language; its quotation marks are of the sentence's own. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'quote'; text: string; lang: Language; open: string; close: string }
  | { kind: 'term'; text: string };

export type Pointer = 'click' | 'tap';

/** What a sentence is filled with. `slot` gives the words for `{id}`: a quotation of the device or a phrase; `undefined` if unknown. */
export interface Filling {
  lang: Language;
  pointer: Pointer;
  slot(id: string): { quote: string; lang: Language } | { phrase: string } | undefined;
}

const marks: Record<Language, { open: string; close: string }> = {
  fr: { open: '«\u00A0', close: '\u00A0»' },
  en: { open: '“', close: '”' },
};

/** `{Cliquez|Appuyez}` · `{id}` · `**strong**` (may hold one `{id}`) · `[term]` */
const mark = /\{([^{}|]*)\|([^{}|]*)\}|\{([\w:.-]+)\}|\*\*(.+?)\*\*|\[([^\]]+)\]/g;

/** A strong word is not explained where it stands: its brackets go. */
const brackets = /\[([^\]]+)\]/g;

/** The pieces of a sentence of `lessons/`. An unknown `{id}` throws: the gate finds it before a learner does. */
export function pieces(sentence: string, filling: Filling): Piece[] {
  const out: Piece[] = [];
  const text = (t: string) => {
    const last = out.at(-1);
    if (!t) return;
    if (last?.kind === 'text') last.text += t;
    else out.push({ kind: 'text', text: t });
  };
  const slot = (id: string) => {
    const found = filling.slot(id);
    if (!found) throw new Error(`{${id}} has no words in: ${sentence}`);
    return found;
  };
  let from = 0;
  for (const m of sentence.matchAll(mark)) {
    text(sentence.slice(from, m.index));
    from = m.index + m[0].length;
    const [, click, tap, id, strong, term] = m;
    if (click !== undefined && tap !== undefined) text(filling.pointer === 'click' ? click : tap);
    else if (id) {
      const found = slot(id);
      if ('phrase' in found) text(found.phrase);
      else out.push({ kind: 'quote', text: found.quote, lang: found.lang, ...marks[filling.lang] });
    } else if (strong) {
      const inner = /^\{([\w:.-]+)\}$/.exec(strong)?.[1];
      const found = inner ? slot(inner) : undefined;
      out.push({
        kind: 'strong',
        text: found ? ('phrase' in found ? found.phrase : found.quote) : strong.replace(brackets, '$1'),
      });
    } else if (term) out.push({ kind: 'term', text: term });
  }
  text(sentence.slice(from));
  return out;
}

/** The sentence as it is spoken and announced. */
export const plain = (all: readonly Piece[]): string =>
  all.map((p) => (p.kind === 'quote' ? p.open + p.text + p.close : p.text)).join('');
