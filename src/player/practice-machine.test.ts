import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { goalOf, still, toy } from '../guide/fixture.ts';
import { next } from '../guide/guide.ts';
import type { Simulator } from '../simulators/simulator.ts';
import { type DeviceEvent, practiceMachine } from './practice-machine.ts';

const letter = goalOf([[['posted', 'has', { text: 'Bonjour', stamp: 'red' }]]]);

function practice(goal = letter) {
  const actor = createActor(practiceMachine, { input: { simulator: toy as Simulator, goal, start: still() } });
  actor.start();
  return {
    get state() {
      return actor.getSnapshot();
    },
    get room() {
      return (actor.getSnapshot().context.snapshot as { context: Record<string, unknown> }).context;
    },
    act: (event: DeviceEvent) => actor.send({ type: 'device.event', event }),
    send: actor.send,
  };
}

describe('a practice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says the next gesture after a right one, and hides the help', () => {
    const p = practice();
    p.send({ type: 'help.show' });
    const advised = next(p.state.context.guide)!;
    p.act(advised.event);
    const { remark, turn, pointing, advice } = p.state.context;
    expect(remark).toMatchObject({ kind: 'done', move: { words: advised.words } });
    expect([turn, pointing]).toEqual([1, false]);
    expect(advice).not.toEqual(advised);
  });

  it('is done when the goal is met, and stays so whatever is pressed afterwards', () => {
    const p = practice();
    for (let i = 0; i < 6 && !p.state.matches('done'); i++) p.act(next(p.state.context.guide)!.event);
    expect(p.state.matches('done')).toBe(true);
    p.act({ type: 'lamp' });
    expect(p.room.lamp).toBe(true);
    expect(p.state.matches('done')).toBe(true);
  });

  it('keeps the sentence on the screen while letters are typed, and speaks of wrong ones at a pause', () => {
    const p = practice();
    p.act({ type: 'go', page: 'desk' });
    const before = p.state.context.advice;
    for (const text of ['X', 'XY', 'XYZ']) p.act({ type: 'note.type', text });
    expect(p.state.context.advice).toBe(before);
    vi.advanceTimersByTime(3500);
    expect(p.state.context.advice).toBe(next(p.state.context.guide));
  });

  it('does the advised move for the learner once the hand has rested', () => {
    const p = practice();
    p.send({ type: 'help.do' });
    expect(p.room.page).toBe('hall');
    expect(p.state.context.pointing).toBe(true);
    vi.advanceTimersByTime(900);
    expect(p.room.page).toBe('desk');
    expect(p.state.context.pointing).toBe(false);
  });

  it('offers two ways out when no way leads on', () => {
    const p = practice(goalOf([[['ticket', 'is', 'used']]]));
    p.act({ type: 'tear' });
    expect(p.state.matches('stuck')).toBe(true);
    expect(p.state.context.remark).toMatchObject({ kind: 'lost', reason: 'dead end' });
    p.send({ type: 'moment.before' });
    expect(p.state.matches('acting')).toBe(true);
    expect(p.room.ticket).toBe('kept');
    expect(p.state.context.events).toEqual([]);
  });

  it('begins again from the start', () => {
    const p = practice();
    p.act({ type: 'go', page: 'desk' });
    p.send({ type: 'practice.restart' });
    expect(p.room.page).toBe('hall');
    expect(p.state.context.events).toEqual([]);
  });

  it('changes nothing when the device refuses', () => {
    const p = practice();
    const before = p.state.context;
    p.act({ type: 'post' });
    expect(p.state.context.snapshot).toBe(before.snapshot);
    expect(p.state.context.turn).toBe(0);
  });

  it('says the gesture again, and offers to do it, when asked to go on too early', () => {
    const p = practice();
    p.send({ type: 'advice.repeat' });
    expect(p.state.context).toMatchObject({ nudged: true, turn: 1 });
  });
});
