import { describe, expect, it } from 'vitest';
import { messageOf } from './mailbox.ts';
import { after, written } from './play.ts';
import { inFolder } from './search.ts';

const toPaul = (subject = 'Samedi', text = 'Bonjour') => written('paul@poste.exemple', subject, text);

describe('sending', () => {
  it('puts the message with the sent ones, and says to whom it went', () => {
    const box = after([...toPaul(), { type: 'draft.send' }]);
    expect(inFolder(box, 'sent')[0]).toMatchObject({
      from: 'jeanne',
      to: ['paul'],
      subject: 'Samedi',
      text: 'Bonjour',
      date: '2027-05-13T10:24',
    });
    expect(box.notice).toMatchObject({ key: 'sent', slots: { name: 'Paul Marchetti' } });
  });

  it('asks for a recipient and keeps the draft', () => {
    const box = after([...written('', 'Samedi', 'Bonjour'), { type: 'draft.send' }]);
    expect(box.draft).toMatchObject({ subject: 'Samedi', text: 'Bonjour', field: 'to' });
    expect(box.notice?.key).toBe('no-recipient');
  });

  it('says what is wrong with the address that is still typed', () => {
    const box = after([...written('paul@poste', 'Samedi', ''), { type: 'draft.send' }]);
    expect(box.draft).not.toBeNull();
    expect(box.notice?.key).toBe('address-no-dot');
  });

  it('allows an empty subject, and says so', () => {
    expect(after([...toPaul(''), { type: 'draft.send' }]).notice?.key).toBe('sent-without-subject');
  });

  it('removes the kept draft that it continues', () => {
    const box = after([
      { type: 'folder.open', folder: 'drafts' },
      { type: 'message.open', id: 'garden' },
      { type: 'draft.send' },
    ]);
    expect(inFolder(box, 'drafts')).toEqual([]);
  });
});

describe('a forgotten file', () => {
  it.each([
    ['Voici en PIECE JOINTE, la photo', true],
    ['Elle est ci-joint.', true],
    ['La pièce est jointe', false],
  ])('%j asks: %s', (text, asks) => {
    expect(after([...toPaul('', text), { type: 'draft.send' }]).dialog === 'forgotten-file').toBe(asks);
  });

  it('lets the message go anyway, or be written on', () => {
    const asked = after([...toPaul('', 'ci-joint'), { type: 'draft.send' }]);
    expect(after([{ type: 'draft.send-anyway' }], asked).draft).toBeNull();
    expect(after([{ type: 'dialog.close' }], asked).draft?.text).toBe('ci-joint');
  });

  it('is not asked for where a file is, nor for what somebody else wrote', () => {
    const events = [
      ...toPaul('', 'ci-joint'),
      { type: 'file.choose' },
      { type: 'file.pick', id: 'score' },
      { type: 'draft.send' },
    ] as const;
    expect(after(events).dialog).toBeNull();
  });
});

describe('taking back', () => {
  it('brings the message back to be written on', () => {
    const box = after([...toPaul(), { type: 'draft.send' }, { type: 'sending.undo' }]);
    expect(box.draft).toMatchObject({ id: null, to: ['paul'], subject: 'Samedi', text: 'Bonjour' });
    expect(inFolder(box, 'sent').map((message) => message.id)).toEqual(['lunch']);
  });

  it('concerns the last sending only, once', () => {
    const box = after([
      ...toPaul('Un'),
      { type: 'draft.send' },
      ...toPaul('Deux'),
      { type: 'draft.send' },
      { type: 'sending.undo' },
    ]);
    expect(box.draft?.subject).toBe('Deux');
    expect(box.sent).toBeNull();
  });
});

describe('an address that exists nowhere', () => {
  const gone = [...written('personne@nulle-part.exemple', 'Samedi', ''), { type: 'draft.send' }] as const;

  it.each([
    ['the next look for mail', [{ type: 'mail.check' }]],
    ['the next sending', [...toPaul(), { type: 'draft.send' }]],
  ] as const)('sends the message back at %s', (_, events) => {
    const box = after([...gone, ...events]);
    expect(inFolder(box, 'inbox')[0]).toMatchObject({
      from: 'postier@poste.exemple',
      undelivered: 'personne@nulle-part.exemple',
      unread: true,
      text: 'Le message pour personne@nulle-part.exemple n’est pas arrivé : cette adresse n’existe pas.',
    });
  });

  it('sends nothing back twice, nor what was taken back', () => {
    expect(after([...gone, { type: 'mail.check' }, { type: 'mail.check' }]).notice?.key).toBe('nothing-new');
    expect(
      after([...gone, { type: 'sending.undo' }, { type: 'draft.close' }, { type: 'mail.check' }]).notice?.key,
    ).toBe('nothing-new');
  });
});

it('brings a message to oneself at the next look for mail', () => {
  const box = after([...written('jeanne@poste.exemple', 'Liste', ''), { type: 'draft.send' }, { type: 'mail.check' }]);
  expect(inFolder(box, 'inbox')[0]).toMatchObject({ from: 'jeanne', to: ['jeanne'], subject: 'Liste', unread: true });
  expect(messageOf(box, 'new-1')?.folder).toBe('sent');
});
