import { fold } from '../typing.ts';
import { addTyped, asDraft, asMessage } from './draft.ts';
import { type Draft, type Mailbox, type Message, messageOf, nameOf, say } from './mailbox.ts';
import { tidy } from './address.ts';

/** The recipients of a message whom nobody knows. */
export const unknownOf = (box: Mailbox, to: readonly string[]): string[] =>
  to.filter((who) => box.scenario.unknown.some((address) => tidy(address) === tidy(who)));

/** Whether subject or text speak of an attachment. What is quoted is somebody else's. */
export function speaksOfFile(box: Mailbox, draft: Pick<Draft, 'subject' | 'text'>): boolean {
  const words = box.scenario.announcing.map(fold).filter(Boolean);
  if (!words.length) return false;
  const said = ` ${fold(draft.subject)} ${fold(draft.text)} `.replace(/[.,;:!?"'()-]/g, ' ');
  return words.some((word) => said.includes(` ${word.replace(/[.,;:!?"'()-]/g, ' ')} `));
}

/** The message by which the post says that an address could not be reached. */
export function returnOf(box: Mailbox, address: string, id: string): Message {
  const { post, now } = box.scenario;
  const words = (text: string | undefined) => (text ?? '').replaceAll('{address}', () => address);
  return {
    id,
    folder: 'inbox',
    home: 'inbox',
    from: post?.from ?? address,
    to: [box.scenario.me],
    subject: words(post?.subject),
    text: words(post?.text),
    date: now,
    unread: true,
    files: [],
    undelivered: address,
  };
}

/** What is under way arrives: returns of unknown addresses, and a copy of what one sent to oneself. */
function arrive(box: Mailbox): { readonly box: Mailbox; readonly came: readonly Message[] } {
  const came: Message[] = [];
  for (const id of box.returning) {
    const message = messageOf(box, id);
    if (!message) continue;
    const next = () => `new-${box.count + came.length + 1}`;
    for (const address of unknownOf(box, message.to)) came.push(returnOf(box, address, next()));
    if (message.to.includes(box.scenario.me))
      came.push({ ...message, id: next(), folder: 'inbox', home: 'inbox', unread: true });
  }
  const gone = box.sent !== null && box.returning.includes(box.sent);
  const after = { ...box, messages: [...box.messages, ...came], count: box.count + came.length, returning: [] };
  return { box: gone ? { ...after, sent: null } : after, came };
}

/** « Actualiser ». */
export function checkMail(box: Mailbox): Mailbox {
  const { box: after, came } = arrive(box);
  const back = came.find((message) => message.undelivered !== undefined);
  if (back?.undelivered !== undefined) return say(after, 'came-back', { address: back.undelivered });
  return say(after, came.length ? 'new-message' : 'nothing-new');
}

/** The draft sent, with no question asked. */
function deliver(box: Mailbox, draft: Draft): Mailbox {
  const before = arrive(box).box;
  const id = `new-${before.count + 1}`;
  const message = asMessage(before, draft, id, 'sent', 'sent');
  const comesBack = unknownOf(before, draft.to).length > 0 || draft.to.includes(before.scenario.me);
  const after: Mailbox = {
    ...before,
    messages: [...before.messages.filter((one) => one.id !== draft.id), message],
    // One sees what one has sent.
    folder: 'sent',
    open: null,
    search: '',
    draft: null,
    dialog: null,
    sent: id,
    returning: comesBack ? [id] : [],
    count: before.count + 1,
  };
  const name = draft.to.map((who) => nameOf(box, who)).join(', ');
  return say(after, draft.subject.trim() ? 'sent' : 'sent-without-subject', { name });
}

/** « Envoyer »: settles what is typed as an address, asks for a recipient, asks about a forgotten file. */
export function sendDraft(box: Mailbox): Mailbox {
  if (!box.draft) return box;
  if (box.draft.query.trim()) {
    const settled = addTyped(box);
    if (settled.draft?.query.trim()) return settled;
    box = { ...settled, notice: box.notice };
  }
  const { draft } = box;
  if (!draft) return box;
  if (!draft.to.length) return say({ ...box, draft: { ...draft, query: '', field: 'to' } }, 'no-recipient');
  if (!draft.files.length && speaksOfFile(box, draft)) return { ...box, dialog: 'forgotten-file' };
  return deliver(box, draft);
}

export const sendAnyway = (box: Mailbox): Mailbox =>
  box.draft && box.dialog === 'forgotten-file' ? deliver(box, box.draft) : box;

/** The last sending taken back: its message is being written again. */
export function undoSending(box: Mailbox): Mailbox {
  const message = messageOf(box, box.sent);
  if (!message) return box;
  const after: Mailbox = {
    ...box,
    messages: box.messages.filter((one) => one.id !== message.id),
    draft: asDraft(message, null),
    open: box.open === message.id ? null : box.open,
    sent: null,
    returning: box.returning.filter((id) => id !== message.id),
  };
  return say(after, 'taken-back');
}
