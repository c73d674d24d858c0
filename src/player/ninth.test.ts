import { expect, it } from 'vitest';
import { ninth } from './ninth.ts';

const device = { x: 100, y: 50, width: 300, height: 300 };
const at = (x: number, y: number) => ninth({ x, y, width: 20, height: 20 }, device);

it.each([
  [105, 55, 'top-left'],
  [240, 55, 'top'],
  [375, 55, 'top-right'],
  [240, 190, 'middle'],
  [105, 325, 'bottom-left'],
  [375, 325, 'bottom-right'],
  [600, 900, 'bottom-right'],
])('finds a control at %i, %i in the %s ninth', (x, y, expected) => expect(at(x, y)).toBe(expected));
