import { assign, setup } from 'xstate';
import type { Practice } from './records.ts';

type Signing =
  | { type: 'name.type'; text: string }
  | { type: 'password.type'; text: string }
  | { type: 'pin.press'; digit: string }
  | { type: 'pin.erase' }
  | { type: 'sign.in' }
  | { type: 'sign.out' };

/** A toy: a site with a name, a password and a code. Knows one account; a wrong password is said with what was typed. */
export const signMachine = setup({
  types: {
    context: {} as {
      site: string;
      name: string;
      password: string;
      pin: string;
      digits: string[];
      notice: string;
      tries: Record<string, number>;
    },
    events: {} as Signing,
  },
}).createMachine({
  id: 'sign',
  initial: 'out',
  context: { site: 'Ma mairie', name: '', password: '', pin: '', digits: [], notice: '', tries: {} },
  states: {
    out: {
      on: {
        'name.type': { actions: assign(({ event }) => ({ name: event.text })) },
        'password.type': { actions: assign(({ event }) => ({ password: event.text })) },
        'pin.press': {
          actions: assign(({ context, event }) => ({
            pin: context.pin + event.digit,
            digits: [...context.digits, event.digit],
          })),
        },
        'pin.erase': { actions: assign(({ context }) => ({ pin: context.pin.slice(0, -1) })) },
        'sign.in': [
          { guard: ({ context }) => context.password === 'Tournesol7!', target: 'in' },
          {
            actions: assign(({ context }) => ({
              notice: `Le mot de passe ${context.password} est faux.`,
              tries: { [context.password]: 1 },
            })),
          },
        ],
      },
    },
    in: { on: { 'sign.out': 'out' } },
  },
});

export const sign = { id: 'sign', version: 1, machine: signMachine, secrets: ['password.type', 'pin.press'] };

export const practice = (over: Partial<Practice> = {}): Practice => ({
  lesson: 'ecrire-un-message',
  language: 'fr',
  hash: 'h1',
  simulator: 'sign',
  version: 1,
  step: 'yours',
  stage: 0,
  events: [{ type: 'name.type', text: 'Jeanne' }],
  snapshot: '{"value":"out","context":{},"status":"active"}',
  at: 1,
  ...over,
});
