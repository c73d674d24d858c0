import { matches } from '../facts.ts';
import type { Goal, Parts } from '../simulator.ts';
import { messageParts, partsOf, recordOf } from './facts.ts';
import { type Action, allows, moved } from './folders.ts';
import * as hand from './hand.ts';
import { type Folder, type Mailbox, type Message, messageOf } from './mailbox.ts';
import { listed } from './search.ts';
import { returnOf } from './sending.ts';
import { wantedOf } from './wanted.ts';
import { type MailWay, write } from './write.ts';

const moving: readonly Action[] = ['delete', 'restore', 'spam', 'not-spam'];

/** The shortest row of actions that bring a message into a folder; `null` if none does. */
export function route(message: Pick<Message, 'folder' | 'home'>, folder: Folder): readonly Action[] | null {
  const seen = new Set([message.folder + message.home]);
  let at: { readonly where: Pick<Message, 'folder' | 'home'>; readonly row: readonly Action[] }[] = [
    { where: message, row: [] },
  ];
  while (at.length) {
    const found = at.find(({ where }) => where.folder === folder);
    if (found) return found.row;
    at = at.flatMap(({ where, row }) =>
      moving
        .filter((action) => allows(where, action))
        .map((action) => ({ where: moved(where, action), row: [...row, action] })),
    );
    at = at.filter(({ where }) => !seen.has(where.folder + where.home) && seen.add(where.folder + where.home));
  }
  return null;
}

/** The next move of an action on a message: open it, then act. A kept draft is deleted by throwing it away. */
export function acting(box: Mailbox, message: Message, action: Action): hand.MailMove {
  const there = hand.toMessage(box, message);
  if (there) return there;
  if (message.folder === 'drafts') return hand.discard();
  return hand.handle(action === 'unread' ? 'mark-unread' : action === 'answer' ? 'reply' : action);
}

const matching = (box: Mailbox, parts: Parts): Message[] =>
  box.messages.filter((message) => matches(recordOf(message), parts, messageParts));

/** What is left to do with a message so that it is in a folder, read or unread as wanted; `null` if that can't be. */
function left(message: Message, folder: Folder, unread: string | undefined): readonly (Action | 'read')[] | null {
  const row = route(message, folder);
  if (!row) return null;
  const will = row.length ? 'no' : message.unread ? 'yes' : 'no';
  if (unread === undefined || unread === will) return row;
  if (unread === 'no') return ['read'];
  const there = row.reduce<Pick<Message, 'folder' | 'home'>>(moved, message);
  return unread === 'yes' && allows(there, 'unread') ? [...row, 'unread'] : null;
}

/** The way to a folder that holds a message with these parts. */
export function holding(box: Mailbox, folder: Folder, parts: Parts, goal: Goal): MailWay {
  const { unread, ...rest } = parts;
  const found = matching(box, rest)
    .map((message) => ({ message, row: left(message, folder, unread) }))
    .flatMap(({ message, row }) => (row ? [{ message, row, rank: rank(box, message, row.length) }] : []))
    .sort((a, b) => a.rank - b.rank)[0];
  if (found) {
    const { message, row } = found;
    const next = row[0];
    if (next === 'read') return opening(box, message);
    if (next) return { move: acting(box, message, next) };
  }
  return making(box, folder, parts, goal);
}

const rank = (box: Mailbox, message: Message, actions: number): number =>
  actions * 3 + (message.id === box.open ? -2 : 0) + (message.folder === box.folder ? -1 : 0);

/** The way to a message being read, or a kept draft being written. */
const opening = (box: Mailbox, message: Message): MailWay => {
  const move = hand.toMessage(box, message);
  return move && { move };
};

