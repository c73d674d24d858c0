import { expect, it } from 'vitest';
import { place } from './place.ts';

const page = { x: -400, y: -100, width: 1280, height: 800 };
const target = { x: 100, y: 100, width: 200, height: 50 };

it('points from the lesson’s side, with its word, when there is room', () => {
  expect(place(target, [], page, true)).toMatchObject({ direction: 'right', tag: true });
});

it('goes to the other side rather than over a word', () => {
  const word = { x: 20, y: 110, width: 60, height: 30 };
  expect(place(target, [word], page, true)).toMatchObject({ direction: 'left' });
});

it('drops its word before it leaves a side', () => {
  const narrow = { x: 0, y: 0, width: 400, height: 800 };
  expect(place({ ...target, x: 75, width: 300 }, [], narrow, true)).toMatchObject({ direction: 'right', tag: false });
});

it('points from below when both sides are taken', () => {
  const words = [
    { x: 0, y: 100, width: 95, height: 50 },
    { x: 305, y: 100, width: 200, height: 50 },
  ];
  expect(place(target, words, page, true).direction).toBe('up');
});

it('draws the ring 9 px outside the target', () => {
  expect(place(target, [], page, true).ring).toEqual({ x: 91, y: 91, width: 218, height: 68 });
});
