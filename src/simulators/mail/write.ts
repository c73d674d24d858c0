import type { Atom, Goal, Way } from '../simulator.ts';
import { typing } from '../typing.ts';
import { settle, suggestions, suggestionsFor } from './address.ts';
import { emptyDraft, withPhrase } from './draft.ts';
import { met, sorted } from './facts.ts';
import { allows } from './folders.ts';
import * as hand from './hand.ts';
import {
  type Draft,
  type Mailbox,
  type MailEvent,
  type Message,
  messageOf,
  nameOf,
  ownFiles,
  personOf,
} from './mailbox.ts';
import { inFolder } from './search.ts';
import { anyone, anything, effort, reusable, unsaved, usable, vanishes, type Wanted } from './wanted.ts';

/** What happens to the message once it says what is wanted. */
export type End = 'send' | 'keep' | 'discard' | 'open';

export type MailWay = Way<MailEvent>;

const move = (one: hand.MailMove | null): MailWay => one && { move: one };

/** The way to a message that says what is wanted and ends as wanted; `null` if it can't be written. */
export function write(box: Mailbox, wanted: Wanted, end: End, goal: Goal): MailWay {
  if (end === 'send' && (wanted.id !== undefined || wanted.to?.length === 0)) return null;
  const { draft } = box;
  const open = draft && usable(draft, wanted) ? draft : null;
  const kept = reusable(box, wanted, goal)
    .map((message) => ({ message, cost: effort(box, message, wanted) + 1 + (box.folder === 'drafts' ? 0 : 1) }))
    .sort((a, b) => a.cost - b.cost)[0];
  const elsewhere = draft ? 1 : 0;
  const about = wanted.kind === 'forward' ? messageOf(box, wanted.about ?? null)?.files : undefined;
  const away = unsaved(box, wanted, open?.files, kept?.message.files, about);
  if (away !== undefined) return { first: [saved(away)] };
  const same = open !== null && (kept?.message.id === open.id || (open.id === null && !vanishes(box, open)));
  if (open && (!kept || same || effort(box, open, wanted) <= kept.cost + elsewhere))
    return finish(box, open, wanted, end);
  if (wanted.id !== undefined) {
    const thrown = messageOf(box, wanted.id);
    if (kept) return move(hand.toMessage(box, kept.message));
    if (thrown?.folder !== 'bin' || thrown.home !== 'drafts') return null;
    return move(hand.toMessage(box, thrown) ?? hand.handle('restore'));
  }
  const start = begin(box, wanted);
  if (kept && (!start || kept.cost < effort(box, emptyDraft, wanted) + 1))
    return move(hand.toMessage(box, kept.message));
  return start;
}

const saved = (file: string): Atom => ({ fact: 'mail.saved', op: 'has', value: file });

/** How a new message of the wanted kind is begun. */
function begin(box: Mailbox, wanted: Wanted): MailWay {
  const kind = wanted.kind ?? (wanted.about === undefined ? 'new' : 'reply');
  if (kind === 'new') return move(hand.toList(box) ?? hand.compose());
  const about = wanted.about === undefined ? anyMessage(box) : messageOf(box, wanted.about);
  if (!about || about.folder === 'drafts') return null;
  if (about.folder === 'bin' && about.home === 'drafts') return null;
  return move(hand.toMessage(box, about) ?? hand.handle(allows(about, 'answer') ? kind : 'restore'));
}

/** A message to answer, where a goal doesn't say which: the one being read, or the first of a list. */
function anyMessage(box: Mailbox): Message | undefined {
  const open = messageOf(box, box.open);
  if (open && allows(open, 'answer')) return open;
  return [box.folder, 'inbox', 'sent', 'spam', 'bin']
    .flatMap((folder) => inFolder(box, folder as Message['folder']))
    .find((message) => message.folder !== 'drafts' && !(message.folder === 'bin' && message.home === 'drafts'));
}

/** The parts of a draft that aren't as wanted, those under the hand first; then its end. */
function finish(box: Mailbox, draft: Draft, wanted: Wanted, end: End): MailWay {
  const atoms: Atom[] = [];
  if (end === 'send') atoms.push(...beforeSending(box, draft, wanted.to));
  else if (wanted.to) atoms.push({ fact: 'mail.draft-to', op: 'is', value: sorted(wanted.to) });
  if (wanted.subject !== undefined) atoms.push({ fact: 'mail.draft-subject', op: 'says', value: wanted.subject });
  if (wanted.text !== undefined) atoms.push({ fact: 'mail.draft-text', op: 'says', value: wanted.text });
  if (wanted.files) atoms.push({ fact: 'mail.draft-files', op: 'is', value: sorted(wanted.files) });
  const unmet = atoms.filter((atom) => !met(box, atom));
  if (unmet.length) {
    const near = unmet.filter((atom) => underHand(box, draft, atom));
    return { first: [...near, ...unmet.filter((atom) => !near.includes(atom))] };
  }
  if (end !== 'send' && end !== 'open' && vanishes(box, draft)) return move(fill(box, draft, wanted));
  if (box.dialog)
    return move(end === 'send' && box.dialog === 'forgotten-file' ? hand.sendAnyway() : hand.closeDialog());
  if (end === 'open') return null;
  return move(end === 'send' ? hand.send() : end === 'keep' ? hand.closeDraft() : hand.discard());
}

