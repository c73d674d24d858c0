import type { Move, Slot } from '../simulator.ts';
import { typing } from '../typing.ts';
import {
  type Field,
  fileOf,
  type Folder,
  type Mailbox,
  type MailEvent,
  type Message,
  nameOf,
  personOf,
} from './mailbox.ts';
import { listed } from './search.ts';

/** Each thing that a hand can do, as a move: the event, the control, and how it is said. */
export type MailMove = Move<MailEvent>;

const press = (event: MailEvent, control: string, words: string, slots?: Readonly<Record<string, Slot>>): MailMove => ({
  event,
  control,
  gesture: 'press',
  words,
  ...(slots ? { slots } : {}),
  cost: 1,
});

/** A phrase of the scenario, where it has one for this id; else the text on the screen. */
function named(box: Mailbox, message: Message): Slot {
  if (box.scenario.messages.some((one) => one.id === message.id)) return { name: message.id };
  const shown = message.subject.trim() || message.text.trim() || message.to.map((who) => nameOf(box, who)).join(', ');
  return { quote: (shown || nameOf(box, message.from)).slice(0, 60) };
}

const someone = (box: Mailbox, who: string): Slot => (personOf(box, who) ? { name: who } : { quote: who });

export const compose = (): MailMove => press({ type: 'draft.new' }, 'compose', 'compose');
export const back = (): MailMove => press({ type: 'message.close' }, 'back', 'back');
export const check = (): MailMove => press({ type: 'mail.check' }, 'check', 'check');
export const clearSearch = (): MailMove => press({ type: 'search.clear' }, 'clear-search', 'clear-search');
export const emptyBin = (): MailMove => press({ type: 'bin.empty' }, 'empty-bin', 'empty-bin');
export const confirmEmpty = (): MailMove => press({ type: 'bin.confirm' }, 'confirm-empty', 'confirm-empty');
export const closeDialog = (): MailMove => press({ type: 'dialog.close' }, 'close-dialog', 'close-dialog');
export const showSender = (): MailMove => press({ type: 'sender.show' }, 'sender', 'show-sender');
export const hideSender = (): MailMove => press({ type: 'sender.hide' }, 'sender', 'hide-sender');
export const openAnyway = (): MailMove => press({ type: 'file.open-anyway' }, 'open-anyway', 'open-anyway');
export const doNotOpen = (): MailMove => press({ type: 'dialog.close' }, 'close-dialog', 'do-not-open');
export const closeFile = (): MailMove => press({ type: 'file.close' }, 'close-file', 'close-file');
export const closePage = (): MailMove => press({ type: 'page.close' }, 'close-page', 'close-page');
export const givePage = (): MailMove => press({ type: 'page.send' }, 'give', 'give');
export const closeDraft = (): MailMove => press({ type: 'draft.close' }, 'close-draft', 'close-draft');
export const discard = (): MailMove => press({ type: 'draft.discard' }, 'discard', 'discard');
export const send = (): MailMove => press({ type: 'draft.send' }, 'send', 'send');
export const sendAnyway = (): MailMove => press({ type: 'draft.send-anyway' }, 'send-anyway', 'send-anyway');
export const attach = (): MailMove => press({ type: 'file.choose' }, 'attach', 'attach');
export const phrases = (): MailMove => press({ type: 'phrase.choose' }, 'phrases', 'phrases');
export const undoSend = (): MailMove => ({
  ...press({ type: 'sending.undo' }, 'undo-send', 'undo-send'),
  escape: true,
});
export const add = (): MailMove => press({ type: 'draft.add' }, 'add', 'add-address');
export const focus = (field: Field): MailMove => press({ type: 'draft.focus', field }, field, 'focus');
export const openFolder = (folder: Folder): MailMove =>
  press({ type: 'folder.open', folder }, `folder:${folder}`, 'open-folder');

export const openMessage = (box: Mailbox, message: Message): MailMove =>
  press({ type: 'message.open', id: message.id }, `message:${message.id}`, 'open-message', {
    message: named(box, message),
  });

export const pick = (id: string): MailMove =>
  press({ type: 'draft.pick', id }, `suggestion:${id}`, 'pick', { who: { name: id } });

export const removeRecipient = (box: Mailbox, recipient: string): MailMove =>
  press({ type: 'draft.remove', recipient }, `recipient:${recipient}`, 'remove-recipient', {
    who: someone(box, recipient),
  });

export const openFile = (id: string): MailMove =>
  press({ type: 'file.open', id }, `open-file:${id}`, 'open-file', { file: { name: id } });

export const saveFile = (id: string): MailMove =>
  press({ type: 'file.save' }, 'save-file', 'save-file', { file: { name: id } });

export const followLink = (id: string): MailMove => press({ type: 'link.follow', id }, `link:${id}`, 'follow-link');

export const pickFile = (id: string): MailMove =>
  press({ type: 'file.pick', id }, `file:${id}`, 'pick-file', { file: { name: id } });

