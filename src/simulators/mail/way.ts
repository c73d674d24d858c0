import type { Atom, Goal } from '../simulator.ts';
import { toCover, tracing } from './arrived.ts';
import { folders, type MailSnapshot, partsOf, traceOf } from './facts.ts';
import * as hand from './hand.ts';
import { holding, lacking, reading } from './keep.ts';
import { type Folder, type Mailbox, messageOf, ownFiles } from './mailbox.ts';
import type { ScreenName } from './screen.ts';
import { inFolder } from './search.ts';
import { wantedOf } from './wanted.ts';
import { type MailWay, part, write } from './write.ts';

const move = (one: hand.MailMove | null): MailWay => one && { move: one };

/**
 * The next move towards an unmet fact, what must hold first, or `null`: out of reach for ever.
 * WHY the order inside each recipe matters: `null` is said before any step is asked for, or a learner is led to a wall; what is
 * under the hand is finished before it is left, or advice goes to and fro.
 */
export function way(snapshot: MailSnapshot, atom: Atom, goal: Goal): MailWay {
  const box = snapshot.context;
  const text = String(atom.value);
  const parts = partsOf(atom.value);
  switch (atom.fact) {
    case 'mail.screen':
      return atom.op === 'is' ? toScreen(box, text as ScreenName, goal) : atom.op === 'not' ? away(box) : null;
    case 'mail.folder':
      return toOther(box, atom, text as Folder);
    case 'mail.open':
      return toOpen(box, atom, text);
    case 'mail.read':
      return atom.op === 'has' ? reading(box, text) : null;
    case 'mail.search':
      return searching(box, atom, text);
    case 'mail.draft': {
      if (!parts || atom.op === 'is' || atom.op === 'says') return null;
      if (atom.op !== 'has') return move(box.dialog ? hand.closeDialog() : box.draft && hand.closeDraft());
      const { id, ...rest } = parts;
      const wanted = wantedOf(box, id === '' ? rest : parts);
      return wanted && write(box, wanted, 'open', goal);
    }
    case 'mail.sent-last': {
      if (!parts) return null;
      if (atom.op === 'lacks') return move(hand.toList(box) ?? (messageOf(box, box.sent) ? hand.undoSend() : null));
      const wanted = atom.op === 'has' ? wantedOf(box, parts) : null;
      return wanted && write(box, wanted, 'send', goal);
    }
    case 'mail.draft-to':
    case 'mail.draft-query':
    case 'mail.draft-subject':
    case 'mail.draft-text':
    case 'mail.draft-files':
      return atom.op === 'is' || atom.op === 'says' ? part(box, atom) : null;
    default: {
      const trace = traceOf[atom.fact];
      if (trace) return atom.op === 'has' ? tracing(box, trace, text, goal) : null;
      const folder = folders.find((one) => atom.fact === `mail.${one}`);
      if (!folder || !parts) return null;
      if (atom.op === 'has') return holding(box, folder, parts, goal);
      return atom.op === 'lacks' ? lacking(box, folder, parts, goal) : null;
    }
  }
}

/** Out of whatever is on the screen. */
function away(box: Mailbox): MailWay {
  return move(
    hand.toList(box) ??
      (box.search.trim() ? hand.clearSearch() : hand.openFolder(box.folder === 'inbox' ? 'sent' : 'inbox')),
  );
}

function toOther(box: Mailbox, atom: Atom, folder: Folder): MailWay {
  if (atom.op === 'is') return folders.includes(folder) ? move(hand.toList(box) ?? hand.openFolder(folder)) : null;
  return atom.op === 'not'
    ? move(hand.toList(box) ?? hand.openFolder(box.folder === 'inbox' ? 'sent' : 'inbox'))
    : null;
}

function toOpen(box: Mailbox, atom: Atom, id: string): MailWay {
  if (atom.op === 'not' || (atom.op === 'is' && !id)) return move(hand.toList(box));
  const message = atom.op === 'is' ? messageOf(box, id) : undefined;
  return message ? move(hand.toMessage(box, message)) : null;
}

function searching(box: Mailbox, atom: Atom, text: string): MailWay {
  const leave = hand.toList(box);
  if (atom.op === 'not') return move(leave ?? (box.search ? hand.clearSearch() : hand.typeSearch('', anyName(box))));
  if (atom.op !== 'is' && atom.op !== 'says') return null;
  if (!text.trim()) return move(leave ?? hand.clearSearch());
  return move(leave ?? hand.typeSearch(box.search, text) ?? hand.clearSearch());
}

/** Somebody's name, for a search that a goal leaves free. */
const anyName = (box: Mailbox): string =>
  box.scenario.people.find((person) => person.id !== box.scenario.me)?.name ?? box.scenario.me;

function toScreen(box: Mailbox, screen: ScreenName, goal: Goal): MailWay {
  const folder = folders.find((one) => one === screen);
  if (folder) return move(hand.toFolder(box, folder));
  const { draft } = box;
  switch (screen) {
    case 'search': {
      const wanted = goal.stages[0]?.find((atom) => atom.fact === 'mail.search' && atom.op !== 'not');
      return move(hand.toList(box) ?? hand.typeSearch(box.search, String(wanted?.value || anyName(box))));
    }
    case 'message':
      return toAnyMessage(box, goal);
    case 'compose':
      return move(draft ? hand.closeDialog() : (hand.toList(box) ?? hand.compose()));
    case 'files':
    case 'phrases': {
      if (screen === 'files' ? !ownFiles(box).length : !box.scenario.phrases.length) return null;
      if (draft) return move(box.dialog ? hand.closeDialog() : screen === 'files' ? hand.attach() : hand.phrases());
      return move(hand.toList(box) ?? hand.compose());
    }
    case 'file':
    case 'page':
    case 'program':
      return toCover(box, screen, goal);
    case 'forgotten-file':
      return toQuestion(box, goal);
    case 'empty-bin': {
      if (inFolder(box, 'bin').length) return move(hand.toEmpty(box));
      return holding(box, 'bin', {}, goal);
    }
    default:
      return null;
  }
}

function toAnyMessage(box: Mailbox, goal: Goal): MailWay {
  const wanted = goal.stages[0]?.find((atom) => atom.fact === 'mail.open' && atom.op === 'is');
  const asked = wanted && messageOf(box, String(wanted.value));
  const readable = [box.folder, ...folders]
    .filter((folder) => folder !== 'drafts')
    .flatMap((folder) => inFolder(box, folder));
  const open = box.open === null ? undefined : messageOf(box, box.open);
  const message = asked && asked.folder !== 'drafts' ? asked : (open ?? readable[0]);
  if (!message) return write(box, {}, 'send', goal);
  const leave = box.dialog ? hand.closeDialog() : box.draft ? hand.closeDraft() : null;
  return move(leave ?? hand.toMessage(box, message));
}

/** To the question about a forgotten file: a message that speaks of one, to somebody, without one. */
function toQuestion(box: Mailbox, goal: Goal): MailWay {
  const text = box.scenario.announcing.find((word) => word.trim());
  if (!text) return null;
  return box.dialog ? move(hand.closeDialog()) : write(box, { text, files: [] }, 'send', goal);
}
