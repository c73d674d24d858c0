import { getInitialSnapshot, transition } from 'xstate';
import { expect, test } from 'vitest';
import { practice, sign, signMachine } from './fixture.ts';
import { recordPractice } from './record-practice.ts';
import { restore } from './restore.ts';

const start = getInitialSnapshot(signMachine);
const now = { simulator: sign, hash: 'h1', language: 'fr', start };
const events = [{ type: 'name.type', text: 'Jeanne' }, { type: 'pin.erase' }];
const [left] = events.reduce<[typeof start]>(([s], event) => [transition(signMachine, s, event as never)[0]], [start]);
const kept = recordPractice(sign, {
  lesson: 'l',
  language: 'fr',
  hash: 'h1',
  step: 'yours',
  stage: 1,
  start,
  snapshot: left,
  events,
});

test('an unchanged lesson takes the device as it was left', () => {
  const back = restore(kept, now);
  expect(back).toMatchObject({ kind: 'snapshot', events, stage: 1 });
  expect(back.snapshot.context).toEqual(left.context);
  expect(transition(signMachine, back.snapshot, { type: 'name.type', text: 'Paul' })[0].context.name).toBe('Paul');
});

test.each([
  ['a changed lesson', { hash: 'h2' }],
  ['a lesson in another language', { language: 'en' }],
  ['a changed simulator', { simulator: { ...sign, version: 2 } }],
])('%s replays what was done on its fresh start', (_, change) => {
  const fresh = signMachine.resolveState({ value: 'out', context: { ...start.context, site: 'My town' } });
  const back = restore(kept, { ...now, start: fresh, ...change });
  expect(back).toMatchObject({ kind: 'replayed', events });
  expect(back.snapshot.context).toMatchObject({ site: 'My town', name: 'Jeanne' });
});

test('a refused event leads to the start of the step', () => {
  const signedIn = signMachine.resolveState({ value: 'in', context: start.context });
  expect(restore(kept, { ...now, hash: 'h2', start: signedIn })).toEqual({
    kind: 'start',
    snapshot: signedIn,
    events: [],
    stage: 0,
  });
});

test.each([
  ['no JSON', '{'],
  ['a state that is not there', '{"value":"elsewhere","context":{},"status":"active"}'],
  ['no context', '{"value":"out","status":"active"}'],
])('a damaged snapshot (%s) is made up for by the events', (_, snapshot) => {
  expect(restore({ ...kept, snapshot }, now)).toMatchObject({
    kind: 'replayed',
    snapshot: { context: { name: 'Jeanne' } },
  });
});

test('a practice on another simulator leads to the start of the step', () => {
  expect(restore(practice({ simulator: 'mail' }), now).kind).toBe('start');
});
