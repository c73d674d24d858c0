import type { Goal, Parts } from '../simulator.ts';
import { partsOf } from './facts.ts';
import { type Mailbox, personOf } from './mailbox.ts';

/** What a goal speaks of, gathered once: what may be typed, who and what may be chosen. */
export interface Aims {
  readonly records: readonly Parts[];
  /** Parts of messages that the goal wants to be written. */
  readonly subjects: readonly string[];
  readonly texts: readonly string[];
  /** Persons' ids and bare addresses. */
  readonly recipients: readonly string[];
  readonly files: readonly string[];
  readonly searches: readonly string[];
  /** Files to be looked at, saved or opened; and links. */
  readonly opened: readonly string[];
  readonly links: readonly string[];
  /** Facts of which a *never* speaks. */
  readonly nevers: ReadonlySet<string>;
  /** Ids of messages named by themselves. */
  readonly messages: readonly string[];
  /** Whether anything is to be written, and whether all of it is said. */
  readonly writes: boolean;
}

const known = new WeakMap<Goal, Aims>();
const lists = new Set([
  'mail.inbox',
  'mail.sent',
  'mail.drafts',
  'mail.spam',
  'mail.bin',
  'mail.draft',
  'mail.sent-last',
]);
const unique = (all: readonly (string | undefined)[]): string[] => [
  ...new Set(all.filter((one): one is string => !!one)),
];

export function aimsOf(goal: Goal): Aims {
  const found = known.get(goal);
  if (found) return found;
  const atoms = goal.stages.flat();
  const records = atoms
    .filter((atom) => lists.has(atom.fact))
    .map((atom) => partsOf(atom.value))
    .filter((one) => one !== null);
  const names = (part: string) =>
    unique(records.flatMap((record) => record[part]?.split(',').map((one) => one.trim()) ?? []));
  const values = (fact: string) => atoms.filter((atom) => atom.fact === fact).map((atom) => String(atom.value));
  const aims: Aims = {
    records,
    subjects: unique([...records.map((record) => record.subject), ...values('mail.draft-subject')]),
    texts: unique([...records.map((record) => record.text), ...values('mail.draft-text')]),
    recipients: unique([
      ...names('to'),
      ...names('undelivered'),
      ...values('mail.draft-to').flatMap((all) => all.split(',')),
    ]),
    files: unique([...names('files'), ...values('mail.draft-files').flatMap((all) => all.split(','))]),
    searches: unique(values('mail.search')),
    opened: unique([...values('mail.seen-file'), ...values('mail.saved'), ...values('mail.ran')]),
    links: unique(values('mail.followed')),
    nevers: new Set(goal.never.map((atom) => atom.fact)),
    messages: unique([
      ...names('id'),
      ...names('about'),
      ...values('mail.open'),
      ...values('mail.read'),
      ...values('mail.sender-seen'),
    ]),
    writes: atoms.some(
      ({ fact, op, value }) =>
        (op === 'has' &&
          ['mail.sent', 'mail.drafts', 'mail.draft', 'mail.sent-last', 'mail.inbox', 'mail.bin'].includes(fact)) ||
        (fact === 'mail.screen' && ['compose', 'files', 'phrases', 'forgotten-file'].includes(String(value))),
    ),
  };
  known.set(goal, aims);
  return aims;
}

/** What may be typed into the address field for the goal's recipients: their names, and whole addresses. */
export const addressesOf = (box: Mailbox, aims: Aims): string[] =>
  aims.recipients.flatMap((who) => {
    const person = personOf(box, who);
    return person ? [person.name, person.address] : [who];
  });
