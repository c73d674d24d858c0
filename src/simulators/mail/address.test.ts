import { describe, expect, it } from 'vitest';
import { addressFault, settle, suggestionsFor } from './address.ts';
import { morning } from './fixture.ts';
import { openMailbox } from './mailbox.ts';

const box = openMailbox(morning);
const names = (query: string, to: string[] = []) => suggestionsFor(box, query, to).map((person) => person.id);

describe('an address', () => {
  it.each(['paul@poste.exemple', ' Paul@Poste.exemple ', 'a.b+c@d-e.exemple', '\u202Apaul@poste.exemple'])(
    '%j is sound',
    (typed) => {
      expect(addressFault(typed)).toBeNull();
    },
  );

  it.each([
    ['', 'address-empty'],
    ['  ', 'address-empty'],
    ['paul', 'address-no-at'],
    ['paul.poste.exemple', 'address-no-at'],
    ['paul@@poste.exemple', 'address-two-at'],
    ['paul@poste@exemple', 'address-two-at'],
    ['@poste.exemple', 'address-nothing-before'],
    ['paul@', 'address-nothing-after'],
    ['paul@poste', 'address-no-dot'],
    ['paul @poste.exemple', 'address-space'],
    ['paul@poste.exemple,amina@poste.exemple', 'address-comma'],
    ['paul@poste.exemple; amina', 'address-comma'],
    ['zoé@ecole.exemple', 'address-accent'],
    ['paul@poste.', 'address-dots'],
    ['paul@poste..exemple', 'address-dots'],
    ['.paul@poste.exemple', 'address-dots'],
    ['<b>paul</b>@poste.exemple', 'address-sign'],
    ['paul@po_ste.exemple', 'address-sign'],
    ['paul€@poste.exemple', 'address-sign'],
  ])('%j is refused: %s', (typed, key) => {
    expect(addressFault(typed)?.key).toBe(key);
  });

  it('names the sign that is wrong', () => {
    expect(addressFault('zoé@ecole.exemple')?.sign).toBe('é');
    expect(addressFault('a<b@ecole.exemple')?.sign).toBe('<');
  });

  it('of a person counts as the person, and so does the whole name', () => {
    expect(settle(box, ' PAUL@poste.exemple ')).toEqual({ who: 'paul' });
    expect(settle(box, 'zoe martin')).toEqual({ who: 'zoe' });
    expect(settle(box, 'marie@ecole.exemple')).toEqual({ who: 'marie@ecole.exemple' });
    expect(settle(box, 'marie')).toMatchObject({ key: 'address-no-at' });
  });
});

describe('suggestions', () => {
  it('are everyone but me and those already there, five at most', () => {
    expect(names('')).toEqual(['paul', 'amina', 'library', 'lucien', 'yvonne']);
    expect(names('', ['paul'])).toEqual(['amina', 'library', 'lucien', 'yvonne', 'bank']);
  });

  it('go by name or address, without accents and case, names first', () => {
    expect(names('zoe')).toEqual(['zoe']);
    expect(names('JARDIN')).toEqual(['lucien']);
    expect(names('B')).toEqual(['library', 'yvonne', 'bank']);
    expect(names('ma')).toEqual(['paul', 'zoe']);
    expect(names('jeanne')).toEqual([]);
  });

  it('are none for a text that is no name', () => {
    expect(names('a'.repeat(100_000))).toEqual([]);
  });
});
