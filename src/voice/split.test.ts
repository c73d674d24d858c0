import { expect, test } from 'vitest';
import { split } from './split.ts';
import { spoken } from './spoken.ts';

const texts = (text: string, lang: 'fr' | 'en' = 'fr') => split(text, lang).map((one) => one.text);

test('cuts a text where a sentence ends', () => {
  expect(texts('Paul arrive samedi. Serez-vous là ? Oui ! À bientôt… Jeanne')).toEqual([
    'Paul arrive samedi.',
    'Serez-vous là ?',
    'Oui !',
    'À bientôt…',
    'Jeanne',
  ]);
  expect(texts('Press “Write”. A page opens.', 'en')).toEqual(['Press “Write”.', 'A page opens.']);
});

test('keeps a stop within quotation marks with its sentence', () => {
  expect(texts('Écrivez « Un café\u202F?\u00A0». Puis envoyez.')).toEqual([
    'Écrivez « Un café\u202F?\u00A0».',
    'Puis envoyez.',
  ]);
  expect(texts('Il faut « Un café ? » ici.')).toEqual(['Il faut « Un café ? » ici.']);
});

test('does not cut after an abbreviation, in a number or in an address', () => {
  expect(texts('M. Morel écrit à Mme. Diallo. Elle répond.')).toEqual([
    'M. Morel écrit à Mme. Diallo.',
    'Elle répond.',
  ]);
  expect(texts('Dr. Smith is here. He waits.', 'en')).toEqual(['Dr. Smith is here.', 'He waits.']);
  expect(texts('Écrivez à paul@poste.exemple. Payez 1.95 euro.')).toEqual([
    'Écrivez à paul@poste.exemple.',
    'Payez 1.95 euro.',
  ]);
});

test('begins a sentence with a quotation, a figure or a new line', () => {
  expect(texts('C’est bien là. « Envoyés » garde tout. 3 messages restent.\nFin')).toEqual([
    'C’est bien là.',
    '« Envoyés » garde tout.',
    '3 messages restent.',
    'Fin',
  ]);
});

test('tells where each sentence stands', () => {
  const text = '  Un. Deux. ';
  for (const { text: sentence, from, to } of split(text, 'fr')) expect(text.slice(from, to)).toBe(sentence);
  expect(split(' … ', 'fr')).toEqual([]);
});

test('reads an address out and leaves quotation marks unsaid', () => {
  expect(spoken('Écrivez à « paul@poste.exemple ».', 'fr')).toBe('Écrivez à paul, arobase, poste, point, exemple.');
  expect(spoken('Write to “jo-b@poste.example”.', 'en')).toBe('Write to jo, dash, b, at, poste, dot, example.');
  expect(spoken('Allez sur www.bibli.fr.', 'fr')).toBe('Allez sur www, point, bibli, point, fr.');
  expect(spoken('Le signe @ (au milieu)…', 'fr')).not.toMatch(/[@()«»…]/);
});
