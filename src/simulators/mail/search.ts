import { fold } from '../typing.ts';
import { type Folder, type Mailbox, type Message, nameOf, senderOf } from './mailbox.ts';

/** Folded once for each message: a search is asked again at every letter. */
const folded = new WeakMap<Message, string>();

function haystack(box: Mailbox, message: Message): string {
  const known = folded.get(message);
  if (known !== undefined) return known;
  const who = [senderOf(box, message), ...message.to.map((one) => nameOf(box, one))].join('\n');
  const text = `${fold(who)}\n${fold(message.subject)}\n${fold(message.text)}`;
  folded.set(message, text);
  return text;
}

/** The messages of a folder, newest first; of the same minute, the one that came last. */
export const inFolder = (box: Mailbox, folder: Folder): Message[] =>
  box.messages
    .filter((message) => message.folder === folder)
    .reverse()
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** Those of the folder on the screen in whose people, subject or text the searched words stand. */
export function searched(box: Mailbox, search: string): Message[] {
  const all = inFolder(box, box.folder);
  if (!search.trim()) return all;
  const wanted = fold(search);
  return all.filter((message) => haystack(box, message).includes(wanted));
}

/** What the list shows now. */
export const listed = (box: Mailbox): Message[] => searched(box, box.search);

export const unreadIn = (box: Mailbox, folder: Folder): number =>
  box.messages.filter((message) => message.folder === folder && message.unread).length;
