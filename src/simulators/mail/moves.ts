import { matches } from '../facts.ts';
import type { Goal } from '../simulator.ts';
import { suggestions } from './address.ts';
import { addressesOf, type Aims, aimsOf } from './aims.ts';
import { folders, type MailSnapshot, messageParts, recordOf } from './facts.ts';
import { allows } from './folders.ts';
import * as hand from './hand.ts';
import { type Field, fileOf, type Mailbox, type MailEvent, type Message, messageOf, ownFiles } from './mailbox.ts';
import { inFolder, listed } from './search.ts';

type Move = hand.MailMove;

/** What a hand can do now towards a goal; `wide`: everything on the screen, and plausible slips of typing. */
export function moves(snapshot: MailSnapshot, goal: Goal, wide = false): Move[] {
  const box = snapshot.context;
  const aims = aimsOf(goal);
  if (box.dialog) return inDialog(box, aims, wide);
  if (box.draft) return [...writing(box, aims, wide), ...(wide ? around() : [])];
  if (box.page)
    return [
      hand.closePage(),
      ...(wide ? [...(box.page.letters ? [] : [hand.typeOnPage('1234')]), hand.givePage()] : []),
    ];
  if (box.file !== null) return [hand.closeFile(), hand.saveFile(box.file)];
  const message = messageOf(box, box.open);
  if (message)
    return [
      ...reading(message),
      ...arrived(box, message, aims, wide),
      ...(wide ? [...around(), hand.check(), ...undoing(box)] : []),
    ];
  return onList(box, aims, wide);
}

/** What a wide layout shows beside a message. */
const around = (): Move[] => [hand.compose(), ...folders.map(hand.openFolder)];

const undoing = (box: Mailbox): Move[] => (messageOf(box, box.sent) ? [hand.undoSend()] : []);

function inDialog(box: Mailbox, aims: Aims, wide: boolean): Move[] {
  const close = hand.closeDialog();
  switch (box.dialog) {
    case 'files': {
      const files = ownFiles(box).filter(
        ({ id }, i) =>
          wide ||
          (!box.draft?.files.includes(id) &&
            hand.fits(box, id) &&
            (aims.files.includes(id) || (!aims.files.length && !i))),
      );
      return [...files.map((file) => hand.pickFile(file.id)), close];
    }
    case 'phrases':
      return [...box.scenario.phrases.map(hand.pickPhrase), close];
    case 'forgotten-file':
      return [hand.sendAnyway(), close];
    case 'program':
      return [...(wide || aims.opened.includes(box.file ?? '') ? [hand.openAnyway()] : []), hand.doNotOpen()];
    default:
      return [hand.confirmEmpty(), close];
  }
}

function writing(box: Mailbox, aims: Aims, wide: boolean): Move[] {
  const { draft } = box;
  if (!draft) return [];
  const free = !aims.recipients.length;
  const people = suggestions(box).filter((person, i) => wide || aims.recipients.includes(person.id) || (free && !i));
  const fields = (['to', 'subject', 'text'] as const).filter(
    (field) => field !== draft.field && (wide || field === 'to'),
  );
  return [
    ...people.map((person) => hand.pick(person.id)),
    ...draft.to.map((who) => hand.removeRecipient(box, who)),
    ...(draft.query.trim() || wide ? [hand.add()] : []),
    ...fields.map(hand.focus),
    ...typings('subject', draft.subject, aims.subjects, wide),
    ...typings('text', draft.text, aims.texts, wide),
    ...typings('to', draft.query, addressesOf(box, aims), wide),
    ...(draft.query.trim() ? [hand.eraseQuery(draft.query)] : []),
    ...(ownFiles(box).length && (wide || aims.files.length) ? [hand.attach()] : []),
    ...draft.files.map(hand.removeFile),
    ...(box.scenario.phrases.length && wide ? [hand.phrases()] : []),
    hand.send(),
    hand.closeDraft(),
    hand.discard(),
  ];
}

