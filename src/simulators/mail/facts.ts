import type { SnapshotFrom } from 'xstate';
import { meets } from '../facts.ts';
import type { Atom, FactDoc, Parts, Value } from '../simulator.ts';
import type { mailMachine } from './mail-machine.ts';
import { type Draft, type Folder, type Mailbox, type Message, messageOf, type Traces } from './mailbox.ts';
import { screenNames, screenOf } from './screen.ts';

export type MailSnapshot = SnapshotFrom<typeof mailMachine>;

export const folders: readonly Folder[] = ['inbox', 'sent', 'drafts', 'spam', 'bin'];

const exact = 'exact';
const tolerant = 'tolerant';

/**
 * The parts of a message. `to` and `files` name all of them, with commas, in any order: a message to Paul that went to somebody
 * else too is not the message to Paul. A person's address counts as the person, whom a goal names by id. `text` is what was written
 * by hand, without what is quoted. `kind` and `about` say of what was written here how it was begun and which message it answers.
 */
const parts: FactDoc['parts'] = {
  id: exact,
  from: exact,
  to: exact,
  subject: tolerant,
  text: tolerant,
  files: exact,
  unread: exact,
  kind: exact,
  about: exact,
  undelivered: exact,
};

const listOf = (folder: Folder, example: string): FactDoc => ({
  name: `mail.${folder}`,
  kind: 'records',
  parts,
  example,
});

/** What goals on a mailbox may be written in. */
export const facts: readonly FactDoc[] = [
  { name: 'mail.screen', kind: 'text', values: screenNames, example: '{ mail.screen: { is: inbox } }' },
  { name: 'mail.folder', kind: 'text', values: folders, example: '{ mail.folder: { is: sent } }' },
  { name: 'mail.open', kind: 'text', example: '{ mail.open: { is: choir } }' },
  { name: 'mail.read', kind: 'list', example: '{ mail.read: { has: choir } }' },
  { name: 'mail.search', kind: 'text', example: '{ mail.search: { says: chorale } }' },
  listOf('inbox', '{ mail.inbox: { lacks: { unread: yes } } }'),
  listOf('sent', '{ mail.sent: { has: { to: paul, subject: $subject, text: $text } } }'),
  listOf('drafts', '{ mail.drafts: { has: { to: paul } } }'),
  listOf('spam', '{ mail.spam: { has: { from: bank } } }'),
  listOf('bin', '{ mail.bin: { has: { id: choir } } }'),
  { name: 'mail.draft', kind: 'records', parts, example: '{ mail.draft: { has: { kind: reply, about: choir } } }' },
  { name: 'mail.sent-last', kind: 'records', parts, example: '{ mail.sent-last: { lacks: { to: bank } } }' },
  { name: 'mail.sender-seen', kind: 'list', example: '{ mail.sender-seen: { has: choir } }' },
  { name: 'mail.seen-file', kind: 'list', example: '{ mail.seen-file: { has: boat-photo } }' },
  { name: 'mail.saved', kind: 'list', example: '{ mail.saved: { has: boat-photo } }' },
  { name: 'mail.ran', kind: 'list', example: '{ mail.ran: { has: trap } }' },
  { name: 'mail.followed', kind: 'list', example: '{ mail.followed: { has: pay } }' },
  { name: 'mail.gave', kind: 'list', example: '{ mail.gave: { has: pay } }' },
  { name: 'mail.draft-to', kind: 'text', example: '{ mail.draft-to: { is: paul } }', inner: true },
  { name: 'mail.draft-query', kind: 'text', example: "{ mail.draft-query: { is: '' } }", inner: true },
  { name: 'mail.draft-subject', kind: 'text', example: '{ mail.draft-subject: { says: Samedi } }', inner: true },
  { name: 'mail.draft-text', kind: 'text', example: '{ mail.draft-text: { says: Bonjour } }', inner: true },
  { name: 'mail.draft-files', kind: 'text', example: '{ mail.draft-files: { is: photo } }', inner: true },
];

const docs = new Map(facts.map((doc) => [doc.name, doc]));

/** The record of a message, as goals see it. */
export const recordOf = (message: Message): Parts => ({
  id: message.id,
  from: message.from,
  to: message.to.join(','),
  subject: message.subject,
  text: message.text,
  files: message.files.join(','),
  unread: message.unread ? 'yes' : 'no',
  kind: message.kind ?? 'new',
  about: message.about ?? '',
  undelivered: message.undelivered ?? '',
});

/** The record of the message that is being written. */
export const draftRecord = (box: Mailbox, draft: Draft): Parts => ({
  id: draft.id ?? '',
  from: box.scenario.me,
  to: draft.to.join(','),
  subject: draft.subject,
  text: draft.text,
  files: draft.files.join(','),
  unread: 'no',
  kind: draft.kind,
  about: draft.about ?? '',
  undelivered: '',
});

/** Where each fact about what has been done is kept. */
export const traceOf: Readonly<Record<string, keyof Traces>> = {
  'mail.sender-seen': 'senders',
  'mail.seen-file': 'files',
  'mail.saved': 'saved',
  'mail.ran': 'ran',
  'mail.followed': 'followed',
  'mail.gave': 'gave',
};

/** Names in one order, so that two lists can be compared as texts. */
export const sorted = (names: readonly string[]): string => [...names].sort().join(',');

/** The value of a fact in a mailbox. */
export function factOf(box: Mailbox, name: string): Value | undefined {
  const { draft } = box;
  switch (name) {
    case 'mail.screen':
      return screenOf(box);
    case 'mail.folder':
      return box.folder;
    case 'mail.open':
      return (draft ? draft.id : box.open) ?? '';
    case 'mail.read':
      return box.read;
    case 'mail.search':
      return box.search;
    case 'mail.draft':
      return draft ? [draftRecord(box, draft)] : [];
    case 'mail.sent-last': {
      const last = messageOf(box, box.sent);
      return last ? [recordOf(last)] : [];
    }
    case 'mail.draft-to':
      return draft ? sorted(draft.to) : undefined;
    case 'mail.draft-query':
      return draft?.query.trim();
    case 'mail.draft-subject':
      return draft?.subject;
    case 'mail.draft-text':
      return draft?.text;
    case 'mail.draft-files':
      return draft ? sorted(draft.files) : undefined;
    default: {
      const trace = traceOf[name];
      if (trace) return box.traces[trace];
      const folder = folders.find((one) => name === `mail.${one}`);
      return folder && box.messages.filter((message) => message.folder === folder).map(recordOf);
    }
  }
}

export const fact = (snapshot: MailSnapshot, name: string): Value | undefined => factOf(snapshot.context, name);

/** Whether an atom is true in a mailbox. */
export const met = (box: Mailbox, atom: Atom): boolean => meets(factOf(box, atom.fact), atom, docs.get(atom.fact));

/** The parts of a record, all of them known ones, as texts. */
export function partsOf(value: Value): Parts | null {
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const entries = Object.entries(value).map(([part, one]) => [part, String(one)] as const);
  return entries.every(([part]) => parts && part in parts) ? Object.fromEntries(entries) : null;
}

export { parts as messageParts };
