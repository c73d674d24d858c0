import { describe, expect, it } from 'vitest';
import { messageOf } from './mailbox.ts';
import { after, written } from './play.ts';

const reading = (id: string, folder: 'inbox' | 'sent' = 'inbox') =>
  after(
    folder === 'inbox'
      ? [{ type: 'message.open', id }]
      : [
          { type: 'folder.open', folder },
          { type: 'message.open', id },
        ],
  );

describe('answering', () => {
  it('goes to the sender, with the prefix and the quoted text', () => {
    const { draft } = after([{ type: 'message.reply' }], reading('choir'));
    expect(draft).toEqual({
      id: null,
      kind: 'reply',
      about: 'choir',
      to: ['amina'],
      query: '',
      subject: 'Re : La chorale, jeudi',
      text: '',
      quoted: 'Amina Diallo a écrit :\n> Bonjour Jeanne,\n> La répétition de jeudi commence à 18 heures.',
      files: [],
      field: 'text',
    });
  });

  it('to all leaves me out', () => {
    expect(after([{ type: 'message.reply-all' }], reading('choir')).draft?.to).toEqual(['amina', 'yvonne']);
  });

  it('a message of mine goes to those who got it', () => {
    expect(after([{ type: 'message.reply' }], reading('lunch', 'sent')).draft?.to).toEqual(['yvonne']);
  });

  it('does not double the prefix', () => {
    const sent = after([{ type: 'message.reply' }, { type: 'draft.send' }], reading('choir'));
    const box = after([{ type: 'message.open', id: 'new-1' }, { type: 'message.reply' }], sent);
    expect(box.draft?.subject).toBe('Re : La chorale, jeudi');
  });

  it('forwards files and text to nobody yet', () => {
    const { draft } = after([{ type: 'message.forward' }], reading('choir'));
    expect(draft).toMatchObject({ to: [], subject: 'Tr : La chorale, jeudi', files: ['score'], field: 'to' });
  });
});

describe('a draft', () => {
  it.each([
    ['closed', { type: 'draft.close' }],
    ['left for a folder', { type: 'folder.open', folder: 'sent' }],
    ['left for a new message', { type: 'draft.new' }],
  ] as const)('is kept when it is %s', (_, event) => {
    const box = after([...written('pau', 'Samedi', 'Bonjour'), event]);
    expect(messageOf(box, 'new-1')).toMatchObject({
      folder: 'drafts',
      subject: 'Samedi',
      text: 'Bonjour',
      query: 'pau',
    });
    expect(box.notice?.key).toBe('draft-kept');
  });

  it('leaves nothing behind when nothing stands in it', () => {
    const before = after([]).messages;
    expect(after([{ type: 'draft.new' }, { type: 'draft.close' }]).messages).toEqual(before);
    expect(after([{ type: 'message.reply' }, { type: 'draft.close' }], reading('recipe')).messages).toHaveLength(
      before.length,
    );
  });

  it('is taken up again whole, and once only', () => {
    const kept = after([
      ...written('pau', 'Samedi', 'Bonjour'),
      { type: 'draft.close' },
      { type: 'folder.open', folder: 'drafts' },
    ]);
    const again = after(
      [
        { type: 'message.open', id: 'new-1' },
        { type: 'draft.type', field: 'text', text: 'Bonsoir' },
      ],
      kept,
    );
    expect(again.draft).toMatchObject({ id: 'new-1', query: 'pau', subject: 'Samedi' });
    const closed = after([{ type: 'draft.close' }], again);
    expect(closed.messages.filter((message) => message.folder === 'drafts').map((one) => one.text)).toEqual([
      'Cher Lucien,',
      'Bonsoir',
    ]);
  });

  it('that is thrown away lies in the bin and can come back', () => {
    const thrown = after([...written('', 'Samedi', ''), { type: 'draft.discard' }]);
    expect(messageOf(thrown, 'new-1')).toMatchObject({ folder: 'bin', home: 'drafts' });
    const back = after(
      [{ type: 'folder.open', folder: 'bin' }, { type: 'message.open', id: 'new-1' }, { type: 'message.restore' }],
      thrown,
    );
    expect(messageOf(back, 'new-1')?.folder).toBe('drafts');
  });

  it('that is emptied by mistake stays where it is', () => {
    const box = after([
      { type: 'folder.open', folder: 'drafts' },
      { type: 'message.open', id: 'garden' },
      { type: 'draft.remove', recipient: 'lucien' },
      { type: 'draft.type', field: 'subject', text: '' },
      { type: 'draft.type', field: 'text', text: '' },
      { type: 'draft.close' },
    ]);
    expect(messageOf(box, 'garden')?.folder).toBe('drafts');
  });
});

describe('the address field', () => {
  it('says what is wrong and keeps what is typed', () => {
    const box = after([
      { type: 'draft.new' },
      { type: 'draft.type', field: 'to', text: 'paul.poste' },
      { type: 'draft.add' },
    ]);
    expect(box.draft?.query).toBe('paul.poste');
    expect(box.notice).toEqual({ key: 'address-no-at', slots: { typed: 'paul.poste' }, times: 1 });
    expect(after([{ type: 'draft.add' }], box).notice?.times).toBe(2);
  });

  it('takes nobody twice', () => {
    const box = after([
      { type: 'draft.new' },
      { type: 'draft.pick', id: 'paul' },
      { type: 'draft.type', field: 'to', text: 'paul@poste.exemple' },
      { type: 'draft.add' },
    ]);
    expect(box.draft?.to).toEqual(['paul']);
    expect(box.notice).toMatchObject({ key: 'already-recipient', slots: { name: 'Paul Marchetti' } });
  });
});

describe('files and phrases', () => {
  const choosing = () => after([{ type: 'draft.new' }, { type: 'file.choose' }]);

  it('refuses a file that is too large, with a sentence', () => {
    const box = after([{ type: 'file.pick', id: 'wedding' }], choosing());
    expect(box.draft?.files).toEqual([]);
    expect(box).toMatchObject({ dialog: 'files', notice: { key: 'file-too-large', slots: { file: 'Mariage.mp4' } } });
  });

  it('attaches a file once', () => {
    const box = after(
      [{ type: 'file.pick', id: 'score' }, { type: 'file.choose' }, { type: 'file.pick', id: 'score' }],
      choosing(),
    );
    expect(box.draft?.files).toEqual(['score']);
    expect(box.notice?.key).toBe('file-already');
  });

  it('replaces a subject and goes on with a text', () => {
    const phrases = (...ids: string[]) =>
      after([
        { type: 'draft.new' },
        ...ids.flatMap((id) => [{ type: 'phrase.choose' } as const, { type: 'phrase.pick', id } as const]),
      ]);
    expect(phrases('saturday', 'saturday').draft?.subject).toBe('Samedi');
    expect(phrases('welcome', 'kiss').draft?.text).toBe('Je vous attends au port. Je vous embrasse.');
  });
});

describe('hostile text', () => {
  const texts = [
    '<img src=x onerror=alert(1)>',
    '\u202E\u2066txt',
    '{{x}} ${y} $& $1',
    '\0',
    '👩‍👩‍👧'.repeat(100),
    'a'.repeat(100_000),
  ];

  it.each(texts.map((text) => [text.slice(0, 20), text]))('%j is kept as it was typed', (_, text) => {
    const box = after([...written('paul@poste.exemple', text, text), { type: 'draft.send' }]);
    expect(messageOf(box, 'new-1')).toMatchObject({ to: ['paul'], subject: text, text });
  });
});
