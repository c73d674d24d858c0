import { describe, expect, it } from 'vitest';
import { morning } from './fixture.ts';
import { mailScenario } from './scenario-schema.ts';

const faults = (change: object): string[] => {
  const result = mailScenario.safeParse({ ...morning, ...change });
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
};
const first = morning.messages[0];

describe('a scenario', () => {
  it('is sound', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['me is nobody', { me: 'nobody' }, 'me'],
    ['a word is unknown', { colour: 'blue' }, ''],
    ['a sender is nobody', { messages: [{ ...first, from: 'nobody' }] }, 'messages.0.from'],
    ['a recipient is nobody', { messages: [{ ...first, to: ['nobody'] }] }, 'messages.0.to.0'],
    ['a file is nowhere', { messages: [{ ...first, files: ['nothing'] }] }, 'messages.0.files.0'],
    ['a message comes from the future', { messages: [{ ...first, date: '2028-01-01T10:00' }] }, 'messages.0.date'],
    ['an id is there twice', { messages: [first, first] }, 'messages.1.id'],
    ['an id is one of those given while writing', { messages: [{ ...first, id: 'new-1' }] }, 'messages.0.id'],
    [
      'an address is wrong',
      { people: [...morning.people, { id: 'x', name: 'X', address: 'x@y' }] },
      'people.8.address',
    ],
    [
      'an address is there twice',
      { people: [...morning.people, { id: 'x', name: 'X', address: 'paul@poste.exemple' }] },
      'people.8.address',
    ],
    ['somebody else wrote what was sent', { messages: [{ ...first, from: 'paul' }] }, 'messages.0.from'],
    ['nobody says that a message came back', { post: undefined }, 'post'],
  ])('is refused where %s', (_, change, path) => {
    expect(faults(change)).toContain(path);
  });
});
