import { describe, expect, it } from 'vitest';
import { type Filling, pieces, plain } from './sentence.ts';

const filling = (pointer: 'click' | 'tap' = 'click'): Filling => ({
  lang: 'fr',
  pointer,
  slot: (id) => ({ compose: { quote: 'Write', lang: 'en' as const }, who: { phrase: 'le message de Paul' } })[id],
});

describe('a sentence', () => {
  it('quotes a control in its own language, between the marks of the sentence', () => {
    expect(pieces('{Cliquez|Appuyez} sur {compose}.', filling())).toEqual([
      { kind: 'text', text: 'Cliquez sur ' },
      { kind: 'quote', text: 'Write', lang: 'en', open: '«\u00A0', close: '\u00A0»' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('follows the learner’s real pointer', () => {
    expect(plain(pieces('{Cliquez|Appuyez} ici.', filling('tap')))).toBe('Appuyez ici.');
  });

  it('puts a phrase in without quotation marks', () => {
    expect(plain(pieces('Ouvrez {who}.', filling()))).toBe('Ouvrez le message de Paul.');
  });

  it('marks a word of the glossary and a strong word', () => {
    expect(plain(pieces('**Un [programme] inconnu**', filling()))).toBe('Un programme inconnu');
    expect(
      pieces('Une [pièce jointe], **là**, **{compose}**.', filling()).map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['text', 'Une '],
      ['term', 'pièce jointe'],
      ['text', ', '],
      ['strong', 'là'],
      ['text', ', '],
      ['strong', 'Write'],
      ['text', '.'],
    ]);
  });

  it('refuses a name that has no words', () => {
    expect(() => pieces('Voici {nothing}.', filling())).toThrow('{nothing}');
  });
});
