import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST, paperCode, readPaperCode } from './paper-code.ts';

const lessons = fc.uniqueArray(fc.integer({ min: 1, max: MOST }), { minLength: 1, maxLength: 120 });
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

test('a code gives back the lessons it was made of', () => {
  fc.assert(
    fc.property(lessons, (numbers) => {
      expect(readPaperCode(paperCode(numbers))).toEqual(sorted(numbers));
    }),
  );
});

test('a code copied with small letters, other spaces, O for 0 and I or L for 1 is read', () => {
  const copied = fc.tuple(lessons, fc.constantFrom('', ' ', ' - ', '\u00A0', '.'), fc.constantFrom('I', 'l', '1'));
  fc.assert(
    fc.property(copied, ([numbers, between, one]) => {
      const code = paperCode(numbers);
      const hand = code.replaceAll(' ', between).replaceAll('0', 'o').replaceAll('1', one).replaceAll('V', 'u');
      expect(readPaperCode(hand.toLowerCase())).toEqual(sorted(numbers));
    }),
  );
});

test('one wrong sign is always noticed', () => {
  const slip = fc.tuple(lessons, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'));
  fc.assert(
    fc.property(slip, ([numbers, where, sign]) => {
      const code = paperCode(numbers).replaceAll(' ', '');
      const at = where % code.length;
      fc.pre(code[at] !== sign);
      expect(readPaperCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
    }),
  );
});

test('two signs that changed places are always noticed', () => {
  fc.assert(
    fc.property(lessons, fc.nat(), (numbers, where) => {
      const code = paperCode(numbers).replaceAll(' ', '');
      const at = where % (code.length - 1);
      fc.pre(code[at] !== code[at + 1]);
      expect(readPaperCode(code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2))).toBeUndefined();
    }),
  );
});

test('no text makes the reading fail, and what it reads is a code', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const numbers = readPaperCode(text);
      if (numbers) expect(readPaperCode(paperCode(numbers))).toEqual(numbers);
    }),
  );
});

test('the course of today has short codes, none without a lesson', () => {
  expect(paperCode([])).toBe('');
  expect(paperCode([4])).toMatch(/^[0-9A-Z]{3}$/);
  expect(paperCode([1, 3, 4, 6, 52]).replaceAll(' ', '')).toHaveLength(13);
  expect(() => paperCode([0])).toThrow(RangeError);
});

test('codes on paper stay readable: this one is from the first version', () => {
  expect(readPaperCode('D100 0000 002E 2')).toEqual([1, 3, 4, 6, 52]);
});
