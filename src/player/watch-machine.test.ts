import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { demonstration } from '../guide/demonstration.ts';
import { goalOf, still, toy } from '../guide/fixture.ts';
import { plan } from '../guide/planner.ts';
import type { Simulator } from '../simulators/simulator.ts';
import { shown, watchMachine } from './watch-machine.ts';

const sim = toy as Simulator;
const shots = demonstration(sim, plan(sim, still(), goalOf([[['posted', 'has', { text: 'Oui', stamp: 'red' }]]])));
const gesture = 60_000;

function show(playing: boolean) {
  const actor = createActor(watchMachine, { input: { shots, playing } });
  actor.start();
  return actor;
}

describe('a demonstration', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('plays to its end, once', () => {
    const actor = show(true);
    vi.advanceTimersByTime(gesture * shots.length);
    expect(actor.getSnapshot().matches('finished')).toBe(true);
    expect(shown(actor.getSnapshot().context)).toBe(shots.at(-1)!.after);
  });

  it('never runs by itself when it was told to stand still', () => {
    const actor = show(false);
    vi.advanceTimersByTime(gesture);
    expect(actor.getSnapshot().matches('stopped')).toBe(true);
    expect(shown(actor.getSnapshot().context)).toBe(shots[0]!.before);
  });

  it('waits for as long as it is paused', () => {
    const actor = show(true);
    vi.advanceTimersByTime(1000);
    actor.send({ type: 'demonstration.pause' });
    const before = shown(actor.getSnapshot().context);
    vi.advanceTimersByTime(gesture);
    expect(shown(actor.getSnapshot().context)).toBe(before);
  });

  it('goes one gesture on, then one back', () => {
    const actor = show(false);
    actor.send({ type: 'demonstration.after' });
    expect(shown(actor.getSnapshot().context)).toBe(shots[0]!.after);
    actor.send({ type: 'demonstration.before' });
    expect(shown(actor.getSnapshot().context)).toBe(shots[0]!.before);
  });

  it('reaches its end gesture by gesture', () => {
    const actor = show(false);
    for (let i = 0; i < shots.length * 2; i++) actor.send({ type: 'demonstration.after' });
    expect(actor.getSnapshot().matches('finished')).toBe(true);
  });

  it('takes longer when it is slowed', () => {
    const time = (slow: boolean) => {
      const actor = show(true);
      if (slow) actor.send({ type: 'demonstration.slower' });
      let spent = 0;
      for (; !actor.getSnapshot().matches('finished'); spent += 50) vi.advanceTimersByTime(50);
      return spent;
    };
    expect(time(true)).toBeGreaterThan(time(false) * 1.5);
  });
});
