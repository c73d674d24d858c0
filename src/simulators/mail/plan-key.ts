import { matches } from '../facts.ts';
import type { Goal } from '../simulator.ts';
import { typing } from '../typing.ts';
import { settle, suggestionsFor } from './address.ts';
import { addressesOf, type Aims, aimsOf } from './aims.ts';
import { type MailSnapshot, messageParts, recordOf } from './facts.ts';
import { type Draft, type Mailbox, type Message, messageOf, type Traces } from './mailbox.ts';
import { listed } from './search.ts';
import { speaksOfFile } from './sending.ts';
import { vanishes } from './wanted.ts';

/** A text as the goal sees it: one letter for each text that is wanted, one in all where none is. */
function code(text: string, wanted: readonly string[], exact = false): string {
  if (!wanted.length) return text.trim() ? 'o' : 'e';
  return wanted.map((one) => typing(text, one, exact).state[0]).join('');
}

const content = (message: Pick<Message, 'to' | 'subject' | 'text' | 'files'>, aims: Aims): string =>
  [
    message.to.join(','),
    code(message.subject, aims.subjects),
    code(message.text, aims.texts),
    message.files.join(','),
  ].join('/');

/** Of a message of the scenario only what has changed; of one written here only what the goal can match or go on with. */
function messageCode(box: Mailbox, message: Message, aims: Aims): string {
  const first = box.scenario.messages.find((one) => one.id === message.id);
  if (first) {
    const same =
      first.folder === message.folder &&
      first.unread === message.unread &&
      (first.home ?? message.home) === message.home;
    const edited =
      first.text !== message.text ||
      first.subject !== message.subject ||
      first.to !== message.to ||
      first.files !== message.files;
    if (same && !edited) return '';
    return `${message.id}:${message.folder}${message.home}${message.unread}${edited ? content(message, aims) : ''}`;
  }
  const record = recordOf(message);
  const hit = aims.records
    .map(({ unread: _, ...parts }) => (matches(record, parts, messageParts) ? '1' : '0'))
    .join('');
  const goesOn = message.folder === 'drafts' && aims.writes;
  if (!hit.includes('1') && !goesOn) return '';
  const begun = `${message.kind ?? 'new'}${message.about ?? ''}`;
  return `${message.id}:${message.folder}${message.home}${message.unread}${hit}${begun}${content(message, aims)}`;
}

/** Whom the typed address names already: a person's id, or that it is a sound address. */
function settled(box: Mailbox, query: string): string {
  const found = settle(box, query);
  return 'who' in found ? (box.scenario.people.some((person) => person.id === found.who) ? found.who : '@') : '';
}

function draftCode(box: Mailbox, draft: Draft, aims: Aims): string {
  const { people, me, unknown } = box.scenario;
  const own = people.find((person) => person.id === me)?.address ?? me;
  const addresses = [...addressesOf(box, aims), own, ...unknown];
  const query = draft.query.trim()
    ? `${code(draft.query, addresses, true)}${code(draft.query, addresses)}(${suggestionsFor(box, draft.query, draft.to).map((one) => one.id)})${settled(box, draft.query)}`
    : '';
  return [
    draft.id,
    draft.kind,
    draft.about,
    draft.field,
    query,
    content(draft, aims),
    vanishes(box, draft) ? 'v' : '',
    speaksOfFile(box, draft) ? 'f' : '',
  ].join('/');
}

/** What was done once, as far as the goal asks for it, forbids it, or attaches what was saved. */
function tracesCode({ traces, scenario }: Mailbox, aims: Aims): string {
  const of = (trace: keyof Traces, wanted: readonly string[], fact: string): string =>
    traces[trace]
      .filter((id) => wanted.includes(id) || aims.nevers.has(fact))
      .sort()
      .join();
  const received = scenario.files.filter((file) => file.received && aims.writes).map((file) => file.id);
  return [
    of('senders', aims.messages, 'mail.sender-seen'),
    of('files', aims.opened, 'mail.seen-file'),
    of('saved', [...aims.opened, ...received], 'mail.saved'),
    of('ran', aims.opened, 'mail.ran'),
    of('followed', aims.links, 'mail.followed'),
    of('gave', [], 'mail.gave'),
  ].join('/');
}

/**
 * The state as a goal sees it. Names of people, files and messages are kept, for moves speak of them; texts are a letter each.
 * What the learner wrote or received and the goal can't match is left out, so that lists don't grow the number of states.
 */
export function planKey(snapshot: MailSnapshot, goal: Goal): string {
  const box = snapshot.context;
  const aims = aimsOf(goal);
  const present = new Set(box.messages.map((message) => message.id));
  const last = messageOf(box, box.sent);
  const on = box.messages.some((message) => message.folder === 'bin');
  return [
    box.dialog,
    box.folder,
    box.open,
    box.file,
    box.page && `${box.page.link}${box.page.letters ? '+' : ''}`,
    box.address ? 'a' : '',
    tracesCode(box, aims),
    box.search.trim()
      ? `${code(box.search, aims.searches)}(${listed(box).map((message) => message.id)})`
      : box.search && '_',
    box.draft && draftCode(box, box.draft, aims),
    box.messages
      .map((message) => messageCode(box, message, aims))
      .filter(Boolean)
      .join(' '),
    box.scenario.messages
      .filter((message) => !present.has(message.id))
      .map((message) => message.id)
      .join(),
    last && content(last, aims),
    box.returning.flatMap((id) => messageOf(box, id)?.to ?? []).join(),
    box.read.filter((id) => aims.messages.includes(id)).join(),
    on ? 'b' : '',
  ].join('|');
}
