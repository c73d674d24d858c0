import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import type { Goal, Simulator } from '../simulators/simulator.ts';
import { demonstration, prefixes, showNext } from './demonstration.ts';
import { goalOf, still, toy } from './fixture.ts';
import { back, begin, count, moved, next, type Guide } from './guide.ts';
import type { Snapshot } from './planner.ts';

const sim = toy as Simulator;
type Act = { type: string; [key: string]: unknown };

/** A learner at the device: acts, and what the guide thought of each. */
function learner(goal: Goal) {
  let snapshot: Snapshot = still();
  let guide = begin(sim, snapshot, goal);
  return {
    get guide(): Guide {
      return guide;
    },
    get snapshot(): Snapshot {
      return snapshot;
    },
    act(event: Act): string {
      const before = snapshot;
      snapshot = transition(toy.machine, snapshot as never, event as never)[0];
      guide = moved(guide, before, event, snapshot);
      return guide.reason ? `${guide.verdict}: ${guide.reason}` : guide.verdict;
    },
    write(from: string, to: string): string[] {
      return prefixes(from, to).map((text) => this.act({ type: 'note.type', text }));
    },
    back(): void {
      const there = back(guide)!;
      ({ guide, snapshot } = there);
    },
  };
}

const letter = goalOf([[['posted', 'has', { text: 'Bonjour', stamp: 'red' }]]]);
const desk = { type: 'go', page: 'desk' };
const red = { type: 'stamp', stamp: 'red' };
const post = { type: 'post' };

