import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { distance, find, fold } from './find.ts';

const terms = [
  {
    id: 'attachment',
    title: 'Une pièce jointe',
    forms: ['pièce jointe', 'pièces jointes'],
    text: ['Une photo qui part avec le message.'],
  },
  {
    id: 'email',
    title: 'Un mail',
    forms: ['mail', 'courriel', 'courriels', 'e-mail'],
    text: ['Une lettre qui voyage par internet.'],
  },
  { id: 'at', title: 'L’arobase, le signe @', forms: ['arobase', '@'], text: ['Un petit « a » dans un rond.'] },
  { id: 'draft', title: 'Un brouillon', forms: ['brouillon'], text: ['Un message commencé, pas encore envoyé.'] },
  { id: 'browser', title: 'Un navigateur', forms: ['navigateur'], text: ['Il montre les pages d’internet.'] },
  { id: 'card', title: 'Le cœur du mot', forms: ['cœur'], text: ['Rien.'] },
];
const ids = (search: string) => find(terms, search).map(({ id }) => id);

test.each([
  ['piece jointe', 'attachment'],
  ['piesse jointe', 'attachment'],
  ['PIÈCE  JOINTES', 'attachment'],
  ['la pièce-jointe ?', 'attachment'],
  ['jiontes', 'attachment'],
  ['courier', 'email'],
  ['couriel', 'email'],
  ['un e mail', 'email'],
  ['arrobase', 'at'],
  ['@', 'at'],
  ['broullon', 'draft'],
  ['brou', 'draft'],
  ['navigater', 'browser'],
  ['navg', 'browser'],
  ['coeur', 'card'],
  ['piècejointe', 'attachment'],
  ['naviga teur', 'browser'],
])('« %s » finds %s first', (search, id) => {
  expect(ids(search)[0]).toBe(id);
});

test.each(['xyz', 'téléphone', 'jo jo jo z', 'qqqq'])('« %s » finds nothing', (search) => {
  expect(ids(search)).toEqual([]);
});

test.each(['', '   ', '?'])('an empty search (« %s ») shows everything, in its order', (search) => {
  expect(find(terms, search)).toEqual(terms);
});

test('words of the explanation are found after the names', () => {
  expect(ids('internet')).toEqual(['email', 'browser']);
  expect(ids('message')).toEqual(['attachment', 'draft']);
});

test('every word that is asked for counts', () => {
  expect(ids('mail internet')).toEqual(['email']);
  expect(ids('pièce navigateur')).toEqual([]);
});

test('small words alone are searched as they are', () => {
  expect(ids('un')).toEqual(['email', 'draft', 'browser', 'attachment']);
});

test('a text is compared without accents, case, signs and doubled letters', () => {
  expect(fold(' L’Œuvre, « Été » ')).toBe('l oeuvre ete');
  expect(fold('COURRIEL')).toBe('couriel');
});

test('a distance counts letters added, taken away, changed and swapped', () => {
  expect([
    distance('piece', 'piece'),
    distance('piese', 'piece'),
    distance('jionte', 'jointe'),
    distance('', 'abc'),
  ]).toEqual([0, 1, 1, 3]);
});

test.each(['fr', 'en'])('every term of the course (%s) is found by its own forms with a letter missing', (lang) => {
  const file = new URL(`../../lessons/glossary/${lang}.yaml`, import.meta.url);
  const own = Object.entries(
    (parse(readFileSync(file, 'utf8')) as { terms: Record<string, (typeof terms)[number]> }).terms,
  );
  const all = own.map(([id, term]) => ({ ...term, id }));
  for (const { id, forms } of all)
    for (const form of forms) {
      const search = form.length > 6 ? form.slice(0, 3) + form.slice(4) : form;
      expect(
        find(all, search)
          .slice(0, 5)
          .map((one) => one.id),
        search,
      ).toContain(id);
    }
});
