import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { type MailSnapshot } from './facts.ts';
import { morning } from './fixture.ts';
import { mailMachine } from './mail-machine.ts';
import type { MailEvent } from './mailbox.ts';
import { mail } from './mail.ts';
import { notices } from './notices.ts';

const start = mail.start({ id: 'morning', lang: 'fr', simulator: 'mail', texts: {}, data: morning });
const next = (snapshot: MailSnapshot, event: MailEvent) => transition(mailMachine, snapshot, event)[0];
const goal = {
  stages: [
    [
      {
        fact: 'mail.sent',
        op: 'has',
        value: { to: 'zoe', subject: 'Samedi', text: 'Voici, ci-joint', files: 'score' },
      } as const,
    ],
  ],
  never: [],
};

const folder = fc.constantFrom('inbox', 'sent', 'drafts', 'spam', 'bin');
const id = fc.constantFrom(
  'choir',
  'book',
  'garden',
  'offer',
  'paul',
  'zoe',
  'score',
  'wedding',
  'kiss',
  'pie',
  'trap',
  'pay',
  'parcel',
  'recipe',
  'new-1',
  'nothing',
  '__proto__',
);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('', 'paul', 'paul@poste.exemple', 'ci-joint', 'personne@nulle-part.exemple'),
);
const field = fc.constantFrom('to', 'subject', 'text');
const bare = [
  'message.close',
  'message.delete',
  'message.restore',
  'message.spam',
  'message.not-spam',
  'message.unread',
  'message.reply',
  'message.reply-all',
  'message.forward',
  'bin.empty',
  'bin.confirm',
  'search.clear',
  'mail.check',
  'draft.new',
  'draft.add',
  'draft.close',
  'draft.discard',
  'file.choose',
  'phrase.choose',
  'dialog.close',
  'draft.send',
  'draft.send-anyway',
  'sending.undo',
  'sender.show',
  'sender.hide',
  'file.open-anyway',
  'file.save',
  'file.close',
  'page.send',
  'page.close',
  'nonsense',
];
const anyEvent = fc.oneof(
  fc.constantFrom(...bare).map((type) => ({ type })),
  folder.map((one) => ({ type: 'folder.open', folder: one })),
  fc.record({
    type: fc.constantFrom(
      'message.open',
      'draft.pick',
      'file.pick',
      'file.remove',
      'phrase.pick',
      'file.open',
      'link.follow',
    ),
    id,
  }),
  id.map((recipient) => ({ type: 'draft.remove', recipient })),
  text.map((one) => ({ type: 'search.type', text: one })),
  text.map((one) => ({ type: 'page.type', text: one })),
  fc.record({ type: fc.constant('draft.type'), field, text }),
  field.map((one) => ({ type: 'draft.focus', field: one })),
) as fc.Arbitrary<MailEvent>;

/** A state after random moves of a hand. */
const wandered = fc.array(fc.nat(1_000), { maxLength: 25 }).map((choices) =>
  choices.reduce<MailSnapshot>((snapshot, choice) => {
    const moves = mail.moves(snapshot, goal, true);
    const move = moves[choice % moves.length];
    return move ? next(snapshot, move.event) : snapshot;
  }, start),
);

describe('the mailbox', () => {
  it('refuses with the very same snapshot, and changes nothing in place', () => {
    fc.assert(
      fc.property(wandered, anyEvent, (snapshot, event) => {
        const before = JSON.stringify(snapshot.context);
        const after = next(snapshot, event);
        expect(JSON.stringify(snapshot.context)).toBe(before);
        expect(after === snapshot).toBe(!snapshot.can(event));
        if (after !== snapshot) expect(JSON.stringify(after.context)).not.toBe(before);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answer to the same events, saved and read back in between', () => {
    fc.assert(
      fc.property(wandered, fc.array(anyEvent, { maxLength: 12 }), (snapshot, events) => {
        const { value, context } = JSON.parse(JSON.stringify({ value: snapshot.value, context: snapshot.context }));
        let here: MailSnapshot = snapshot;
        let there = mailMachine.resolveState({ value, context });
        for (const event of events) {
          here = next(here, event);
          there = next(there, event);
          expect(JSON.stringify(there.context)).toBe(JSON.stringify(here.context));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('answers every control that a hand may use', () => {
    fc.assert(
      fc.property(wandered, (snapshot) => {
        const moves = mail.moves(snapshot, goal, true);
        expect(moves.length).toBeGreaterThan(0);
        for (const move of moves)
          expect([move.control, next(snapshot, move.event) !== snapshot]).toEqual([move.control, true]);
      }),
      { numRuns: 200 },
    );
  });

  it('says only sentences that are listed, with the slots that are listed', () => {
    fc.assert(
      fc.property(wandered, (snapshot) => {
        const { notice } = snapshot.context;
        if (!notice) return;
        expect(Object.keys(notices)).toContain(notice.key);
        const known: readonly string[] = notices[notice.key as keyof typeof notices];
        for (const slot of Object.keys(notice.slots)) expect(known).toContain(slot);
      }),
      { numRuns: 300 },
    );
  });

  it('lets everything but the dialog wait while one is open', () => {
    const asked = [{ type: 'folder.open', folder: 'bin' }, { type: 'bin.empty' }].reduce(
      (snapshot, event) => next(snapshot, event as MailEvent),
      start,
    );
    expect(next(asked, { type: 'draft.new' })).toBe(asked);
    expect(next(asked, { type: 'dialog.close' })).not.toBe(asked);
  });

  it('starts without an actor', () => {
    expect(initialTransition(mailMachine, morning)[1]).toEqual([]);
  });

  it('takes 100,000 letters without slowing down', () => {
    const long = 'x'.repeat(100_000);
    let snapshot = next(start, { type: 'draft.new' });
    const before = performance.now();
    for (let i = 0; i < 100; i++) {
      snapshot = next(snapshot, { type: 'draft.type', field: 'text', text: long + i });
      mail.planKey(snapshot, goal);
    }
    expect((performance.now() - before) / 100).toBeLessThan(60);
  });
});

describe('labels', () => {
  const labels = { 'controls.compose': 'Écrire', 'controls.folder:sent': 'Envoyés' };
  it.each([
    ['compose', 'Écrire'],
    ['folder:sent', 'Envoyés'],
    ['message:choir', 'La chorale, jeudi'],
    ['suggestion:paul', 'Paul Marchetti'],
    ['recipient:a@b.exemple', 'a@b.exemple'],
    ['file:score', 'Partition.pdf'],
    ['attached:score', 'Partition.pdf'],
    ['phrase:kiss', 'Je vous embrasse.'],
    ['open-file:pie', 'Tarte.jpg'],
    ['link:pay', 'Payer maintenant'],
  ])('of %s is what the screen shows', (control, label) => {
    expect(mail.label(start, control, labels)).toBe(label);
  });
});
