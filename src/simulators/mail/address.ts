import type { Mailbox, Person } from './mailbox.ts';
import { fold } from '../typing.ts';

/** What is wrong with an address: a key of `notices.ts` and the sign that it is about. */
export interface Fault {
  readonly key: string;
  readonly sign?: string;
}

const unseen = /[\p{Cf}\p{Cc}]/gu;

/** An address as it is kept: no outer spaces, no unseen signs, small letters. */
export const tidy = (typed: string): string => typed.replace(unseen, '').trim().toLowerCase();

/** The first thing that is wrong with a typed address, or `null`. */
export function addressFault(typed: string): Fault | null {
  const address = tidy(typed);
  if (!address) return { key: 'address-empty' };
  if (/[,;]/.test(address)) return { key: 'address-comma' };
  if (/\s/.test(address)) return { key: 'address-space' };
  const at = address.indexOf('@');
  if (at < 0) return { key: 'address-no-at' };
  if (at !== address.lastIndexOf('@')) return { key: 'address-two-at' };
  const before = address.slice(0, at);
  const after = address.slice(at + 1);
  if (!before) return { key: 'address-nothing-before' };
  if (!after) return { key: 'address-nothing-after' };
  const letter = /[^\x00-\x7f]/u.exec(address)?.[0];
  if (letter && /\p{L}/u.test(letter)) return { key: 'address-accent', sign: letter };
  const sign = /[^a-z0-9.!#$%&'*+/=?^_`{|}~@-]/u.exec(address)?.[0] ?? /[^a-z0-9.-]/.exec(after)?.[0];
  if (sign) return { key: 'address-sign', sign };
  if (!after.includes('.')) return { key: 'address-no-dot' };
  if (/^\.|\.$|\.\./.test(before) || /^\.|\.$|\.\./.test(after)) return { key: 'address-dots' };
  return null;
}

/** Whom a typed text names for sure: a person's id (by address or by the whole name), a bare address, or what is wrong. */
export function settle(box: Mailbox, typed: string): { readonly who: string } | Fault {
  const address = tidy(typed);
  const known = box.scenario.people.find((person) => tidy(person.address) === address);
  if (known) return { who: known.id };
  if (typed.length < 200) {
    const name = fold(typed);
    const named = name ? box.scenario.people.filter((person) => fold(person.name) === name) : [];
    if (named.length === 1 && named[0]) return { who: named[0].id };
  }
  return addressFault(typed) ?? { who: address };
}

/** At most this many people are suggested. */
export const suggested = 5;

/** People who fit what is typed in the address field, by name or address; everyone while nothing is typed. */
export function suggestionsFor(box: Mailbox, query: string, to: readonly string[]): Person[] {
  const people = box.scenario.people.filter((person) => person.id !== box.scenario.me && !to.includes(person.id));
  if (!query.trim()) return people.slice(0, suggested);
  if (query.length > 200) return [];
  const wanted = fold(query);
  const begins = (person: Person) => fold(person.name).startsWith(wanted);
  const found = people.filter((person) => fold(person.name).includes(wanted) || fold(person.address).includes(wanted));
  return [...found.filter(begins), ...found.filter((person) => !begins(person))].slice(0, suggested);
}

/** The people suggested now: while the caret is in the address field. */
export const suggestions = (box: Mailbox): Person[] =>
  box.draft?.field === 'to' ? suggestionsFor(box, box.draft.query, box.draft.to) : [];
