import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { holds } from '../facts.ts';
import type { Atom, Goal, Parts, Value } from '../simulator.ts';
import type { MailSnapshot } from './facts.ts';
import { morning } from './fixture.ts';
import type { MailMove } from './hand.ts';
import { mail } from './mail.ts';
import type { MailEvent } from './mailbox.ts';

const start = mail.start({ id: 'morning', lang: 'fr', simulator: 'mail', texts: {}, data: morning });
const next = (snapshot: MailSnapshot, event: MailEvent) => transition(mail.machine, snapshot, event)[0];
const go = (events: readonly MailEvent[], from = start) => events.reduce(next, from);
const goalOf = (...atoms: Atom[]): Goal => ({ stages: [atoms], never: [] });
const has = (fact: string, value: Value): Atom => ({ fact: `mail.${fact}`, op: 'has', value });
const is = (fact: string, value: Value): Atom => ({ fact: `mail.${fact}`, op: 'is', value });

/** The next move of the recipes, through what must hold first; `null` where they say that there is none. */
function advice(snapshot: MailSnapshot, atom: Atom, goal: Goal): MailMove | null {
  const way = mail.way(snapshot, atom, goal);
  if (!way || 'move' in way) return way?.move ?? null;
  const first = way.first.find((one) => !holds(mail, snapshot, one));
  if (!first) throw new Error(`nothing is left to do for ${JSON.stringify(atom)}`);
  return advice(snapshot, first, goal);
}

/** The moves of the recipes until an atom holds; `null` where there is no way. */
function follow(from: MailSnapshot, atom: Atom): MailMove[] | null {
  const goal = goalOf(atom);
  const path: MailMove[] = [];
  for (let snapshot = from; !holds(mail, snapshot, atom); ) {
    const move = advice(snapshot, atom, goal);
    if (!move) return null;
    const after = next(snapshot, move.event);
    if (after === snapshot) throw new Error(`refused: ${JSON.stringify(move.event)}`);
    if (path.push(move) > 40) throw new Error(`a circle: ${path.slice(-6).map((one) => one.control)}`);
    snapshot = after;
  }
  return path;
}

const words = (atom: Atom, from = start) => follow(from, atom)?.map((move) => move.words) ?? null;
const wanted: Parts = { to: 'paul', subject: 'Samedi', text: 'Je serai là.' };

