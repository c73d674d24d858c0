import { initialTransition } from 'xstate';
import type { Simulator } from '../simulator.ts';
import { fact, facts } from './facts.ts';
import { labelOf } from './label.ts';
import { mailMachine } from './mail-machine.ts';
import type { MailScenario } from './mailbox.ts';
import { moves } from './moves.ts';
import { planKey } from './plan-key.ts';
import { way } from './way.ts';

/** The mailbox as the course, the planner and the player see it. */
export const mail: Simulator<typeof mailMachine> = {
  id: 'mail',
  version: 2,
  machine: mailMachine,
  facts,
  start: (scenario) => initialTransition(mailMachine, scenario.data as MailScenario)[0],
  fact,
  way,
  moves,
  planKey,
  label: (snapshot, control, labels) => labelOf(snapshot.context, control, labels),
  secrets: ['page.type'],
};
