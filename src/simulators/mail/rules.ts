import {
  addTyped,
  attachFile,
  discardDraft,
  focusDraft,
  keepDraft,
  newDraft,
  pickPhrase,
  pickSuggestion,
  removeFile,
  removeRecipient,
  typeInDraft,
} from './draft.ts';
import {
  act,
  answer,
  askToEmpty,
  clearSearch,
  closeMessage,
  emptyBin,
  openFolder,
  openMessage,
  typeSearch,
} from './folders.ts';
import { type Mailbox, type MailEvent, ownFiles } from './mailbox.ts';
import {
  closeFile,
  closePage,
  followLink,
  hideSender,
  openAnyway,
  openFile,
  saveFile,
  sendPage,
  showSender,
  typeOnPage,
} from './received.ts';
import { checkMail, sendAnyway, sendDraft, undoSending } from './sending.ts';

/** What may be done while a dialog lies over the screen; everything else waits. */
const overScreen = new Set<MailEvent['type']>([
  'dialog.close',
  'bin.confirm',
  'file.pick',
  'phrase.pick',
  'draft.send-anyway',
  'file.open-anyway',
]);

/** What may be done on a page that a link has opened, and with a file that is looked at. */
const onPage = new Set<MailEvent['type']>(['page.type', 'page.send', 'page.close']);
const onFile = new Set<MailEvent['type']>(['file.save', 'file.close']);

/** What covers everything else; nothing, and all may be done. */
const over = (box: Mailbox): ReadonlySet<MailEvent['type']> | null =>
  box.dialog ? overScreen : box.page ? onPage : box.file === null ? null : onFile;

function rule(box: Mailbox, event: MailEvent): Mailbox {
  switch (event.type) {
    case 'folder.open':
      return openFolder(box, event.folder);
    case 'message.open':
      return openMessage(box, event.id);
    case 'message.close':
      return closeMessage(box);
    case 'message.delete':
      return act(box, 'delete');
    case 'message.restore':
      return act(box, 'restore');
    case 'message.spam':
      return act(box, 'spam');
    case 'message.not-spam':
      return act(box, 'not-spam');
    case 'message.unread':
      return act(box, 'unread');
    case 'message.reply':
      return answer(box, 'reply');
    case 'message.reply-all':
      return answer(box, 'reply-all');
    case 'message.forward':
      return answer(box, 'forward');
    case 'sender.show':
      return showSender(box);
    case 'sender.hide':
      return hideSender(box);
    case 'file.open':
      return openFile(box, event.id);
    case 'file.open-anyway':
      return openAnyway(box);
    case 'file.save':
      return saveFile(box);
    case 'file.close':
      return closeFile(box);
    case 'link.follow':
      return followLink(box, event.id);
    case 'page.type':
      return typeOnPage(box, event.text);
    case 'page.send':
      return sendPage(box);
    case 'page.close':
      return closePage(box);
    case 'bin.empty':
      return askToEmpty(box);
    case 'bin.confirm':
      return emptyBin(box);
    case 'search.type':
      return typeSearch(box, event.text);
    case 'search.clear':
      return clearSearch(box);
    case 'mail.check':
      return box.draft ? box : checkMail(box);
    case 'draft.new':
      return newDraft(box);
    case 'draft.focus':
      return focusDraft(box, event.field);
    case 'draft.type':
      return typeInDraft(box, event.field, event.text);
    case 'draft.add':
      return addTyped(box);
    case 'draft.pick':
      return pickSuggestion(box, event.id);
    case 'draft.remove':
      return removeRecipient(box, event.recipient);
    case 'draft.close':
      return keepDraft(box);
    case 'draft.discard':
      return discardDraft(box);
    case 'file.choose':
      return box.draft && ownFiles(box).length ? { ...box, dialog: 'files' } : box;
    case 'file.pick':
      return attachFile(box, event.id);
    case 'file.remove':
      return removeFile(box, event.id);
    case 'phrase.choose':
      return box.draft && box.scenario.phrases.length ? { ...box, dialog: 'phrases' } : box;
    case 'phrase.pick':
      return pickPhrase(box, event.id);
    case 'dialog.close':
      return box.dialog ? { ...box, dialog: null, file: null } : box;
    case 'draft.send':
      return sendDraft(box);
    case 'draft.send-anyway':
      return sendAnyway(box);
    case 'sending.undo':
      return box.draft ? box : undoSending(box);
    default:
      return box;
  }
}

const sameSlots = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);

/** The mailbox after an event; the very same object where the event is refused. What was said before is said no more. */
export function apply(box: Mailbox, event: MailEvent): Mailbox {
  const only = over(box);
  if (only && !only.has(event.type)) return box;
  const next = rule(box, event);
  if (next === box) return box;
  // The address shown is that of the message on the screen.
  const after = next.address && (next.open !== box.open || next.draft) ? { ...next, address: false } : next;
  const { notice } = after;
  if (!notice) return after;
  if (notice === box.notice) return { ...after, notice: null };
  const again = box.notice?.key === notice.key && sameSlots(box.notice.slots, notice.slots);
  return again && box.notice ? { ...after, notice: { ...notice, times: box.notice.times + 1 } } : after;
}
