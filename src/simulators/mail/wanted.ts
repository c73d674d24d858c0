import type { Atom, Goal, Parts } from '../simulator.ts';
import { matches } from '../facts.ts';
import { typing } from '../typing.ts';
import { addressFault, settle, suggestionsFor, tidy } from './address.ts';
import { isBlank } from './draft.ts';
import { messageParts, partsOf, recordOf } from './facts.ts';
import { fits } from './hand.ts';
import { type Draft, type Mailbox, type Message, ownFiles, personOf } from './mailbox.ts';

/** What a message to be written must say; what is left out is free. */
export interface Wanted {
  readonly id?: string;
  readonly to?: readonly string[];
  readonly subject?: string;
  readonly text?: string;
  readonly files?: readonly string[];
  readonly kind?: Draft['kind'];
  readonly about?: string;
}

const kinds: readonly string[] = ['new', 'reply', 'reply-all', 'forward'] satisfies Draft['kind'][];

const namesIn = (value: string): string[] => [
  ...new Set(
    value
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter(Boolean),
  ),
];

/** Whether a recipient can be written as a goal names it: a person's id, or a sound address that is nobody's. */
const writable = (box: Mailbox, who: string): boolean => {
  if (personOf(box, who)) return true;
  return !addressFault(who) && !box.scenario.people.some((person) => tidy(person.address) === who);
};

/** What a record asks of a message that is written here, or `null` if no such message can be written. */
export function wantedOf(box: Mailbox, parts: Parts): Wanted | null {
  const { from, unread = 'no', undelivered = '', id, subject, text, kind, about } = parts;
  if ((from !== undefined && from !== box.scenario.me) || unread !== 'no' || undelivered) return null;
  if (kind !== undefined && !kinds.includes(kind)) return null;
  if (kind === 'new' ? !!about : kind !== undefined && about === '') return null;
  const to = parts.to === undefined ? undefined : namesIn(parts.to);
  const files = parts.files === undefined ? undefined : namesIn(parts.files);
  if (to?.some((who) => !writable(box, who)) || files?.some((file) => !fits(box, file))) return null;
  const asked = about === '' ? 'new' : (kind as Draft['kind'] | undefined);
  return {
    ...(id === undefined ? {} : { id }),
    ...(to && { to }),
    ...(subject === undefined ? {} : { subject }),
    ...(text === undefined ? {} : { text }),
    ...(files && { files }),
    ...(asked && { kind: asked }),
    ...(about ? { about } : {}),
  };
}

/** Whether a draft may become the wanted message by writing alone. */
export function usable(draft: Pick<Draft, 'id' | 'kind' | 'about'>, wanted: Wanted): boolean {
  if (wanted.id !== undefined && draft.id !== wanted.id) return false;
  if (wanted.kind !== undefined && draft.kind !== wanted.kind) return false;
  return wanted.about === undefined || draft.about === wanted.about;
}

const textEffort = (value: string, wanted: string | undefined): number => {
  const next = wanted === undefined ? null : typing(value, wanted).next;
  return next ? 1 + next.letters / 10 : 0;
};

function listEffort(
  has: readonly string[],
  wanted: readonly string[] | undefined,
  each: (one: string) => number,
): number {
  if (!wanted) return 0;
  const extra = has.filter((one) => !wanted.includes(one)).length;
  return wanted.filter((one) => !has.includes(one)).reduce((sum, one) => sum + each(one), extra);
}

/** The effort that is left from a draft to the wanted message, its end not counted. */
export function effort(box: Mailbox, has: Pick<Draft, 'to' | 'subject' | 'text' | 'files'>, wanted: Wanted): number {
  const toPerson = (who: string) => (personOf(box, who) ? 1 : 2 + who.length / 10);
  return (
    listEffort(has.to, wanted.to, toPerson) +
    textEffort(has.subject, wanted.subject) +
    textEffort(has.text, wanted.text) +
    listEffort(has.files, wanted.files, () => 2)
  );
}

/** Whether somebody began the wanted message in a kept draft: its subject or its text says so. */
function begunIn(message: Message, wanted: Wanted): boolean {
  const good = (value: string, goal: string | undefined) =>
    goal !== undefined && !!value.trim() && ['right', 'begun', 'slipped'].includes(typing(value, goal).state);
  return good(message.subject, wanted.subject) || good(message.text, wanted.text);
}

/** Whether a goal wants this message to stay a draft. */
const reserved = (message: Message, goal: Goal): boolean =>
  goal.stages.flat().some((atom: Atom) => {
    const parts = atom.fact === 'mail.drafts' && atom.op === 'has' ? partsOf(atom.value) : null;
    return !!parts && matches(recordOf(message), parts, messageParts);
  });

/** Kept drafts in which the wanted message may be gone on with. */
export const reusable = (box: Mailbox, wanted: Wanted, goal: Goal): Message[] =>
  box.messages.filter(
    (message) =>
      message.folder === 'drafts' &&
      usable({ id: message.id, kind: message.kind ?? 'new', about: message.about ?? null }, wanted) &&
      (wanted.id !== undefined || (begunIn(message, wanted) && !reserved(message, goal))),
  );

/** Who takes the place of a recipient that a goal leaves free. */
export function anyone(box: Mailbox, draft: Draft): string {
  const typed = draft.query.trim() ? settle(box, draft.query) : null;
  if (typed && 'who' in typed && !draft.to.includes(typed.who)) return typed.who;
  return suggestionsFor(box, '', draft.to)[0]?.id ?? box.scenario.me;
}

/** Something to write where a goal leaves it free and a draft would vanish without. */
export const anything = (box: Mailbox): string =>
  box.scenario.phrases[0]?.text ?? personOf(box, box.scenario.me)?.name ?? box.scenario.me;

/** A wanted file that has to be saved first: it came with a message and isn't the device's own yet. */
export const unsaved = (
  box: Mailbox,
  wanted: Wanted,
  ...held: readonly (readonly string[] | undefined)[]
): string | undefined =>
  wanted.files?.find(
    (id) => !ownFiles(box).some((file) => file.id === id) && !held.some((files) => files?.includes(id)),
  );

/** Whether a draft would vanish when it is left. */
export const vanishes = (box: Mailbox, draft: Draft): boolean => draft.id === null && isBlank(box, draft);
