import { fileOf, linkOf, type Mailbox, type Message, messageOf, remember, say } from './mailbox.ts';

/** What one does with what came in a message: its sender, its files, its links. */

const reading = (box: Mailbox): Message | undefined =>
  box.draft || box.file !== null || box.page ? undefined : messageOf(box, box.open);

export function showSender(box: Mailbox): Mailbox {
  const message = reading(box);
  return message && !box.address ? remember({ ...box, address: true }, 'senders', message.id) : box;
}

export const hideSender = (box: Mailbox): Mailbox => (reading(box) && box.address ? { ...box, address: false } : box);

/** A file of the open message looked at. Of a program the device warns first. */
export function openFile(box: Mailbox, id: string): Mailbox {
  const file = fileOf(box, id);
  if (!file || !reading(box)?.files.includes(id)) return box;
  if (file.kind === 'program') return { ...box, file: id, dialog: 'program' };
  return remember({ ...box, file: id }, 'files', id);
}

/** The program opened in spite of the warning. Nothing runs: it is remembered, and the device says that it is installed. */
export function openAnyway(box: Mailbox): Mailbox {
  if (box.dialog !== 'program' || box.file === null) return box;
  const name = fileOf(box, box.file)?.name ?? box.file;
  return say({ ...remember(box, 'ran', box.file), file: null, dialog: null }, 'program-installed', { file: name });
}

/** « Enregistrer »: among the downloads of the device. */
export function saveFile(box: Mailbox): Mailbox {
  if (box.file === null || box.dialog) return box;
  const key = box.traces.saved.includes(box.file) ? 'file-saved-already' : 'file-saved';
  return say(remember(box, 'saved', box.file), key, { file: fileOf(box, box.file)?.name ?? box.file });
}

export const closeFile = (box: Mailbox): Mailbox => (box.file !== null && !box.dialog ? { ...box, file: null } : box);

/** A link of the open message followed: to a page inside the device. */
export function followLink(box: Mailbox, id: string): Mailbox {
  if (!reading(box)?.links?.some((link) => link.id === id)) return box;
  return remember({ ...box, page: { link: id, letters: 0 } }, 'followed', id);
}

/** WHY only a number is kept: somebody may type the number of a real card here. */
export function typeOnPage(box: Mailbox, text: string): Mailbox {
  const letters = Math.min(text.length, 99);
  return !box.page || box.page.letters === letters ? box : { ...box, page: { ...box.page, letters } };
}

/** What was typed is given to the page. */
export function sendPage(box: Mailbox): Mailbox {
  const { page } = box;
  if (!page) return box;
  if (!page.letters) return say(box, 'page-empty');
  return say(remember({ ...box, page: { ...page, letters: 0 } }, 'gave', page.link), 'page-sent');
}

export const closePage = (box: Mailbox): Mailbox => (box.page ? { ...box, page: null } : box);

/** The link on the screen's page. */
export const pageOf = (box: Mailbox) => (box.page ? linkOf(box, box.page.link)?.link : undefined);
