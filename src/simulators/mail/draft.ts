import { settle, suggestions } from './address.ts';
import {
  type Draft,
  type Field,
  fileOf,
  type Mailbox,
  type Message,
  messageOf,
  nameOf,
  ownFiles,
  say,
  senderOf,
} from './mailbox.ts';

/** A draft in which nothing stands. */
export const emptyDraft: Draft = {
  id: null,
  kind: 'new',
  about: null,
  to: [],
  query: '',
  subject: '',
  text: '',
  quoted: '',
  files: [],
  field: 'to',
};

const begins = (subject: string, prefix: string) => subject.toLowerCase().startsWith(prefix.trim().toLowerCase());

/** The draft that answers or forwards a message, untouched. */
export function draftAbout(box: Mailbox, message: Message, kind: Exclude<Draft['kind'], 'new'>): Draft {
  const { me, prefixes, quoting } = box.scenario;
  const forward = kind === 'forward';
  const prefix = forward ? prefixes.forward : prefixes.reply;
  const sender = message.from === me ? [...message.to] : [message.from];
  const everyone = [...new Set([...sender, ...message.to])].filter((who) => who !== me);
  const to = forward ? [] : kind === 'reply-all' && everyone.length ? everyone : sender;
  const name = senderOf(box, message);
  const lines = [message.text, ...(message.quoted ? [message.quoted] : [])].join('\n\n').split('\n');
  return {
    ...emptyDraft,
    kind,
    about: message.id,
    to,
    subject: begins(message.subject, prefix) ? message.subject : `${prefix.trimEnd()} ${message.subject}`.trimEnd(),
    quoted: [quoting?.replaceAll('{name}', () => name) ?? name, ...lines.map((line) => `> ${line}`.trimEnd())].join(
      '\n',
    ),
    files: forward ? message.files : [],
    field: forward ? 'to' : 'text',
  };
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Whether nothing stands in a draft but what the device put there. */
export function isBlank(box: Mailbox, draft: Draft): boolean {
  const about = draft.kind === 'new' ? undefined : messageOf(box, draft.about);
  if (draft.kind !== 'new' && !about) return false;
  const fresh = about && draft.kind !== 'new' ? draftAbout(box, about, draft.kind) : emptyDraft;
  return (
    !draft.query.trim() &&
    !draft.text.trim() &&
    draft.subject.trim() === fresh.subject.trim() &&
    sameList(draft.to, fresh.to) &&
    sameList(draft.files, fresh.files)
  );
}

/** A draft as a message of a folder. */
export function asMessage(
  box: Mailbox,
  draft: Draft,
  id: string,
  folder: Message['folder'],
  home: Message['home'],
): Message {
  return {
    id,
    folder,
    home,
    from: box.scenario.me,
    to: draft.to,
    subject: draft.subject,
    text: draft.text,
    date: box.scenario.now,
    unread: false,
    files: draft.files,
    ...(draft.kind === 'new' ? {} : { kind: draft.kind, ...(draft.about === null ? {} : { about: draft.about }) }),
    ...(draft.quoted ? { quoted: draft.quoted } : {}),
    ...(folder !== 'sent' && draft.query.trim() ? { query: draft.query } : {}),
  };
}

/** A message, kept or sent, as a draft again. */
export const asDraft = (message: Message, id: string | null): Draft => ({
  id,
  kind: message.kind ?? 'new',
  about: message.about ?? null,
  to: message.to,
  query: message.query ?? '',
  subject: message.subject,
  text: message.text,
  quoted: message.quoted ?? '',
  files: message.files,
  field: 'text',
});

/** Whether a kept draft still says what its message says. */
function isUnchanged(draft: Draft, message: Message): boolean {
  return (
    draft.subject === message.subject &&
    draft.text === message.text &&
    draft.query === (message.query ?? '') &&
    sameList(draft.to, message.to) &&
    sameList(draft.files, message.files)
  );
}

/** The draft put away into a folder as a message, at its own id if it has one. The draft is closed. */
function putAway(box: Mailbox, draft: Draft, folder: 'drafts' | 'bin'): Mailbox {
  const message = asMessage(box, draft, draft.id ?? `new-${box.count + 1}`, folder, 'drafts');
  const others = box.messages.filter((one) => one.id !== message.id);
  return { ...box, draft: null, messages: [...others, message], count: draft.id ? box.count : box.count + 1 };
}

/** The draft kept if anything stands in it, or did; closed in any case. */
export function keepDraft(box: Mailbox): Mailbox {
  const { draft } = box;
  if (!draft) return box;
  if (!draft.id && isBlank(box, draft)) return { ...box, draft: null };
  const kept = messageOf(box, draft.id);
  if (kept && isUnchanged(draft, kept)) return { ...box, draft: null };
  return say(putAway(box, draft, 'drafts'), 'draft-kept');
}

/** « Écrire ». A draft that is open is kept; an untouched one is the new one already. */
export function newDraft(box: Mailbox): Mailbox {
  if (box.draft && !box.draft.id && box.draft.kind === 'new' && isBlank(box, box.draft))
    return say(box, 'already-writing');
  return { ...keepDraft(box), draft: emptyDraft };
}

/** The draft thrown away: into the bin if anything stands in it, so that nothing is lost. */
export function discardDraft(box: Mailbox): Mailbox {
  const { draft } = box;
  if (!draft) return box;
  if (!draft.id && isBlank(box, draft)) return { ...box, draft: null };
  return say(putAway(box, draft, 'bin'), 'draft-discarded');
}

const edit = (box: Mailbox, draft: Draft, to: Partial<Draft>): Mailbox => ({ ...box, draft: { ...draft, ...to } });

/** The whole value of a field, typed. */
export function typeInDraft(box: Mailbox, field: Field, text: string): Mailbox {
  const { draft } = box;
  if (!draft) return box;
  const part = field === 'to' ? 'query' : field;
  return draft[part] === text && draft.field === field ? box : edit(box, draft, { [part]: text, field });
}

export const focusDraft = (box: Mailbox, field: Field): Mailbox =>
  !box.draft || box.draft.field === field ? box : edit(box, box.draft, { field });

/** What is typed in the address field becomes a recipient, or the device says what is wrong with it. */
export function addTyped(box: Mailbox): Mailbox {
  const { draft } = box;
  if (!draft) return box;
  const found = settle(box, draft.query);
  const inField = edit(box, draft, { field: 'to' });
  if (!('who' in found)) {
    const typed = draft.query.trim().slice(0, 60);
    return say(inField, found.key, { ...(typed ? { typed } : {}), ...(found.sign ? { sign: found.sign } : {}) });
  }
  if (draft.to.includes(found.who))
    return say(edit(box, draft, { query: '', field: 'to' }), 'already-recipient', { name: nameOf(box, found.who) });
  return edit(box, draft, { to: [...draft.to, found.who], query: '', field: 'to' });
}

export function pickSuggestion(box: Mailbox, id: string): Mailbox {
  const { draft } = box;
  if (!draft || !suggestions(box).some((person) => person.id === id)) return box;
  return edit(box, draft, { to: [...draft.to, id], query: '' });
}

export function removeRecipient(box: Mailbox, who: string): Mailbox {
  const { draft } = box;
  if (!draft?.to.includes(who)) return box;
  return edit(box, draft, { to: draft.to.filter((one) => one !== who), field: 'to' });
}

/** A file of the chooser attached; one that is too large, or there already, is refused with a sentence. */
export function attachFile(box: Mailbox, id: string): Mailbox {
  const { draft } = box;
  const file = fileOf(box, id);
  if (!draft || !file || box.dialog !== 'files' || !ownFiles(box).includes(file)) return box;
  if (file.size > box.scenario.limit) return say(box, 'file-too-large', { file: file.name });
  if (draft.files.includes(id)) return say(box, 'file-already', { file: file.name });
  return { ...edit(box, draft, { files: [...draft.files, id] }), dialog: null };
}

export function removeFile(box: Mailbox, id: string): Mailbox {
  const { draft } = box;
  return draft?.files.includes(id) ? edit(box, draft, { files: draft.files.filter((one) => one !== id) }) : box;
}

/** What a field says once a ready sentence is in it: a subject is replaced, a text goes on. */
export function withPhrase(
  draft: Draft,
  phrase: { readonly field: 'subject' | 'text'; readonly text: string },
): string {
  const before = draft[phrase.field];
  if (phrase.field === 'subject' || !before.trim()) return phrase.text;
  return /\s$/.test(before) ? before + phrase.text : `${before} ${phrase.text}`;
}

export function pickPhrase(box: Mailbox, id: string): Mailbox {
  const { draft } = box;
  const phrase = box.scenario.phrases.find((one) => one.id === id);
  if (!draft || !phrase || box.dialog !== 'phrases') return box;
  return { ...edit(box, draft, { [phrase.field]: withPhrase(draft, phrase), field: phrase.field }), dialog: null };
}