/** The way to a folder's message that isn't there yet and has to be written or has to arrive. */
function making(box: Mailbox, folder: Folder, parts: Parts, goal: Goal): MailWay {
  const wanted = wantedOf(box, parts);
  if (folder === 'sent') return wanted && write(box, wanted, 'send', goal);
  if (folder === 'drafts') return wanted && write(box, wanted, 'keep', goal);
  const thrown = folder === 'bin' && wanted ? write(box, wanted, 'discard', goal) : null;
  return thrown ?? arriving(box, parts, goal);
}

/** The way to a message that arrives: one that comes back from an unknown address, or one sent to oneself. */
function arriving(box: Mailbox, { unread: _, ...parts }: Parts, goal: Goal): MailWay {
  if (parts.id !== undefined) return null;
  const under = box.returning.flatMap((id) => messageOf(box, id) ?? []);
  const arrives = { move: hand.toList(box) ?? hand.check() };
  const address = box.scenario.unknown.find((one) => matches(recordOf(returnOf(box, one, '')), parts, messageParts));
  if (address !== undefined) {
    if (under.some((message) => message.to.includes(address))) return arrives;
    const { to } = { to: [address.trim().toLowerCase()] };
    return write(box, { to }, 'send', goal);
  }
  const wanted = wantedOf(box, parts);
  if (!wanted) return null;
  const to = wanted.to ?? [box.scenario.me];
  if (!to.includes(box.scenario.me)) return null;
  const self = { ...parts, to: to.join(',') };
  if (under.some((message) => matches(recordOf(message), self, messageParts))) return arrives;
  return write(box, { ...wanted, to }, 'send', goal);
}

/** The way to a folder without messages of these parts: each goes where the goal wants it, else where least is lost. */
export function lacking(box: Mailbox, folder: Folder, parts: Parts, goal: Goal): MailWay {
  const there = matching(box, parts).filter((message) => message.folder === folder);
  const message =
    there.find((one) => one.id === box.open) ?? there.find((one) => listed(box).includes(one)) ?? there[0];
  if (!message) return null;
  const target = goalFor(message, folder, goal);
  const [first] = (target && route(message, target)) ?? [];
  if (first) return { move: acting(box, message, first) };
  if (parts.unread === 'yes') return opening(box, message);
  if (parts.unread === 'no' && allows(message, 'unread')) return { move: acting(box, message, 'unread') };
  if (message.id === box.sent && folder === 'sent') return { move: hand.toList(box) ?? hand.undoSend() };
  if (folder !== 'bin') return { move: acting(box, message, 'delete') };
  const refused = lacks(goal, message.home, message);
  if (Object.keys(parts).length && !refused) return { move: acting(box, message, 'restore') };
  if (box.dialog === 'empty-bin') return { move: hand.confirmEmpty() };
  return { move: hand.toEmpty(box) };
}

/** The folder, other than this one, in which a goal wants a message like this. */
function goalFor(message: Message, but: Folder, goal: Goal): Folder | undefined {
  const { unread: _, ...record } = recordOf(message);
  for (const atom of goal.stages.flat()) {
    const folder = atom.fact.replace(/^mail\./, '') as Folder;
    const parts =
      atom.op === 'has' && ['inbox', 'sent', 'drafts', 'spam', 'bin'].includes(folder) ? partsOf(atom.value) : null;
    if (!parts || folder === but) continue;
    const { unread: __, ...rest } = parts;
    if (matches(record, rest, messageParts)) return folder;
  }
  return undefined;
}

/** Whether a goal wants no message like this in a folder. */
const lacks = (goal: Goal, folder: Folder, message: Message): boolean =>
  goal.stages.flat().some((atom) => {
    const parts = atom.fact === `mail.${folder}` && atom.op === 'lacks' ? partsOf(atom.value) : null;
    return !!parts && matches(recordOf(message), parts, messageParts);
  });

/** The way to a message that has been read. */
export function reading(box: Mailbox, id: string): MailWay {
  const message = messageOf(box, id);
  if (!message) return null;
  if (message.folder !== 'drafts') return opening(box, message);
  return { move: acting(box, message, 'delete') };
}