describe('a guide', () => {
  it('follows the advised moves to the end', () => {
    const jeanne = learner(letter);
    expect(next(jeanne.guide)?.control).toBe('desk');
    expect(count(jeanne.guide)).toEqual({ gesture: 1, of: 4 });
    expect(jeanne.act(desk)).toBe('followed');
    expect(count(jeanne.guide)).toEqual({ gesture: 2, of: 4 });
    expect(jeanne.act({ type: 'note.type', text: 'bonjour' })).toBe('followed');
    expect(jeanne.act(red)).toBe('followed');
    expect(jeanne.act(post)).toBe('done');
    expect(next(jeanne.guide)).toBeUndefined();
  });

  it('keeps its advice while right letters come, and goes on at the last', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    const verdicts = jeanne.write('', 'BONJOUR');
    expect(verdicts.slice(0, -1).every((one) => one === 'neutral')).toBe(true);
    expect(verdicts.at(-1)).toBe('followed');
    expect(next(jeanne.guide)?.control).toBe('red');
  });

  it('says nothing of a wrong letter, but of a wrong text that is left behind', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    expect(jeanne.write('', 'Bonsoir')).toEqual(Array(7).fill('neutral'));
    expect(next(jeanne.guide)?.control).toBe('note');
    expect(jeanne.act(red)).toBe('detour: wrong');
    expect(next(jeanne.guide)?.control).toBe('note');
    jeanne.write('Bonsoir', 'Bonjour');
    expect(jeanne.guide.verdict).toBe('followed');
    expect(jeanne.act(post)).toBe('done');
  });

  it('says nothing of a right beginning that is left', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    jeanne.write('', 'Bonj');
    expect(jeanne.act(red)).toBe('ahead');
    expect(next(jeanne.guide)?.control).toBe('note');
  });

  it('takes a gesture made early as done', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    expect(jeanne.act(red)).toBe('ahead');
    expect(next(jeanne.guide)?.control).toBe('note');
    expect(count(jeanne.guide)).toEqual({ gesture: 3, of: 4 });
  });

  it('lets curiosity be', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    expect(jeanne.act({ type: 'lamp' })).toBe('neutral');
    expect(jeanne.act({ type: 'go', page: 'hall' })).toBe('neutral');
    expect(jeanne.act({ type: 'tear' })).toBe('neutral');
    expect(jeanne.act(desk)).toBe('followed');
  });

  it('speaks when the way has grown much, or twice in a row', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    jeanne.write('', 'Bonjour');
    jeanne.act(red);
    expect(jeanne.act({ type: 'go', page: 'hall' })).toBe('neutral');
    expect(jeanne.act({ type: 'peel' })).toBe('detour: farther');
    expect(jeanne.act({ type: 'lamp' })).toBe('neutral');
    expect(jeanne.act(desk)).toBe('followed');
    expect(jeanne.act(red)).toBe('followed');
    expect(jeanne.act({ type: 'crumple' })).toBe('detour: farther');
    expect(count(jeanne.guide)).toEqual({ gesture: 2, of: 4 });
  });

  it('speaks of a wrong value that was chosen', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    expect(jeanne.act({ type: 'stamp', stamp: 'blue' })).toBe('detour: wrong');
    expect(next(jeanne.guide)?.control).toBe('note');
  });

  it('speaks of what has to be undone', () => {
    const jeanne = learner(
      goalOf([
        [['lamp', 'is', true]],
        [
          ['spots', 'is', 0],
          ['shut', 'is', true],
        ],
      ]),
    );
    expect(jeanne.act({ type: 'spill' })).toBe('detour: wrong');
    expect(next(jeanne.guide)?.control).toBe('undo');
    expect(jeanne.act({ type: 'undo' })).toBe('followed');
  });

  it('speaks when a fact that held is lost', () => {
    const jeanne = learner(
      goalOf([
        [
          ['shut', 'is', true],
          ['lamp', 'is', true],
        ],
      ]),
    );
    expect(jeanne.act({ type: 'shut' })).toBe('followed');
    expect(jeanne.act({ type: 'open' })).toBe('detour: broke');
    expect(next(jeanne.guide)?.control).toBe('shut');
  });

  it('is lost, and goes back to before, when what must never be has been', () => {
    const jeanne = learner(goalOf([[['door', 'is', true]]], [['rang', 'is', true]]));
    expect(jeanne.act({ type: 'knock' })).toBe('followed');
    expect(jeanne.act({ type: 'ring' })).toBe('lost: never');
    expect(next(jeanne.guide)).toBeUndefined();
    expect(jeanne.act({ type: 'lamp' })).toBe('lost: never');
    jeanne.back();
    expect(next(jeanne.guide)?.control).toBe('push');
    expect(jeanne.act({ type: 'push' })).toBe('done');
  });

  it('is lost, and goes back to before, where no way is left', () => {
    const jeanne = learner(goalOf([[['ticket', 'is', 'used']]]));
    expect(jeanne.act({ type: 'tear' })).toBe('lost: dead end');
    jeanne.back();
    expect(jeanne.act({ type: 'use' })).toBe('done');
  });

  it('knows a refused move', () => {
    const jeanne = learner(letter);
    const before = jeanne.guide;
    expect(jeanne.act(post)).toBe('refused');
    expect(jeanne.guide.plan).toBe(before.plan);
    expect(jeanne.guide.past).toHaveLength(0);
  });

  it('counts on to the next stage', () => {
    const jeanne = learner(goalOf([[['lamp', 'is', true]], [['lamp', 'is', false]], [['shut', 'is', true]]]));
    expect(jeanne.act({ type: 'lamp' })).toBe('followed');
    expect(jeanne.guide.stage).toBe(1);
    expect(jeanne.act({ type: 'lamp' })).toBe('followed');
    expect(jeanne.act({ type: 'shut' })).toBe('done');
  });

  it('keeps one standing for a run of letters and fifty at most', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    jeanne.write('', 'Bonjour');
    expect(jeanne.guide.past).toHaveLength(2);
    for (let turn = 0; turn < 60; turn += 1) jeanne.act({ type: 'lamp' });
    expect(jeanne.guide.past).toHaveLength(50);
  });
});

describe('a demonstration', () => {
  it('shows every move, and every letter of what is typed', () => {
    const jeanne = learner(letter);
    const shown = demonstration(sim, jeanne.guide.plan);
    expect(shown.map(({ move, letters }) => [move.control, letters.length])).toEqual([
      ['desk', 0],
      ['note', 7],
      ['red', 0],
      ['post', 0],
    ]);
    expect(shown.every((one, i) => i === 0 || one.before === shown[i - 1]!.after)).toBe(true);
    expect(sim.fact(shown[1]!.letters[2]!, 'toy.note')).toBe('Bon');
  });

  it('goes on from the letters that are right', () => {
    const jeanne = learner(letter);
    jeanne.act(desk);
    jeanne.write('', 'Bonsoir');
    const shown = showNext(jeanne.guide)!;
    expect(shown.letters.map((s) => sim.fact(s, 'toy.note'))).toEqual(['Bon', 'Bonj', 'Bonjo', 'Bonjou', 'Bonjour']);
  });
});
