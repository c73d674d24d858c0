/** The data of a mailbox and of the person who uses it. Shapes only here; what may be done with them stands below. */

export type Folder = 'inbox' | 'sent' | 'drafts' | 'spam' | 'bin';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** A fictional file that can be attached. `size` in kilobytes; over `limit` of the mailbox it is refused. */
export interface File {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly kind: 'photo' | 'document' | 'film';
}

export interface Message {
  readonly id: string;
  readonly folder: Folder;
  /** The folder to which a restoring brings it back. */
  readonly home: Folder;
  /** A person's id, or a bare address. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** ISO 8601, local, without a zone: `2027-05-13T10:12`. */
  readonly date: string;
  readonly unread: boolean;
  readonly files: readonly string[];
  /** The address that could not be reached, for a message that came back. */
  readonly undelivered?: string;
}

export type Field = 'to' | 'subject' | 'text';

export interface Draft {
  /** The message in `drafts` that it continues. */
  readonly id: string | null;
  readonly kind: 'new' | 'reply' | 'reply-all' | 'forward';
  /** Recipients settled: a person's id, or a bare address. */
  readonly to: readonly string[];
  /** What is typed in the address field and not yet settled. */
  readonly query: string;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly string[];
  /** Where the caret stands. Suggestions show while it is `to`. */
  readonly field: Field;
}

/** What lies over the screen. */
export type Dialog = 'files' | 'phrases' | 'forgotten-file' | 'empty-bin' | null;

/** The last sentence that the device said: a key under `notices` of the labels, and what it needs. */
export interface Notice {
  readonly key: string;
  readonly slots: Readonly<Record<string, string>>;
}

/** `scenario.yaml` of a mailbox, its words merged in. */
export interface MailScenario {
  readonly me: string;
  /** The moment at which the practice stands still. */
  readonly now: string;
  readonly people: readonly Person[];
  readonly messages: readonly Message[];
  readonly files: readonly File[];
  /** Ready sentences, a way without typing. */
  readonly phrases: readonly { readonly id: string; readonly field: 'subject' | 'text'; readonly text: string }[];
  /** Addresses that exist nowhere: what is sent there comes back. */
  readonly unknown: readonly string[];
  /** Largest file that may be attached, in kilobytes. */
  readonly limit: number;
  /** Words that announce an attachment, in the device's language. */
  readonly announcing: readonly string[];
}

export interface Mailbox {
  readonly scenario: MailScenario;
  readonly messages: readonly Message[];
  readonly folder: Folder;
  /** The message being read. */
  readonly open: string | null;
  readonly search: string;
  /** The message being written; it covers the list and the reading. */
  readonly draft: Draft | null;
  readonly dialog: Dialog;
  readonly notice: Notice | null;
  /** The last sending, which may be taken back until the next one. */
  readonly sent: string | null;
  /** Messages that will come back at the next `mail.check` or sending. */
  readonly returning: readonly string[];
  /** Ids of messages that have been opened, in order, without repeats. */
  readonly read: readonly string[];
  /** Gives new messages their ids. */
  readonly count: number;
}

export type MailEvent =
  | { type: 'folder.open'; folder: Folder }
  | { type: 'message.open'; id: string }
  | { type: 'message.close' } // « Retour aux messages »
  | { type: 'message.delete' } // on the open one
  | { type: 'message.restore' } // out of the bin
  | { type: 'message.spam' }
  | { type: 'message.not-spam' }
  | { type: 'message.unread' } // mark as not read and close
  | { type: 'message.reply' }
  | { type: 'message.reply-all' }
  | { type: 'message.forward' }
  | { type: 'bin.empty' } // asks first
  | { type: 'bin.confirm' }
  | { type: 'search.type'; text: string }
  | { type: 'search.clear' }
  | { type: 'mail.check' } // « Actualiser »: time passes
  | { type: 'draft.new' } // « Écrire »
  | { type: 'draft.focus'; field: Field }
  | { type: 'draft.type'; field: Field; text: string } // the whole value of the field
  | { type: 'draft.add' } // settles what is typed in the address field
  | { type: 'draft.pick'; id: string } // a suggestion
  | { type: 'draft.remove'; recipient: string }
  | { type: 'draft.close' } // kept in drafts if anything is in it
  | { type: 'draft.discard' }
  | { type: 'file.choose' } // « Joindre »
  | { type: 'file.pick'; id: string }
  | { type: 'file.remove'; id: string }
  | { type: 'phrase.choose' }
  | { type: 'phrase.pick'; id: string }
  | { type: 'dialog.close' }
  | { type: 'draft.send' }
  | { type: 'draft.send-anyway' } // after *you speak of an attachment and there is none*
  | { type: 'sending.undo' }; // until the next one

/**
 * `data-control` of everything on the screen, for the recipes and for the screens alike:
 * `compose` `folder:<folder>` `message:<id>` `back` `delete` `restore` `spam` `not-spam` `mark-unread` `reply` `reply-all` `forward`
 * `empty-bin` `confirm-empty` `search` `clear-search` `check` `to` `subject` `text` `add` `suggestion:<person>` `recipient:<id or address>` (press removes it)
 * `close-draft` `discard` `attach` `file:<id>` (in the chooser) `attached:<id>` (press removes it) `phrases` `phrase:<id>` `close-dialog`
 * `send` `send-anyway` `undo-send`.
 */
export type Control = string;
