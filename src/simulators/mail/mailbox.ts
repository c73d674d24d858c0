/** The data of a mailbox and of the person who uses it; what may be done with them stands in the files beside. */

export type Folder = 'inbox' | 'sent' | 'drafts' | 'spam' | 'bin';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** A fictional file that can be attached, and opened where it came with a message. `size` in kilobytes; over `limit` of the mailbox it is refused. */
export interface File {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** The device warns before it opens a program, and never attaches one. */
  readonly kind: 'photo' | 'document' | 'film' | 'program';
  /** It came with a message: it is among the device's own files only once it has been saved. */
  readonly received?: boolean;
  /** What it shows when it is opened: the words of a document, the caption of a photo. */
  readonly text?: string;
  /** The drawing of a photo, of the picture set. */
  readonly picture?: { readonly things: readonly string[]; readonly tint: string };
}

/** A link in a message: to a page that wants a card number. */
export interface Link {
  readonly id: string;
  /** Where it really leads: a host, as a browser shows it. */
  readonly address: string;
  /** What is written on it. */
  readonly text: string;
  /** What the page says. */
  readonly page: { readonly title: string; readonly text: string };
}

export interface Message {
  readonly id: string;
  readonly folder: Folder;
  /** The folder to which a restoring brings it back. */
  readonly home: Folder;
  /** A person's id, or a bare address. */
  readonly from: string;
  /** The name that a bare address gives itself: it may be anybody's. */
  readonly signed?: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** ISO 8601, local, without a zone: `2027-05-13T10:12`. */
  readonly date: string;
  readonly unread: boolean;
  readonly files: readonly string[];
  readonly links?: readonly Link[];
  /** The address that could not be reached, for a message that came back. */
  readonly undelivered?: string;
  /** How it was begun, if it was written here; `new` if absent. */
  readonly kind?: Draft['kind'];
  /** The message that it answers or forwards. */
  readonly about?: string;
  /** What it quotes, shown below its text and never edited. */
  readonly quoted?: string;
  /** For a kept draft: what was typed in its address field and not settled. */
  readonly query?: string;
}

export type Field = 'to' | 'subject' | 'text';

export interface Draft {
  /** The message in `drafts` that it continues. */
  readonly id: string | null;
  readonly kind: 'new' | 'reply' | 'reply-all' | 'forward';
  /** The message that it answers or forwards. */
  readonly about: string | null;
  /** Recipients settled: a person's id, or a bare address. */
  readonly to: readonly string[];
  /** What is typed in the address field and not yet settled. */
  readonly query: string;
  readonly subject: string;
  /** What is typed by hand. */
  readonly text: string;
  /** What an answer or a forwarding quotes: shown below the text, sent with it, never edited. */
  readonly quoted: string;
  readonly files: readonly string[];
  /** Where the caret stands. Suggestions show while it is `to`. */
  readonly field: Field;
}

/** What lies over the screen. */
export type Dialog = 'files' | 'phrases' | 'forgotten-file' | 'empty-bin' | 'program' | null;

/** What has been done once and can't be undone, by id, in order, without repeats. */
export interface Traces {
  /** Messages whose sender's whole address has been shown. */
  readonly senders: readonly string[];
  /** Files that have been looked at. */
  readonly files: readonly string[];
  readonly saved: readonly string[];
  /** Programs that were opened in spite of the warning. */
  readonly ran: readonly string[];
  /** Links that were followed. */
  readonly followed: readonly string[];
  /** Links on whose page a card number was given. */
  readonly gave: readonly string[];
}

/** The last sentence that the device said: a key under `notices` of the labels (see `notices.ts`), and what it needs. */
export interface Notice {
  readonly key: string;
  readonly slots: Readonly<Record<string, string>>;
  /** How often it was said in a row, so that a repeat can be noticed (a React key, a live region filled anew). */
  readonly times: number;
}

