import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, type Box, cropAt, handAt } from './crop.ts';

const screen = { width: 420, height: 350 };
const window = { width: 286, height: 130 };
const rim = 10;

describe('the window of the paper', () => {
  test('holds every target that it can hold, with its ring, and stays on the screen but for the ring', () => {
    const target = fc
      .record({
        x: fc.integer({ min: 0, max: 400 }),
        y: fc.integer({ min: 0, max: 330 }),
        width: fc.integer({ min: 20, max: 266 }),
        height: fc.integer({ min: 20, max: 110 }),
      })
      .filter(({ x, y, width, height }) => x + width <= screen.width && y + height <= screen.height);
    fc.assert(
      fc.property(target, (box) => {
        const { x, y } = cropAt(box, screen, window, 48, rim);
        expect(box.x - rim).toBeGreaterThanOrEqual(x);
        expect(box.y - rim).toBeGreaterThanOrEqual(y);
        expect(box.x + box.width + rim).toBeLessThanOrEqual(x + window.width);
        expect(box.y + box.height + rim).toBeLessThanOrEqual(y + window.height);
        for (const [at, size, all] of [
          [x, window.width, screen.width],
          [y, window.height, screen.height],
        ] as const) {
          expect(at).toBeGreaterThanOrEqual(-rim);
          expect(at + size).toBeLessThanOrEqual(all + rim);
        }
      }),
    );
  });

  test('begins where a target begins that is longer than itself', () => {
    expect(cropAt({ x: 20, y: 100, width: 390, height: 40 }, screen, window, 48, rim).x).toBe(10);
  });

  test('is around all fields of a form', () => {
    expect(
      around([
        { x: 10, y: 20, width: 30, height: 10 },
        { x: 5, y: 40, width: 10, height: 30 },
      ]),
    ).toEqual({ x: 5, y: 20, width: 35, height: 50 });
  });
});

describe('the hand', () => {
  const target: Box = { x: 20, y: 40, width: 100, height: 34 };
  const all: Box = { x: 0, y: 0, ...window };

  test('points from the right where nothing is written there', () => {
    expect(handAt(target, [], all, 40).direction).toBe('left');
  });

  test('goes where it covers no word', () => {
    const beside: Box = { x: 125, y: 40, width: 120, height: 30 };
    const below: Box = { x: 80, y: 80, width: 60, height: 20 };
    const { x, y, size, direction } = handAt(target, [beside, below], all, 40);
    expect(direction).toBe('up');
    expect(x + size <= below.x || y >= below.y + below.height).toBe(true);
  });

  test('stays inside the window', () => {
    const corner: Box = { x: 180, y: 92, width: 100, height: 34 };
    expect(handAt(corner, [], all, 40).direction).toBe('right');
  });
});
