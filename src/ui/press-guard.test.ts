import { expect, test } from 'vitest';
import { repeats } from './press-guard.ts';

const first = { time: 1000, x: 100, y: 100 };

test('a second press at the same place within half a second repeats the first', () => {
  expect(repeats(first, { time: 1200, x: 104, y: 97 })).toBe(true);
});

test('a later press, one elsewhere and a first one are presses of their own', () => {
  expect(repeats(first, { time: 1500, x: 100, y: 100 })).toBe(false);
  expect(repeats(first, { time: 1200, x: 140, y: 100 })).toBe(false);
  expect(repeats(undefined, first)).toBe(false);
});
