import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../i18n/languages.ts';
import { set, setAll, slips } from './typography.ts';

const nb = '\u00A0';
const thin = '\u202F';

describe('French', () => {
  test.each([
    ['Faites exprès : ouvrez-le !', `Faites exprès${nb}: ouvrez-le${thin}!`],
    ['Vraiment? Oui; non!', `Vraiment${thin}? Oui${thin}; non${thin}!`],
    ['« Envoyer »', `«${nb}Envoyer${nb}»`],
    ['Dites "bonjour" à Paul', `Dites «${nb}bonjour${nb}» à Paul`],
    ["C'est l'objet...", 'C’est l’objet…'],
    ["Sur l'{control}.", 'Sur l’{control}.'],
    ['Le bateau de 15 heures coûte 3 €', `Le bateau de 15${nb}heures coûte 3${nb}€`],
    ['Un mot  , puis un autre .', 'Un mot, puis un autre.'],
    ['à 10:30', 'à 10:30'],
    ['{Cliquez|Appuyez} sur {folder:inbox} : voilà', `{Cliquez|Appuyez} sur {folder:inbox}${nb}: voilà`],
    ['Écrivez à paul@poste.exemple ?', `Écrivez à paul@poste.exemple${thin}?`],
    ['Voyez https://exemple.fr/a?b=c;d : merci', `Voyez https://exemple.fr/a?b=c;d${nb}: merci`],
    ['{{count}} mots : {{name}} !', `{{count}} mots${nb}: {{name}}${thin}!`],
    ['Allez dans [pièce jointe] ; **Envoyer** !', `Allez dans [pièce jointe]${thin}; **Envoyer**${thin}!`],
  ])('%s', (text, expected) => {
    expect(set(text, 'fr')).toBe(expected);
  });
});

describe('English', () => {
  test.each([
    ['Don\'t say "hello"...', 'Don’t say “hello”…'],
    ['Really ? Yes : no.', 'Really? Yes: no.'],
    ["At 3 o'clock", `At 3${nb}o’clock`],
    ['See {compose} : it works', 'See {compose}: it works'],
  ])('%s', (text, expected) => {
    expect(set(text, 'en')).toBe(expected);
  });
});

const pieces = fc.constantFrom(
  'mot',
  'Été',
  "l'",
  "'",
  '’',
  '"',
  '«',
  '»',
  '“',
  '”',
  ' ',
  '  ',
  nb,
  thin,
  '.',
  '...',
  '…',
  ',',
  ';',
  ':',
  '!',
  '?',
  '(',
  ')',
  '{control}',
  '{Cliquez|Appuyez}',
  '{{n}}',
  '<b>',
  '[mot]',
  '**',
  '12',
  'heures',
  'Mo',
  '%',
  'a@b.exemple',
  'https://x.fr/?a=b',
  '\n',
  '\t',
  'M.',
  'Paul',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe.each(languages)('any text in %s', (lang) => {
  test('is set once for all', () => {
    fc.assert(
      fc.property(text, (t) => set(set(t, lang), lang) === set(t, lang)),
      { numRuns: 3000 },
    );
  });

  test('keeps its marks and addresses to the letter', () => {
    const kept = (t: string) => t.match(/\{[^{}|]*\}|a@b\.exemple/g) ?? [];
    fc.assert(
      fc.property(text, (t) => kept(set(t, lang)).join() === kept(t).join()),
      { numRuns: 1000 },
    );
  });
});

test('every text of a value is set, its keys are not', () => {
  expect(setAll({ "l'un": ["l'autre"], n: 1 }, 'fr')).toEqual({ "l'un": ['l’autre'], n: 1 });
});

describe('what can’t be set is told', () => {
  test.each([
    ['Un "mot', 'quote'],
    ['Voilà..', 'dots'],
    ['Bravo !!', 'marks'],
    ['Oui,non', 'space'],
    ['Il l ouvre', 'apostrophe'],
    ['« Bonjour', 'pair'],
  ])('%s → %s', (t, kind) => {
    expect(slips(t, 'fr').map((slip) => slip.kind)).toEqual([kind]);
  });

  test.each(['C’est l’heure : 10:30, 12,5 %.', 'Il y a un message.', 'Jeanne n’a rien… Rien !', 'Un café ?'])(
    '%s has no fault',
    (t) => {
      expect(slips(t, 'fr')).toEqual([]);
    },
  );
});
