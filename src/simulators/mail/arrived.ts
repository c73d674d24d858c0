import type { Goal } from '../simulator.ts';
import { folders } from './facts.ts';
import * as hand from './hand.ts';
import { acting, reading } from './keep.ts';
import { fileOf, linkOf, type Mailbox, type Message, messageOf, ownFiles, type Traces } from './mailbox.ts';
import { inFolder } from './search.ts';
import { type MailWay, write } from './write.ts';

/** Ways to what came in a message: its sender, its files, its links. */

/** Messages that can be read, the one on the screen first, then those of its folder. */
const readable = (box: Mailbox): Message[] => {
  const open = box.open === null ? undefined : messageOf(box, box.open);
  const all = [box.folder, ...folders]
    .filter((folder) => folder !== 'drafts')
    .flatMap((folder) => inFolder(box, folder));
  return open ? [open, ...all] : all;
};

/** The message in which a file came. */
const bringing = (box: Mailbox, id: string): Message | undefined =>
  readable(box).find((message) => message.files.includes(id));

/** The way to a file being looked at, or to the warning about a program. */
export function toFile(box: Mailbox, id: string, goal: Goal): MailWay {
  const message = bringing(box, id);
  if (message) return box.file === id && !box.page ? null : { move: hand.toMessage(box, message) ?? hand.openFile(id) };
  const kept = box.messages.find((one) => one.folder === 'drafts' && one.files.includes(id));
  if (kept) return { move: acting(box, kept, 'delete') };
  // One's own files are opened once they have been sent.
  return box.draft?.files.includes(id) || ownFiles(box).some((file) => file.id === id)
    ? write(box, { files: [id] }, 'send', goal)
    : null;
}

/** The way to a trace: something seen, saved or done once. `null` for what nobody should be led to: a card number given away. */
export function tracing(box: Mailbox, trace: keyof Traces, id: string, goal: Goal): MailWay {
  const program = fileOf(box, id)?.kind === 'program';
  const there = box.file === id;
  switch (trace) {
    case 'senders': {
      const way = reading(box, id);
      return way === null && box.open === id && messageOf(box, id) ? { move: hand.showSender() } : way;
    }
    case 'files':
      return program ? null : toFile(box, id, goal);
    case 'saved':
      if (program) return null;
      return there ? { move: hand.saveFile(id) } : toFile(box, id, goal);
    case 'ran':
      if (!program) return null;
      return there ? { move: hand.openAnyway() } : toFile(box, id, goal);
    case 'followed': {
      const found = linkOf(box, id);
      if (!found || found.message.folder === 'drafts') return null;
      return { move: hand.toMessage(box, found.message) ?? hand.followLink(id) };
    }
    case 'gave':
      return null;
  }
}

/** The file, link or program on whose screen a goal wants one to be; of those in reach, what it names first. */
function first(box: Mailbox, goal: Goal, fact: string, program: boolean): string | undefined {
  const named = goal.stages[0]?.find((atom) => atom.fact === fact && atom.op === 'has');
  const files = readable(box).flatMap((message) => message.files);
  const fit = files.filter((id) => (fileOf(box, id)?.kind === 'program') === program);
  return fit.find((id) => id === named?.value) ?? fit[0];
}

/** The way to a screen over a message. */
export function toCover(box: Mailbox, screen: 'file' | 'page' | 'program', goal: Goal): MailWay {
  if (screen === 'page') {
    const link = readable(box).flatMap((message) => message.links ?? [])[0];
    return link ? tracing(box, 'followed', link.id, goal) : null;
  }
  const program = screen === 'program';
  const id =
    first(box, goal, program ? 'mail.ran' : 'mail.seen-file', program) ?? (program ? undefined : ownFiles(box)[0]?.id);
  return id === undefined ? null : toFile(box, id, goal);
}
