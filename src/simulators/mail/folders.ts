import { asDraft, draftAbout, keepDraft } from './draft.ts';
import { change, type Draft, type Folder, type Mailbox, type Message, messageOf, say } from './mailbox.ts';
import { inFolder, listed } from './search.ts';

/** What may be done with a message that is being read. */
export type Action = 'delete' | 'restore' | 'spam' | 'not-spam' | 'unread' | 'answer';

/** Whether a message came from outside: others can't be spam, nor new again. */
const received = (message: Pick<Message, 'folder' | 'home'>): boolean => {
  const from = message.folder === 'bin' ? message.home : message.folder;
  return from === 'inbox' || from === 'spam';
};

/** Whether an action is open to a message where it lies. */
export function allows(message: Pick<Message, 'folder' | 'home'>, action: Action): boolean {
  switch (action) {
    case 'delete':
      return message.folder !== 'bin';
    case 'restore':
      return message.folder === 'bin';
    case 'spam':
      return message.folder !== 'spam' && received(message);
    case 'not-spam':
      return message.folder === 'spam';
    case 'unread':
      return received(message);
    case 'answer':
      return message.folder !== 'bin';
  }
}

/** Where a message lies after an action that moves it, and where restoring would bring it. */
export function moved(message: Pick<Message, 'folder' | 'home'>, action: Action): Pick<Message, 'folder' | 'home'> {
  switch (action) {
    case 'delete':
      return { folder: 'bin', home: message.folder };
    case 'restore':
      return { folder: message.home, home: message.home };
    case 'spam':
      return { folder: 'spam', home: 'inbox' };
    case 'not-spam':
      return { folder: 'inbox', home: 'inbox' };
    default:
      return { folder: message.folder, home: message.home };
  }
}

export function openFolder(box: Mailbox, folder: Folder): Mailbox {
  const there = box.folder === folder && box.open === null && !box.search && !box.draft;
  if (there) return say(box, 'already-in-folder');
  return { ...keepDraft(box), folder, open: null, search: '' };
}

/** A message of the list read; a kept draft is taken up again. */
export function openMessage(box: Mailbox, id: string): Mailbox {
  const message = listed(box).find((one) => one.id === id);
  if (!message || box.draft || box.open === id) return box;
  if (message.folder === 'drafts') return { ...box, draft: asDraft(message, id) };
  const read = box.read.includes(id) ? box.read : [...box.read, id];
  return { ...(message.unread ? change(box, id, { unread: false }) : box), open: id, read };
}

const reading = (box: Mailbox): Message | undefined => (box.draft ? undefined : messageOf(box, box.open));

export const closeMessage = (box: Mailbox): Mailbox => (reading(box) ? { ...box, open: null } : box);

/** Says what a message moved to another folder: by key of `notices.ts`. */
const said: Readonly<Record<Exclude<Action, 'answer'>, string>> = {
  delete: 'message-deleted',
  restore: 'message-restored',
  spam: 'marked-spam',
  'not-spam': 'marked-not-spam',
  unread: 'marked-unread',
};

/** An action on the message that is being read, which closes it. */
export function act(box: Mailbox, action: Exclude<Action, 'answer'>): Mailbox {
  const message = reading(box);
  if (!message || !allows(message, action)) return box;
  const to: Partial<Message> = action === 'unread' ? { unread: true } : moved(message, action);
  return say({ ...change(box, message.id, to), open: null }, said[action]);
}

/** Answering or forwarding the message that is being read. */
export function answer(box: Mailbox, kind: Exclude<Draft['kind'], 'new'>): Mailbox {
  const message = reading(box);
  return message && allows(message, 'answer') ? { ...box, draft: draftAbout(box, message, kind) } : box;
}

/** Asks before the bin is emptied. */
export function askToEmpty(box: Mailbox): Mailbox {
  if (box.folder !== 'bin' || box.open !== null || box.draft) return box;
  return inFolder(box, 'bin').length ? { ...box, dialog: 'empty-bin' } : say(box, 'bin-already-empty');
}

/** Empties the bin: the one thing here that can't be taken back. */
export function emptyBin(box: Mailbox): Mailbox {
  if (box.dialog !== 'empty-bin') return box;
  const messages = box.messages.filter((message) => message.folder !== 'bin');
  const sent = messages.some((message) => message.id === box.sent) ? box.sent : null;
  return say({ ...box, messages, sent, dialog: null }, 'bin-emptied');
}

export function typeSearch(box: Mailbox, search: string): Mailbox {
  if (box.open !== null || box.draft || search === box.search) return box;
  const after = { ...box, search };
  return listed(after).length ? after : say(after, 'nothing-found');
}

export const clearSearch = (box: Mailbox): Mailbox =>
  box.search && box.open === null && !box.draft ? { ...box, search: '' } : box;