describe('the way', () => {
  it.each<[string, Atom, string[]]>([
    ['sends a message', has('sent', wanted), ['compose', 'pick', 'type-subject', 'type-text', 'send']],
    ['searches who is not suggested', has('sent', { to: 'zoe' }), ['compose', 'type-address', 'pick', 'send']],
    ['types an address', has('sent', { to: 'marie@ecole.exemple' }), ['compose', 'type-address', 'send']],
    ['attaches', has('sent', { to: 'paul', files: 'score' }), ['compose', 'pick', 'attach', 'pick-file', 'send']],
    [
      'sends without the file of which it speaks',
      has('sent', { to: 'paul', text: 'ci-joint' }),
      ['compose', 'pick', 'type-text', 'send', 'send-anyway'],
    ],
    [
      'answers',
      has('sent', { kind: 'reply', about: 'choir', text: 'Merci' }),
      ['open-message', 'reply', 'type-text', 'send'],
    ],
    [
      'forwards',
      has('sent', { kind: 'forward', about: 'choir', to: 'lucien' }),
      ['open-message', 'forward', 'pick', 'send'],
    ],
    [
      'goes on with a draft',
      has('drafts', { to: 'lucien', text: 'Cher Lucien, merci' }),
      ['open-folder', 'open-message', 'type-text', 'close-draft'],
    ],
    ['deletes', has('bin', { id: 'choir' }), ['open-message', 'delete']],
    ['restores', has('inbox', { id: 'offer' }), ['open-folder', 'open-message', 'restore']],
    ['marks as spam out of the bin', has('spam', { id: 'offer' }), ['open-folder', 'open-message', 'spam']],
    ['throws a draft away', has('bin', { id: 'garden' }), ['open-folder', 'open-message', 'discard']],
    [
      'reads everything',
      { fact: 'mail.inbox', op: 'lacks', value: { unread: 'yes' } },
      ['open-message', 'back', 'open-message', 'back', 'open-message'],
    ],
    ['marks as unread', has('inbox', { id: 'recipe', unread: 'yes' }), ['open-message', 'mark-unread']],
    ['empties the bin', { fact: 'mail.bin', op: 'lacks', value: {} }, ['open-folder', 'empty-bin', 'confirm-empty']],
    [
      'gets a message back',
      has('inbox', { undelivered: 'paul@post.exemple' }),
      ['compose', 'type-address', 'send', 'check'],
    ],
    ['searches', { fact: 'mail.search', op: 'says', value: 'chorale' }, ['search']],
    ['looks at the address of a sender', has('sender-seen', 'parcel'), ['open-message', 'show-sender']],
    ['opens a file', has('seen-file', 'pie'), ['open-message', 'open-file']],
    ['saves a file', has('saved', 'pie'), ['open-message', 'open-file', 'save-file']],
    [
      'saves a file before it is attached',
      has('sent', { to: 'paul', files: 'pie' }),
      [
        'open-message',
        'open-file',
        'save-file',
        'close-file',
        'back',
        'compose',
        'pick',
        'attach',
        'pick-file',
        'send',
      ],
    ],
    ['comes to the warning', is('screen', 'program'), ['open-message', 'open-file']],
    ['opens a program in spite of it', has('ran', 'trap'), ['open-message', 'open-file', 'open-anyway']],
    ['follows a link', has('followed', 'pay'), ['open-message', 'follow-link']],
    ['comes to a question', is('screen', 'forgotten-file'), ['compose', 'pick', 'type-text', 'send']],
  ])('%s', (_, atom, expected) => {
    expect(words(atom)).toEqual(expected);
  });

  it('goes back from a message that was opened by mistake', () => {
    expect(words(is('screen', 'inbox'), go([{ type: 'message.open', id: 'choir' }]))).toEqual(['back']);
  });

  it('closes the page of a link, and puts its message away', () => {
    const from = go([
      { type: 'message.open', id: 'parcel' },
      { type: 'link.follow', id: 'pay' },
      { type: 'page.type', text: '49' },
    ]);
    expect(words(has('spam', { id: 'parcel' }), from)).toEqual(['close-page', 'spam']);
  });

  it('leaves a program closed', () => {
    const from = go([
      { type: 'message.open', id: 'parcel' },
      { type: 'file.open', id: 'trap' },
    ]);
    expect(words(is('screen', 'inbox'), from)).toEqual(['do-not-open', 'back']);
  });

  it.each<[string, Atom]>([
    ['give a card number', has('gave', 'pay')],
    ['look at a program', has('seen-file', 'trap')],
    ['save a program', has('saved', 'trap')],
    ['attach a program', has('sent', { to: 'paul', files: 'trap' })],
  ])('never leads to %s', (_, atom) => {
    expect(words(atom)).toBeNull();
  });

  it('keeps what is right in the open draft and takes away what is too much', () => {
    const from = go([
      { type: 'draft.new' },
      { type: 'draft.pick', id: 'amina' },
      { type: 'draft.type', field: 'subject', text: 'samedi' },
    ]);
    expect(words(has('sent', wanted), from)).toEqual(['remove-recipient', 'pick', 'type-text', 'send']);
  });

  it('goes on with the kept draft that was begun', () => {
    const from = go([
      { type: 'draft.new' },
      { type: 'draft.pick', id: 'paul' },
      { type: 'draft.type', field: 'text', text: 'Je serai' },
      { type: 'draft.close' },
    ]);
    expect(words(has('sent', wanted), from)).toEqual([
      'open-folder',
      'open-message',
      'type-text',
      'type-subject',
      'send',
    ]);
  });

  it('takes a sending back where it must not be', () => {
    const from = go([{ type: 'draft.new' }, { type: 'draft.pick', id: 'paul' }, { type: 'draft.send' }]);
    expect(words({ fact: 'mail.sent', op: 'lacks', value: { to: 'paul' } }, from)).toEqual(['undo-send']);
  });

  it('picks the file or the phrase of a dialog that is open already', () => {
    const files = go([{ type: 'draft.new' }, { type: 'file.choose' }]);
    expect(words(has('sent', { to: 'paul', files: 'score' }), files)?.[0]).toBe('pick-file');
    const phrases = go([{ type: 'draft.new' }, { type: 'phrase.choose' }]);
    expect(words(has('sent', wanted), phrases)?.[0]).toBe('pick-phrase');
  });
});

describe('no way', () => {
  const emptied = go([{ type: 'folder.open', folder: 'bin' }, { type: 'bin.empty' }, { type: 'bin.confirm' }]);

  it.each<[string, Atom]>([
    ['to a message that is gone', has('inbox', { id: 'offer' })],
    ['to reading what is gone', has('read', 'offer')],
    ['to opening what is gone', is('open', 'offer')],
    ['to a message of somebody else among the sent', has('sent', { from: 'paul' })],
    ['to a message to nobody', has('sent', { to: '' })],
    ['to an address that is wrong', has('sent', { to: 'paul@poste' })],
    ['to a file that is too large', has('sent', { to: 'paul', files: 'wedding' })],
    ['to answering what is gone', has('sent', { kind: 'reply', about: 'offer' })],
    ['to an inbox with what I wrote', has('inbox', { id: 'lunch' })],
    ['to a message unread by me', has('sent', { unread: 'yes' })],
    ['to forgetting what was read', { fact: 'mail.read', op: 'lacks', value: 'choir' }],
    ['to a part that no message has', has('sent', { colour: 'blue' })],
  ])('leads %s', (_, atom) => {
    expect(mail.way(emptied, atom, goalOf(atom))).toBeNull();
  });
});

