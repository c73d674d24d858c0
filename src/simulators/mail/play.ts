import { morning } from './fixture.ts';
import { type Mailbox, type MailEvent, type MailScenario, openMailbox } from './mailbox.ts';
import { apply } from './rules.ts';

/** A mailbox after some events, for tests only. An event that is refused throws: it tests nothing. */
export function after(events: readonly MailEvent[], from: Mailbox | MailScenario = morning): Mailbox {
  const start = 'scenario' in from ? from : openMailbox(from);
  return events.reduce((box, event) => {
    const next = apply(box, event);
    if (next === box) throw new Error(`refused: ${JSON.stringify(event)}`);
    return next;
  }, start);
}

/** A message in the making: its address, subject and text. */
export const written = (address: string, subject: string, text: string): MailEvent[] => [
  { type: 'draft.new' },
  ...Object.entries({ to: address, subject, text })
    .filter(([, value]) => value)
    .map(([field, value]) => ({ type: 'draft.type', field, text: value }) as MailEvent),
];
