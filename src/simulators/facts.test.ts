import { describe, expect, it } from 'vitest';
import { holds } from './facts.ts';
import { morning } from './mail/fixture.ts';
import { mail } from './mail/mail.ts';
import type { Atom, Operator, Value } from './simulator.ts';

const start = mail.start({ id: 'morning', lang: 'fr', simulator: 'mail', texts: {}, data: morning });
const is = (fact: string, op: Operator, value: Value) => holds(mail, start, { fact, op, value } satisfies Atom);

describe('an atom', () => {
  it('matches a record in part, names exactly and texts with forgiveness', () => {
    expect(is('mail.inbox', 'has', { from: 'amina', subject: 'LA CHORALE , jeudi.' })).toBe(true);
    expect(is('mail.inbox', 'has', { from: 'amin' })).toBe(false);
    expect(is('mail.inbox', 'has', { from: 'amina', subject: 'La chorale' })).toBe(false);
    expect(is('mail.inbox', 'lacks', { from: 'bank' })).toBe(true);
    expect(is('mail.inbox', 'has', {})).toBe(true);
  });

  it('wants all recipients, in any order', () => {
    expect(is('mail.inbox', 'has', { id: 'choir', to: 'yvonne, jeanne' })).toBe(true);
    expect(is('mail.inbox', 'has', { id: 'choir', to: 'jeanne' })).toBe(false);
  });

  it('compares texts and lists', () => {
    expect(is('mail.screen', 'is', 'inbox')).toBe(true);
    expect(is('mail.screen', 'not', 'inbox')).toBe(false);
    expect(is('mail.read', 'has', 'choir')).toBe(false);
    expect(is('mail.read', 'lacks', 'choir')).toBe(true);
    expect(is('mail.search', 'says', '')).toBe(true);
  });

  it('has an unknown part or fact nowhere', () => {
    expect(is('mail.inbox', 'has', { colour: 'blue' })).toBe(false);
    expect(is('mail.nothing', 'is', 'x')).toBe(false);
    expect(is('mail.nothing', 'lacks', 'x')).toBe(true);
  });
});