const atoms: Atom[] = [
  has('sent', wanted),
  has('sent', { to: 'zoe,amina' }),
  has('sent', { to: 'marie@ecole.exemple', text: 'Bonjour' }),
  has('sent', { subject: 'Liste' }),
  has('sent', { kind: 'reply', to: 'paul' }),
  has('drafts', wanted),
  has('drafts', { to: '', subject: '', text: '' }),
  has('draft', { kind: 'forward' }),
  has('bin', { from: 'jeanne', subject: 'Samedi' }),
  has('spam', { from: 'jeanne' }),
  has('inbox', { from: 'jeanne', text: 'Liste' }),
  has('sent-last', wanted),
  { fact: 'mail.inbox', op: 'lacks', value: {} },
  { fact: 'mail.spam', op: 'lacks', value: {} },
  { fact: 'mail.sent', op: 'lacks', value: {} },
  { fact: 'mail.drafts', op: 'lacks', value: {} },
  { fact: 'mail.bin', op: 'lacks', value: { from: 'bank' } },
  { fact: 'mail.draft', op: 'lacks', value: {} },
  { fact: 'mail.screen', op: 'not', value: 'inbox' },
  { fact: 'mail.open', op: 'is', value: '' },
  { fact: 'mail.search', op: 'not', value: '' },
  is('folder', 'spam'),
  ...[
    'inbox',
    'sent',
    'drafts',
    'spam',
    'bin',
    'search',
    'message',
    'compose',
    'files',
    'phrases',
    'forgotten-file',
    'empty-bin',
  ].map((screen) => is('screen', screen)),
];

describe('wandering', () => {
  it.each(atoms.map((atom) => [`${atom.fact} ${atom.op} ${JSON.stringify(atom.value)}`, atom] as const))(
    'leads to %s from everywhere',
    (_, atom) => {
      const goal = goalOf(atom);
      fc.assert(
        fc.property(fc.array(fc.nat(1_000), { maxLength: 30 }), (choices) => {
          const from = choices.reduce<MailSnapshot>((snapshot, choice) => {
            const moves = mail.moves(snapshot, goal, true);
            return next(snapshot, moves[choice % moves.length]!.event);
          }, start);
          expect(follow(from, atom)).not.toBeNull();
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('typists', () => {
  it('finish with slips at every letter, and no right letter makes the way longer', () => {
    const text = 'Je serai là, avec l’œuf.';
    const atom = has('sent', { ...wanted, text });
    const goal = goalOf(atom);
    const cost = (snapshot: MailSnapshot) => (follow(snapshot, atom) ?? []).reduce((sum, move) => sum + move.cost, 0);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: text.length, maxLength: text.length }), (slips) => {
        let snapshot = go([
          { type: 'draft.new' },
          { type: 'draft.pick', id: 'paul' },
          { type: 'draft.type', field: 'subject', text: 'Samedi' },
        ]);
        for (let i = 0; i < text.length; i++) {
          if (i && slips[i] === 0) {
            const wrong = next(snapshot, { type: 'draft.type', field: 'text', text: `${text.slice(0, i)}q` });
            const move = advice(wrong, atom, goal);
            expect(move?.event).toEqual({ type: 'draft.type', field: 'text', text: text.slice(0, i) });
          }
          const after = next(snapshot, { type: 'draft.type', field: 'text', text: text.slice(0, i + 1) });
          expect(cost(after)).toBeLessThanOrEqual(cost(snapshot));
          if (i < text.length - 2) expect(advice(after, atom, goal)?.event).toMatchObject({ field: 'text' });
          snapshot = after;
        }
        expect(follow(snapshot, atom)?.map((move) => move.words)).toEqual(['send']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the plan key', () => {
  it('never holds a text, and stays short', () => {
    const from = go([
      { type: 'draft.new' },
      { type: 'draft.type', field: 'text', text: 'Tout autre chose' },
      { type: 'draft.type', field: 'to', text: 'x'.repeat(5_000) },
    ]);
    const key = mail.planKey(from, goalOf(has('sent', wanted)));
    expect(key).not.toContain('Tout autre');
    expect(key.length).toBeLessThan(200);
  });

  it('does not grow with messages that the goal can not match', () => {
    const once = go([{ type: 'draft.new' }, { type: 'draft.pick', id: 'amina' }, { type: 'draft.send' }]);
    const twice = go([{ type: 'draft.new' }, { type: 'draft.pick', id: 'amina' }, { type: 'draft.send' }], once);
    expect(mail.planKey(twice, goalOf(has('sent', wanted)))).toBe(mail.planKey(once, goalOf(has('sent', wanted))));
  });
});
