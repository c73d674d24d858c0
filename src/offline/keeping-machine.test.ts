import { expect, test } from 'vitest';
import { createActor, fromCallback } from 'xstate';
import { index } from './fixture.ts';
import { type KeepingEvent, keepingMachine } from './keeping-machine.ts';

/** The machine with a download that a test drives; `runs` counts its beginnings and ends. */
function keeping() {
  const runs = { begun: 0, ended: 0 };
  let tell: (event: KeepingEvent) => void = () => {};
  const machine = keepingMachine.provide({
    actors: {
      download: fromCallback(({ sendBack }) => {
        runs.begun++;
        tell = sendBack;
        return () => void runs.ended++;
      }),
    },
  });
  const actor = createActor(machine).start();
  return { actor, runs, tell: (event: KeepingEvent) => tell(event), now: () => actor.getSnapshot() };
}

test('it counts the files of what was chosen, and is done at the end', () => {
  const { actor, tell, now } = keeping();
  actor.send({ type: 'keep.start', selection: { theme: 'safe' }, index });
  expect(now().context).toMatchObject({ kept: 0, files: 9 });
  tell({ type: 'file.kept', kept: 4 });
  expect(now().context.kept).toBe(4);
  tell({ type: 'files.done' });
  expect(now().value).toBe('kept');
  expect(now().context.kept).toBe(9);
});

test('a pause ends what is on its way, going on begins again with what is missing', () => {
  const { actor, runs, tell, now } = keeping();
  actor.send({ type: 'keep.start', selection: 'all', index });
  tell({ type: 'file.kept', kept: 3 });
  actor.send({ type: 'keep.pause' });
  expect(runs).toEqual({ begun: 1, ended: 1 });
  expect(now().context.kept).toBe(3);
  actor.send({ type: 'keep.resume' });
  expect(now().value).toBe('running');
  expect(runs.begun).toBe(2);
});

test('it says why it stopped, and forgets it when it goes on', () => {
  const { actor, tell, now } = keeping();
  actor.send({ type: 'keep.start', selection: 'all', index });
  tell({ type: 'files.stopped', stop: 'full' });
  expect(now().value).toBe('stopped');
  expect(now().context.stop).toBe('full');
  actor.send({ type: 'keep.resume' });
  expect(now().context.stop).toBeUndefined();
});

test('another choice takes the place of the first', () => {
  const { actor, runs, now } = keeping();
  actor.send({ type: 'keep.start', selection: { theme: 'safe' }, index });
  actor.send({ type: 'keep.start', selection: 'all', index });
  expect(runs).toEqual({ begun: 2, ended: 1 });
  expect(now().context.files).toBe(18);
});
