import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import { faultWords } from './faults.ts';
import fr from './fr.json' with { type: 'json' };

const find = (words: unknown, key: string) =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);

const leaves = (words: unknown, at = ''): string[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, inner]) => leaves(inner, at ? `${at}.${key}` : key))
    : [at];

test.each(Object.entries(faultWords))('the fault %s has its sentence in every language', (_, key) => {
  for (const words of [fr, en]) {
    const sentence = find(words, key);
    expect(sentence, key).toBeTypeOf('string');
    expect(sentence).toMatch(/\.$/);
  }
});

test('no sentence of a fault stands beside the list', () => {
  const listed = new Set<string>(Object.values(faultWords));
  const faults = leaves(fr).filter((key) => /^(progress\.trouble|offline\.why|record\.file)\./.test(key));
  expect(faults.filter((key) => !listed.has(key))).toEqual([]);
});

test('sentences of faults are short, and none blames or frightens', () => {
  for (const key of Object.values(faultWords)) {
    for (const sentence of String(find(fr, key)).split(/(?<=[.?:]) /)) {
      expect(sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length, sentence).toBeLessThanOrEqual(18);
    }
    expect(find(fr, key)).not.toMatch(/erreur|échec|attention|!|interdit|invalide/i);
  }
});