/** What must hold of recipients before sending, which settles by itself an address that is typed; a typed name is better picked. */
function beforeSending(box: Mailbox, draft: Draft, wanted: readonly string[] | undefined): readonly Atom[] {
  const { query, to } = draft;
  const typed = query.trim() ? settle(box, query) : null;
  const who = typed && 'who' in typed && (query.includes('@') || to.includes(typed.who)) ? typed.who : undefined;
  const all = who === undefined || to.includes(who) ? to : [...to, who];
  const sound = !typed || who !== undefined;
  if (sound && (wanted ? sorted(all) === sorted(wanted) : all.length)) return [];
  const names = wanted ?? (to.length ? to : [anyone(box, draft)]);
  return [
    { fact: 'mail.draft-to', op: 'is', value: sorted(names) },
    { fact: 'mail.draft-query', op: 'is', value: '' },
  ];
}

/** Whether the hand is at this part already: in its field, its typing begun, or in its dialog. */
function underHand(box: Mailbox, draft: Draft, { fact, value }: Atom): boolean {
  if (fact === 'mail.draft-files') return box.dialog === 'files';
  if (fact === 'mail.draft-to' || fact === 'mail.draft-query') return !box.dialog && draft.field === 'to';
  const field = fact === 'mail.draft-text' ? 'text' : 'subject';
  if (box.dialog === 'phrases') return !!fitting(box, draft, field, String(value));
  return (
    !box.dialog && draft.field === field && ['begun', 'slipped'].includes(typing(draft[field], String(value)).state)
  );
}

/** The ready sentence that makes a field say what is wanted. */
const fitting = (box: Mailbox, draft: Draft, field: 'subject' | 'text', wanted: string) =>
  box.scenario.phrases.find((phrase) => phrase.field === field && !typing(withPhrase(draft, phrase), wanted).next);

/** The next move in one part of the open draft, by its inner fact. */
export function part(box: Mailbox, atom: Atom): MailWay {
  const { draft } = box;
  if (!draft) return move(hand.toList(box) ?? hand.compose());
  const value = String(atom.value);
  const names = value.split(',').filter(Boolean);
  switch (atom.fact) {
    case 'mail.draft-to':
      return move(box.dialog ? hand.closeDialog() : address(box, draft, names));
    case 'mail.draft-query':
      return move(box.dialog ? hand.closeDialog() : hand.eraseQuery(draft.query));
    case 'mail.draft-files': {
      const away = unsaved(box, { files: names }, draft.files);
      if (away !== undefined) return { first: [saved(away)] };
      return move(attachments(box, draft, names));
    }
    default: {
      const field = atom.fact === 'mail.draft-text' ? 'text' : 'subject';
      const phrase = box.dialog === 'phrases' ? fitting(box, draft, field, value) : undefined;
      if (box.dialog) return move(phrase ? hand.pickPhrase(phrase) : hand.closeDialog());
      return move(hand.typeField(field, draft[field], value));
    }
  }
}

/** The address typed whole, then settled. */
const byAddress = (draft: Draft, wanted: string): hand.MailMove =>
  hand.typeField('to', draft.query, wanted, true) ?? hand.add();

function address(box: Mailbox, draft: Draft, names: readonly string[]): hand.MailMove | null {
  const { query, to } = draft;
  const extra = to.find((who) => !names.includes(who));
  const missing = names.filter((who) => !to.includes(who));
  if (extra !== undefined) {
    const away = hand.removeRecipient(box, extra);
    const [other] = missing;
    if (other === undefined || personOf(box, extra)) return away;
    return hand.differing(away, extra, personOf(box, other)?.address ?? other);
  }
  const [who] = missing;
  if (who === undefined) return null;
  const shown = suggestions(box).find((person) => missing.includes(person.id));
  if (shown) return hand.pick(shown.id);
  const person = personOf(box, who);
  if (!person) return byAddress(draft, who);
  const suggests = (typed: string) => suggestionsFor(box, typed, to).some((one) => one.id === who);
  if (suggests(query)) return hand.focus('to');
  if (!suggests(person.name)) return byAddress(draft, person.address);
  const begun = typing(query, person.name).state === 'begun';
  if (!begun && suggests('')) return hand.eraseQuery(query);
  return hand.typeField('to', query, person.name) ?? hand.add();
}

function attachments(box: Mailbox, draft: Draft, names: readonly string[]): hand.MailMove | null {
  const missing = names.find((file) => !draft.files.includes(file));
  if (box.dialog) return box.dialog === 'files' && missing !== undefined ? hand.pickFile(missing) : hand.closeDialog();
  const extra = draft.files.find((file) => !names.includes(file));
  if (extra !== undefined) return hand.removeFile(extra);
  return missing === undefined ? null : hand.attach();
}

/** Something put into a draft that would vanish, where the goal leaves it free. */
function fill(box: Mailbox, draft: Draft, wanted: Wanted): hand.MailMove | null {
  if (!wanted.to) return box.dialog ? hand.closeDialog() : address(box, draft, [...draft.to, anyone(box, draft)]);
  const field = wanted.text === undefined ? 'text' : wanted.subject === undefined ? 'subject' : null;
  if (field && box.dialog) return hand.closeDialog();
  if (field) return hand.typeField(field, '', anything(box));
  const file = wanted.files
    ? undefined
    : ownFiles(box).find((one) => hand.fits(box, one.id) && !draft.files.includes(one.id));
  if (file) return attachments(box, draft, [...draft.files, file.id]);
  return box.dialog ? hand.closeDialog() : hand.typeField('to', '', nameOf(box, box.scenario.me));
}
