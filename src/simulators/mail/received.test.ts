import { describe, expect, it } from 'vitest';
import { factOf } from './facts.ts';
import { morning } from './fixture.ts';
import { mail } from './mail.ts';
import { ownFiles } from './mailbox.ts';
import { after } from './play.ts';
import { apply } from './rules.ts';

const parcel = after([{ type: 'message.open', id: 'parcel' }]);
const page = after([{ type: 'link.follow', id: 'pay' }], parcel);

describe('the sender', () => {
  it('shows the whole address, which is remembered; it is hidden again with the message', () => {
    const shown = after([{ type: 'sender.show' }], parcel);
    expect([shown.address, factOf(shown, 'mail.sender-seen')]).toEqual([true, ['parcel']]);
    expect(apply(shown, { type: 'sender.show' })).toBe(shown);
    const closed = after([{ type: 'message.close' }, { type: 'message.open', id: 'recipe' }], shown);
    expect([closed.address, factOf(closed, 'mail.sender-seen')]).toEqual([false, ['parcel']]);
  });

  it('is found by the name that it gives itself', () => {
    expect(apply(after([]), { type: 'search.type', text: 'colis du port' }).notice).toBeNull();
  });
});

describe('a file of a message', () => {
  it('is looked at, saved once, and then among the files of the device', () => {
    const seen = after([
      { type: 'message.open', id: 'recipe' },
      { type: 'file.open', id: 'pie' },
    ]);
    expect([factOf(seen, 'mail.screen'), factOf(seen, 'mail.seen-file')]).toEqual(['file', ['pie']]);
    expect(ownFiles(seen).map(({ id }) => id)).not.toContain('pie');
    const saved = after([{ type: 'file.save' }], seen);
    expect([saved.notice?.key, factOf(saved, 'mail.saved')]).toEqual(['file-saved', ['pie']]);
    expect(ownFiles(saved).map(({ id }) => id)).toContain('pie');
    expect(after([{ type: 'file.save' }], saved).notice?.key).toBe('file-saved-already');
    expect(factOf(after([{ type: 'file.close' }], saved), 'mail.screen')).toBe('message');
  });

  it('lets everything else wait while it is looked at', () => {
    const seen = after([
      { type: 'message.open', id: 'recipe' },
      { type: 'file.open', id: 'pie' },
    ]);
    expect(apply(seen, { type: 'message.delete' })).toBe(seen);
    expect(apply(seen, { type: 'draft.new' })).toBe(seen);
  });

  it('of another message is refused', () => {
    expect(apply(parcel, { type: 'file.open', id: 'pie' })).toBe(parcel);
  });
});

describe('a program', () => {
  const warned = after([{ type: 'file.open', id: 'trap' }], parcel);

  it('opens after a warning only, and that it was opened is remembered', () => {
    expect([factOf(warned, 'mail.screen'), factOf(warned, 'mail.ran')]).toEqual(['program', []]);
    const ran = after([{ type: 'file.open-anyway' }], warned);
    expect([factOf(ran, 'mail.screen'), factOf(ran, 'mail.ran'), ran.notice?.key]).toEqual([
      'message',
      ['trap'],
      'program-installed',
    ]);
  });

  it('stays closed when one says no', () => {
    const closed = after([{ type: 'dialog.close' }], warned);
    expect([factOf(closed, 'mail.screen'), closed.file, factOf(closed, 'mail.ran')]).toEqual(['message', null, []]);
  });
});

describe('a link', () => {
  it('opens a page, and that it was followed is remembered', () => {
    expect([factOf(page, 'mail.screen'), factOf(page, 'mail.followed')]).toEqual(['page', ['pay']]);
    expect(factOf(after([{ type: 'page.close' }], page), 'mail.screen')).toBe('message');
  });

  it('keeps nothing of what is typed on its page, but that something was given', () => {
    const typed = after([{ type: 'page.type', text: '4970 1012' }], page);
    expect(JSON.stringify(typed)).not.toContain('4970');
    expect(mail.secrets).toContain('page.type');
    const given = after([{ type: 'page.send' }], typed);
    expect([factOf(given, 'mail.gave'), given.notice?.key]).toEqual([['pay'], 'page-sent']);
  });

  it('gives nothing where nothing is typed', () => {
    const empty = after([{ type: 'page.send' }], page);
    expect([factOf(empty, 'mail.gave'), empty.notice?.key]).toEqual([[], 'page-empty']);
  });

  it('of a message that is not open is refused', () => {
    const start = after([], morning);
    expect(apply(start, { type: 'link.follow', id: 'pay' })).toBe(start);
  });
});
