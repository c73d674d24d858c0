import { goalOf, still, toy } from '../../src/guide/fixture.ts';
import type { Simulator } from '../../src/simulators/simulator.ts';
import { prove } from './walks.ts';

const room = { sim: toy as Simulator, start: still(), small: true };
const letter = { text: 'Été à Lyon', stamp: 'red' };

prove({
  ...room,
  name: 'a letter and an order',
  goal: goalOf([
    [
      ['posted', 'has', letter],
      ['lamp', 'is', true],
      ['shut', 'is', true],
    ],
  ]),
});
prove({
  ...room,
  name: 'two stages and a dead end',
  goal: goalOf([
    [['posted', 'has', letter]],
    [
      ['ticket', 'is', 'used'],
      ['spots', 'is', 0],
    ],
  ]),
  deadEnds: ['tear'],
});
prove({
  ...room,
  name: 'a door without ringing',
  searched: true,
  goal: goalOf(
    [
      [
        ['door', 'is', true],
        ['lamp', 'is', true],
      ],
    ],
    [['rang', 'is', true]],
  ),
});
