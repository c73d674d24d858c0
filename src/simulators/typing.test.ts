import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, sameText, typing } from './typing.ts';

describe('the same text', () => {
  it.each([
    ['Je serai là.', 'je serai la'],
    ['Un café ?', 'un cafe?'],
    ['« Samedi »', '"samedi"'],
    ['l’heure', "L'heure"],
    ['à  bientôt', ' a\u00A0bientot '],
    ['cœur', 'COEUR'],
    ['bon…', 'bon...'],
    ['Re : Samedi', 're: samedi'],
    ['\u202Esamedi\u202C', 'samedi'],
    ['e\u0301te\u0301', 'été'],
    ['ligne\nsuivante', 'ligne suivante'],
  ])('forgives %j for %j', (a, b) => {
    expect(sameText(a, b)).toBe(true);
  });

  it.each([
    ['samedi', 'samedis'],
    ['Un café', 'Un thé'],
    ['bon jour', 'bonjour'],
    ['', 'a'],
  ])('keeps %j apart from %j', (a, b) => {
    expect(sameText(a, b)).toBe(false);
  });

  it('folds what is folded to the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('typing', () => {
  it('is taken up again at every letter', () => {
    const wanted = 'Venez avec le café, l’œuf… et moi !';
    for (let i = 0; i < wanted.length - 2; i++) {
      const { state, next } = typing(wanted.slice(0, i), wanted);
      expect(state).toBe(i ? 'begun' : 'empty');
      expect(next?.how).toBe('type');
      expect(sameText(next?.text ?? '', wanted)).toBe(true);
    }
  });

  it('goes on behind what was typed without case and accents', () => {
    expect(typing('je serai l', 'Je serai là.').next).toEqual({ how: 'type', text: 'je serai là.', letters: 2 });
  });

  it('goes on with the second half of a double letter', () => {
    expect(typing('co', 'cœur').next?.text).toBe('coeur');
  });

  it('erases at most two wrong last letters', () => {
    expect(typing('Samex', 'Samedi')).toEqual({ state: 'slipped', next: { how: 'erase', text: 'Same', letters: 1 } });
    expect(typing('Samexy', 'Samedi').next).toEqual({ how: 'erase', text: 'Same', letters: 2 });
    expect(typing('Samexyz', 'Samedi')).toEqual({
      state: 'other',
      next: { how: 'retype', text: 'Samedi', letters: 6 },
    });
  });

  it('forgives neither accents nor inner spaces where it is exact', () => {
    expect(typing('Paul@poste.exemple', 'paul@poste.exemple', true).state).toBe('right');
    expect(typing('paul@pòste', 'paul@poste.exemple', true).state).toBe('other');
    expect(typing('paul@p', 'paul@poste.exemple', true).state).toBe('begun');
  });

  it('erases a text where none is wanted', () => {
    expect(typing('Samedi', '').next?.how).toBe('erase');
    expect(typing('  ', '').state).toBe('right');
  });

  it('ends after at most three moves whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        (from, wanted, exact) => {
          let text = from;
          for (let i = 0; i < 3; i++) text = typing(text, wanted, exact).next?.text ?? text;
          expect(typing(text, wanted, exact).state).toBe('right');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not read a text that is far too long', () => {
    const before = performance.now();
    for (let i = 0; i < 1_000; i++) typing('<b>'.repeat(33_333) + i, 'Samedi');
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
