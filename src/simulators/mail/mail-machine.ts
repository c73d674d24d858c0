import { assign, setup } from 'xstate';
import { type Mailbox, type MailEvent, type MailScenario, openMailbox } from './mailbox.ts';
import { apply } from './rules.ts';

/**
 * A mailbox and all that a hand may do in it. What is on the screen follows from the context (`screen.ts`), so there is one state:
 * states of the machine would say a second time what `draft`, `open` and `dialog` say already.
 */
export const mailMachine = setup({
  types: {
    context: {} as Mailbox,
    events: {} as MailEvent,
    input: {} as MailScenario,
  },
  guards: {
    'the rules accept it': ({ context, event }) => apply(context, event) !== context,
  },
  actions: {
    'follow the rules': assign(({ context, event }) => apply(context, event)),
  },
}).createMachine({
  id: 'mail',
  context: ({ input }) => openMailbox(input),
  on: { '*': { guard: 'the rules accept it', actions: 'follow the rules' } },
});
