import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openCourse } from './compile.ts';
import { commonness, outside, vocabularyOf, words } from './vocabulary.ts';

const { source } = openCourse(fileURLToPath(new URL('../..', import.meta.url)));
const fr = vocabularyOf(source, 'fr');
const en = vocabularyOf(source, 'en');

test('words are taken out of their elisions, marks and signs', () => {
  expect(words('L’objet qu’elle {control} aujourd’hui : « ouvrez-le » !')).toEqual([
    'objet',
    'elle',
    'aujourd’hui',
    'ouvrez',
    'le',
  ]);
  expect(words('Jeanne’s boat isn’t here.')).toEqual(['jeanne', 'boat', 'isn’t', 'here']);
});

test('a word is as common as the commonest form of its family', () => {
  expect(commonness('message', fr)).toBeCloseTo(5.1, 1);
  expect(commonness('cherchez', fr)).toBeGreaterThanOrEqual(commonness('cherche', fr));
  expect(commonness('ornithorynque', fr)).toBe(0);
});

test('rare words are told once each, in order; names, explained and allowed words are not', () => {
  const { words: rare, share } = outside(
    ['Jeanne épluche un ornithorynque.', 'Un ornithorynque, une pièce jointe.'],
    fr,
  );
  expect(rare).toContain('ornithorynque');
  expect(rare).not.toContain('jeanne');
  expect(rare).not.toContain('jointe');
  expect(share).toBeLessThan(1);
  expect(outside(['The platypus writes to Paul.'], en).words).toEqual(['platypus']);
});