/** What may be typed in a field; wide, also what goes wrong in typing. */
function typings(field: Field, value: string, wanted: readonly string[], wide: boolean): Move[] {
  const right = wanted.flatMap((one) => hand.typeField(field, value, one, field === 'to') ?? []);
  if (!wide) return right;
  const half = wanted.map((one) => one.slice(0, Math.ceil(one.length / 2)));
  const texts = [
    ...half,
    ...wanted.map((one) => `${one}x`),
    ...half.map((one) => `${one}xyz`),
    ...wanted.map((one) => one.replace('@', '')),
    '?',
  ];
  const event = (text: string): MailEvent => ({ type: 'draft.type', field, text });
  const name = field === 'to' ? 'address' : field;
  const slip = (text: string): Move => ({
    ...hand.typed(event(text), field, `type-${name}`, text, text.length),
    slip: true,
  });
  const emptied: Move[] = value
    ? [{ ...hand.typed(event(''), field, `erase-${name}`, '', Math.min(value.length, 2)), slip: true }]
    : [];
  return [...right, ...[...new Set(texts)].filter((text) => text && text !== value).map(slip), ...emptied];
}

function reading(message: Message): Move[] {
  const how: hand.Handling[] = [
    ...(allows(message, 'delete') ? ['delete' as const] : []),
    ...(allows(message, 'restore') ? ['restore' as const] : []),
    ...(allows(message, 'spam') ? ['spam' as const] : []),
    ...(allows(message, 'not-spam') ? ['not-spam' as const] : []),
    ...(allows(message, 'unread') ? ['mark-unread' as const] : []),
    ...(allows(message, 'answer') ? (['reply', 'reply-all', 'forward'] as const) : []),
  ];
  return [hand.back(), ...how.map(hand.handle)];
}

/** What came in the message: its sender's address, its files, its links. */
function arrived(box: Mailbox, message: Message, aims: Aims, wide: boolean): Move[] {
  const files = message.files.filter((id) => fileOf(box, id) && (wide || aims.opened.includes(id)));
  const links = (message.links ?? []).filter(({ id }) => wide || aims.links.includes(id));
  const sender = wide || aims.messages.includes(message.id);
  return [
    ...(sender ? [box.address ? hand.hideSender() : hand.showSender()] : []),
    ...files.map(hand.openFile),
    ...links.map(({ id }) => hand.followLink(id)),
  ];
}

/** Whether a goal may have to do with a message. */
const concerns = (message: Message, aims: Aims): boolean =>
  message.files.some((id) => aims.opened.includes(id)) ||
  !!message.links?.some(({ id }) => aims.links.includes(id)) ||
  aims.messages.includes(message.id) ||
  (message.folder === 'drafts' && aims.writes) ||
  aims.records.some(({ unread: _, ...parts }) => matches(recordOf(message), parts, messageParts));

function onList(box: Mailbox, aims: Aims, wide: boolean): Move[] {
  const shown = listed(box);
  const some = shown.filter((message) => wide || concerns(message, aims));
  const search = aims.searches.flatMap((text) => hand.typeSearch(box.search, text) ?? []);
  const slip: Move[] =
    wide && box.search !== 'zz'
      ? [{ ...hand.typed({ type: 'search.type', text: 'zz' }, 'search', 'search', 'zz', 2), slip: true }]
      : [];
  return [
    hand.compose(),
    ...folders.filter((folder) => wide || folder !== box.folder).map(hand.openFolder),
    ...(some.length || wide ? some : shown.slice(0, 1)).map((message) => hand.openMessage(box, message)),
    ...search,
    ...slip,
    ...(box.search ? [hand.clearSearch()] : []),
    ...(wide || box.returning.length ? [hand.check()] : []),
    ...(box.folder === 'bin' && (wide || inFolder(box, 'bin').length) ? [hand.emptyBin()] : []),
    ...undoing(box),
  ];
}
