import type { Dialog, Folder, Mailbox } from './mailbox.ts';

/** What one sees: the list of a folder, found messages, a message, the one being written, or what lies over them. */
export type ScreenName = Folder | 'search' | 'message' | 'compose' | 'file' | 'page' | NonNullable<Dialog>;

export const screenNames: readonly ScreenName[] = [
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
  'file',
  'page',
  'program',
];

export function screenOf(box: Mailbox): ScreenName {
  if (box.dialog) return box.dialog;
  if (box.page) return 'page';
  if (box.file !== null) return 'file';
  if (box.draft) return 'compose';
  if (box.open !== null) return 'message';
  return box.search.trim() ? 'search' : box.folder;
}
