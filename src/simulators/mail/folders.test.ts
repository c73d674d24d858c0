import { describe, expect, it } from 'vitest';
import { messageOf } from './mailbox.ts';
import { after } from './play.ts';
import { inFolder, listed, unreadIn } from './search.ts';

const ids = (box: ReturnType<typeof after>) => listed(box).map((message) => message.id);

describe('lists', () => {
  it('have the newest message first', () => {
    expect(ids(after([]))).toEqual(['boat', 'choir', 'book', 'tomatoes', 'recipe', 'parcel']);
  });

  it('are searched in people, subject and text, without case and accents', () => {
    const search = (text: string) => ids(after([{ type: 'search.type', text }]));
    expect(search('LUCIEN')).toEqual(['tomatoes']);
    expect(search('recette')).toEqual(['recipe']);
    expect(search('delicieuse')).toEqual(['recipe']);
    expect(search('repetition de')).toEqual(['choir']);
    expect(search('   ')).toHaveLength(6);
  });

  it('say when nothing is found, and are whole again', () => {
    const none = after([{ type: 'search.type', text: 'zzz' }]);
    expect(none.notice?.key).toBe('nothing-found');
    expect(ids(after([{ type: 'search.clear' }], none))).toHaveLength(6);
  });

  it('search 100,000 letters without waiting', () => {
    const before = performance.now();
    after([{ type: 'search.type', text: 'é'.repeat(100_000) }]);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a message', () => {
  it('is read once it is open, and new again when asked', () => {
    const open = after([{ type: 'message.open', id: 'choir' }]);
    expect(open.read).toEqual(['choir']);
    expect(unreadIn(open, 'inbox')).toBe(2);
    const again = after([{ type: 'message.unread' }], open);
    expect(again.open).toBeNull();
    expect(unreadIn(again, 'inbox')).toBe(3);
  });

  it('goes to the bin and back to where it was', () => {
    const gone = after([
      { type: 'folder.open', folder: 'sent' },
      { type: 'message.open', id: 'lunch' },
      { type: 'message.delete' },
    ]);
    expect(messageOf(gone, 'lunch')).toMatchObject({ folder: 'bin', home: 'sent' });
    const back = after(
      [{ type: 'folder.open', folder: 'bin' }, { type: 'message.open', id: 'lunch' }, { type: 'message.restore' }],
      gone,
    );
    expect(messageOf(back, 'lunch')?.folder).toBe('sent');
  });

  it('goes to spam and back to the inbox, from the bin too', () => {
    const spam = after([
      { type: 'folder.open', folder: 'bin' },
      { type: 'message.open', id: 'offer' },
      { type: 'message.spam' },
    ]);
    expect(messageOf(spam, 'offer')?.folder).toBe('spam');
    const back = after(
      [{ type: 'folder.open', folder: 'spam' }, { type: 'message.open', id: 'offer' }, { type: 'message.not-spam' }],
      spam,
    );
    expect(messageOf(back, 'offer')?.folder).toBe('inbox');
  });

  it('of mine can be neither spam nor unread', () => {
    const mine = after([
      { type: 'folder.open', folder: 'sent' },
      { type: 'message.open', id: 'lunch' },
    ]);
    expect(() => after([{ type: 'message.spam' }], mine)).toThrow('refused');
    expect(() => after([{ type: 'message.unread' }], mine)).toThrow('refused');
  });
});

describe('the bin', () => {
  const bin = () => after([{ type: 'folder.open', folder: 'bin' }]);

  it('is emptied only after a question', () => {
    const asked = after([{ type: 'bin.empty' }], bin());
    expect(inFolder(asked, 'bin')).toHaveLength(1);
    expect(inFolder(after([{ type: 'dialog.close' }], asked), 'bin')).toHaveLength(1);
    expect(inFolder(after([{ type: 'bin.confirm' }], asked), 'bin')).toEqual([]);
  });

  it('says that it is empty already', () => {
    expect(after([{ type: 'bin.empty' }, { type: 'bin.confirm' }, { type: 'bin.empty' }], bin()).notice?.key).toBe(
      'bin-already-empty',
    );
  });

  it('takes away the taking back of a sending that lay in it', () => {
    const sent = after([
      { type: 'draft.new' },
      { type: 'draft.pick', id: 'paul' },
      { type: 'draft.send' },
      { type: 'folder.open', folder: 'sent' },
      { type: 'message.open', id: 'new-1' },
      { type: 'message.delete' },
    ]);
    expect(
      after([{ type: 'folder.open', folder: 'bin' }, { type: 'bin.empty' }, { type: 'bin.confirm' }], sent).sent,
    ).toBeNull();
  });
});
