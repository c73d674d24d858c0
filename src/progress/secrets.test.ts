import { getInitialSnapshot, transition } from 'xstate';
import { describe, expect, test } from 'vitest';
import { sign, signMachine } from './fixture.ts';
import { recordPractice } from './record-practice.ts';
import type { PracticeEvent } from './records.ts';

const start = getInitialSnapshot(signMachine);
const left = { lesson: 'l', language: 'fr', hash: 'h', step: 'yours', stage: 0, start } as const;

function after(events: readonly PracticeEvent[]) {
  let snapshot = start;
  for (const event of events) [snapshot] = transition(signMachine, snapshot, event as never);
  return recordPractice(sign, { ...left, snapshot, events });
}
const letters = (type: string, text: string) => [...text].map((_, i) => ({ type, text: text.slice(0, i + 1) }));
const context = (written: { snapshot: string }) => JSON.parse(written.snapshot).context;

describe('of a practice with secrets', () => {
  test('a password typed letter by letter is nowhere in what is written', () => {
    const written = after([...letters('name.type', 'Jeanne'), ...letters('password.type', 'Tournesol7!')]);
    expect(JSON.stringify(written)).not.toMatch(/Tourn|password\.type/);
    expect(written.events).toEqual([{ type: 'name.type', text: 'Jeanne' }]);
    expect(context(written)).toMatchObject({ site: 'Ma mairie', name: 'Jeanne', password: '' });
  });

  test('a password quoted by the device in a sentence and in a key is blanked too', () => {
    const written = after([{ type: 'password.type', text: 'azerty12' }, { type: 'sign.in' }]);
    expect(JSON.stringify(written)).not.toContain('azerty12');
    expect(context(written)).toMatchObject({ notice: '', tries: {} });
  });

  test('a password typed into the wrong field as well is blanked there', () => {
    const written = after([
      { type: 'password.type', text: 'azerty12' },
      { type: 'name.type', text: 'azerty12' },
    ]);
    expect(JSON.stringify(written)).not.toContain('azerty12');
    expect(written.events).toEqual([{ type: 'name.type', text: '' }]);
  });

  test('a code pressed digit by digit, with one erased, is blanked', () => {
    const press = (digit: string) => ({ type: 'pin.press', digit });
    const written = after([press('4'), press('9'), { type: 'pin.erase' }, press('8'), press('2'), press('1')]);
    expect(context(written)).toMatchObject({ pin: '', digits: ['', '', '', '', ''] });
    expect(written.events).toEqual([{ type: 'pin.erase' }]);
  });

  test('the state reached with the password is kept', () => {
    const written = after([...letters('password.type', 'Tournesol7!'), { type: 'sign.in' }]);
    expect(JSON.parse(written.snapshot).value).toBe('in');
  });

  test('other texts that hold the beginning of a secret stay', () => {
    const written = after([...letters('password.type', 'passe-partout'), { type: 'name.type', text: 'le repas' }]);
    expect(context(written).name).toBe('le repas');
  });

  test('a text of the scenario stays, even if it was typed in secret', () => {
    expect(context(after([{ type: 'password.type', text: 'Ma mairie' }])).site).toBe('Ma mairie');
  });
});

test('without secrets everything is written, a field typed letter by letter as its last value', () => {
  const written = recordPractice(
    { ...sign, secrets: [] },
    {
      ...left,
      snapshot: start,
      events: [...letters('name.type', 'Jo'), { type: 'sign.in' }, ...letters('name.type', 'Al')],
    },
  );
  expect(written.events).toEqual([
    { type: 'name.type', text: 'Jo' },
    { type: 'sign.in' },
    { type: 'name.type', text: 'Al' },
  ]);
});