export const removeFile = (id: string): MailMove =>
  press({ type: 'file.remove', id }, `attached:${id}`, 'remove-file', { file: { name: id } });

export function pickPhrase(phrase: { readonly id: string; readonly text: string }): MailMove {
  const move = press({ type: 'phrase.pick', id: phrase.id }, `phrase:${phrase.id}`, 'pick-phrase', {
    typed: { quote: phrase.text },
  });
  return { ...move, cost: 1 + phrase.text.length / 10 };
}

/** What may be done with a message being read, by its control. */
export type Handling = 'delete' | 'restore' | 'spam' | 'not-spam' | 'mark-unread' | 'reply' | 'reply-all' | 'forward';

const handlings: Readonly<Record<Handling, MailEvent>> = {
  delete: { type: 'message.delete' },
  restore: { type: 'message.restore' },
  spam: { type: 'message.spam' },
  'not-spam': { type: 'message.not-spam' },
  'mark-unread': { type: 'message.unread' },
  reply: { type: 'message.reply' },
  'reply-all': { type: 'message.reply-all' },
  forward: { type: 'message.forward' },
};

export const handle = (how: Handling): MailMove => press(handlings[how], how, how);

const fieldWords = { to: 'address', subject: 'subject', text: 'text' } as const;

/** A typing of a whole value; its words say what is wanted in the end. */
export function typed(event: MailEvent, control: string, words: string, wanted: string, letters: number): MailMove {
  return {
    event,
    control,
    gesture: 'type',
    words,
    ...(wanted ? { slots: { typed: { quote: wanted } } } : {}),
    cost: 1 + letters / 10,
  };
}

/** The next typing in a field of the draft towards the wanted text, taken up where it stands; `null` if it is right. */
export function typeField(field: Field, value: string, wanted: string, exact = false): MailMove | null {
  const { next } = typing(value, wanted, exact);
  if (!next) return null;
  const move = typed(
    { type: 'draft.type', field, text: next.text },
    field,
    `${next.how}-${fieldWords[field]}`,
    wanted,
    next.letters,
  );
  return exact && next.how !== 'type' ? differing(move, value, wanted) : move;
}

/** A move that puts right what must be exact: what was written and what is wanted, to be shown side by side. */
export const differing = (move: MailMove, written: string, wanted: string): MailMove => ({
  ...move,
  slots: { ...move.slots, written: { quote: written }, wanted: { quote: wanted } },
});

/** Something typed on a page that a link has opened. */
export const typeOnPage = (text: string): MailMove => ({
  ...typed({ type: 'page.type', text }, 'card', 'type-card', text, text.length),
  slip: true,
});

/** The address field emptied. */
export const eraseQuery = (query: string): MailMove =>
  typed({ type: 'draft.type', field: 'to', text: '' }, 'to', 'erase-address', '', Math.min(query.length, 2));

export function typeSearch(value: string, wanted: string): MailMove | null {
  const { next } = typing(value, wanted);
  return next && typed({ type: 'search.type', text: next.text }, 'search', 'search', wanted, next.letters);
}

/** A file that may be attached, by its kind and size. */
export const fits = (box: Mailbox, id: string): boolean => {
  const file = fileOf(box, id);
  return !!file && file.kind !== 'program' && file.size <= box.scenario.limit;
};

/** What takes away whatever lies over a message or a list; `null` where nothing does. */
export function uncover(box: Mailbox): MailMove | null {
  if (box.dialog) return box.dialog === 'program' ? doNotOpen() : closeDialog();
  if (box.page) return closePage();
  return box.file === null ? null : closeFile();
}

/** What leads from any screen back to a list; `null` on one. What is being written is kept. */
export function toList(box: Mailbox): MailMove | null {
  const first = uncover(box);
  if (first) return first;
  if (box.draft) return closeDraft();
  return box.open === null ? null : back();
}

/** What leads to the whole list of a folder; `null` there. */
export function toFolder(box: Mailbox, folder: Folder): MailMove | null {
  return toList(box) ?? (box.folder !== folder ? openFolder(folder) : box.search.trim() ? clearSearch() : null);
}

/** What leads to the question before the bin is emptied. */
export const toEmpty = (box: Mailbox): MailMove =>
  toList(box) ?? (box.folder === 'bin' ? emptyBin() : openFolder('bin'));

/** What leads to a message being read, or to a kept draft being written; `null` there. */
export function toMessage(box: Mailbox, message: Message): MailMove | null {
  const kept = message.folder === 'drafts';
  const there = kept ? box.draft?.id === message.id : !box.draft && box.open === message.id;
  if (there) return uncover(box);
  const leave = toList(box);
  if (leave) return leave;
  if (box.folder !== message.folder) return openFolder(message.folder);
  return listed(box).includes(message) ? openMessage(box, message) : clearSearch();
}