/** `scenario.yaml` of a mailbox, its words merged in. */
export interface MailScenario {
  readonly me: string;
  /** The moment at which the practice stands still. */
  readonly now: string;
  readonly people: readonly Person[];
  /** `home` is the folder itself if it is left out; for the bin and for spam, `inbox`. */
  readonly messages: readonly (Omit<Message, 'home'> & { readonly home?: Folder })[];
  readonly files: readonly File[];
  /** Ready sentences, a way without typing. */
  readonly phrases: readonly { readonly id: string; readonly field: 'subject' | 'text'; readonly text: string }[];
  /** Addresses that exist nowhere: what is sent there comes back. */
  readonly unknown: readonly string[];
  /** Largest file that may be attached, in kilobytes. */
  readonly limit: number;
  /** Words that announce an attachment, in the device's language. */
  readonly announcing: readonly string[];
  /** What stands before the subject of an answer and of a forwarding: `Re :`, `Tr :`. */
  readonly prefixes: { readonly reply: string; readonly forward: string };
  /** The line above a quoted text, `{name}` being its sender: `{name} a écrit :`. Without it, the name alone. */
  readonly quoting?: string;
  /** Who says that a message came back, and how; `{address}` is the one that could not be reached. Needed where some are unknown. */
  readonly post?: { readonly from: string; readonly subject: string; readonly text: string };
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
  /** The file being looked at, over its message; under the dialog `program`, the one of which it warns. */
  readonly file: string | null;
  /** The page that a link has opened, over its message. What is typed there is never kept: only how many letters it has. */
  readonly page: { readonly link: string; readonly letters: number } | null;
  /** Whether the whole address of the open message's sender is shown. */
  readonly address: boolean;
  readonly notice: Notice | null;
  /** The last sending, which may be taken back until the next one. */
  readonly sent: string | null;
  /** Sent messages that bring something at the next `mail.check` or sending: an unknown address, or oneself, is among their recipients. */
  readonly returning: readonly string[];
  /** Ids of messages that have been opened, in order, without repeats. */
  readonly read: readonly string[];
  readonly traces: Traces;
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
  | { type: 'sender.show' } // the whole address, of the open message
  | { type: 'sender.hide' }
  | { type: 'file.open'; id: string } // of the open message
  | { type: 'file.open-anyway' } // after the warning about a program
  | { type: 'file.save' }
  | { type: 'file.close' }
  | { type: 'link.follow'; id: string } // of the open message
  | { type: 'page.type'; text: string } // the whole value; a secret
  | { type: 'page.send' }
  | { type: 'page.close' }
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

/*
 * Where each control stands. Two layouts have the same controls, but for `compose` and `folder:`, which a wide one also shows beside a
 * message that is read or written (a draft with something in it is kept then); plans count on them on a list only.
 * List: `compose` `folder:` `search` `clear-search` (if something is searched) `check` `message:` `empty-bin` (in the bin) `undo-send` (after a sending).
 * Reading: `back` `sender` `open-file:` `link:`, and of `delete` `restore` `spam` `not-spam` `mark-unread` `reply` `reply-all` `forward` those that `snapshot.can` accepts.
 * Writing: `to` `subject` `text` `add` `suggestion:` (while the caret is in `to`) `recipient:` `attach` `attached:` `phrases` `send` `close-draft` `discard`.
 * A file looked at has `save-file` and `close-file`, a page has `card` `give` `close-page`; nothing else is there with them.
 * A dialog takes everything else away: `files` and `phrases` list all, `forgotten-file` has `send-anyway`, `empty-bin` has `confirm-empty`,
 * `program` has `open-anyway`; all have `close-dialog`, which is called *Ne pas ouvrir* in `program`.
 *
 * `data-control` of everything on the screen, for the recipes and for the screens alike:
 * `compose` `folder:<folder>` `message:<id>` `back` `delete` `restore` `spam` `not-spam` `mark-unread` `reply` `reply-all` `forward`
 * `sender` (the sender's name; press shows the whole address, or hides it) `open-file:<id>` (in a message) `save-file` `close-file` `open-anyway`
 * `link:<id>` `card` `give` `close-page` `empty-bin` `confirm-empty` `search` `clear-search` `check` `to` `subject` `text` `add` `suggestion:<person>` `recipient:<id or address>` (press removes it)
 * `close-draft` `discard` `attach` `file:<id>` (in the chooser) `attached:<id>` (press removes it) `phrases` `phrase:<id>` `close-dialog`
 * `send` `send-anyway` `undo-send`.
 */
/** The mailbox of a scenario, nothing done yet. */
export const openMailbox = (scenario: MailScenario): Mailbox => ({
  scenario,
  messages: scenario.messages.map((message) => ({
    ...message,
    home: message.home ?? (message.folder === 'bin' || message.folder === 'spam' ? 'inbox' : message.folder),
  })),
  folder: 'inbox',
  open: null,
  search: '',
  draft: null,
  dialog: null,
  file: null,
  page: null,
  address: false,
  notice: null,
  sent: null,
  returning: [],
  read: [],
  traces: { senders: [], files: [], saved: [], ran: [], followed: [], gave: [] },
  count: 0,
});

export const personOf = (box: Mailbox, who: string): Person | undefined =>
  box.scenario.people.find((person) => person.id === who);

/** A person's name, or the bare address. */
export const nameOf = (box: Mailbox, who: string): string => personOf(box, who)?.name ?? who;

/** Who signs a message: a person's name, or what a bare address calls itself. */
export const senderOf = (box: Mailbox, message: Message): string => message.signed ?? nameOf(box, message.from);

/** The address that a message really comes from. */
export const addressOf = (box: Mailbox, message: Message): string =>
  personOf(box, message.from)?.address ?? message.from;

export const messageOf = (box: Mailbox, id: string | null): Message | undefined =>
  id === null ? undefined : box.messages.find((message) => message.id === id);

export const fileOf = (box: Mailbox, id: string): File | undefined => box.scenario.files.find((file) => file.id === id);

/** The files among which one chooses what to attach: the device's own, and those that were saved. */
export const ownFiles = (box: Mailbox): File[] =>
  box.scenario.files.filter(
    ({ id, kind, received }) => kind !== 'program' && (!received || box.traces.saved.includes(id)),
  );

/** A link and the message in which it stands. */
export function linkOf(box: Mailbox, id: string): { readonly link: Link; readonly message: Message } | undefined {
  for (const message of box.messages) {
    const link = message.links?.find((one) => one.id === id);
    if (link) return { link, message };
  }
  return undefined;
}

/** The same mailbox with something remembered for good. */
export const remember = (box: Mailbox, what: keyof Traces, id: string): Mailbox =>
  box.traces[what].includes(id) ? box : { ...box, traces: { ...box.traces, [what]: [...box.traces[what], id] } };

/** The same mailbox with a sentence said. */
export const say = (box: Mailbox, key: string, slots: Notice['slots'] = {}): Mailbox => ({
  ...box,
  notice: { key, slots, times: 1 },
});

/** The same mailbox with one message changed. */
export const change = (box: Mailbox, id: string, to: Partial<Message>): Mailbox => ({
  ...box,
  messages: box.messages.map((message) => (message.id === id ? { ...message, ...to } : message)),
});
