import { createContext, useContext } from 'react';
import type { Language } from '../../i18n/languages.ts';
import type { Labels, Layout } from '../simulator.ts';
import type { Mailbox, MailEvent } from './mailbox.ts';

/** What every part of the screen needs. */
export interface Mail {
  readonly box: Mailbox;
  readonly lang: Language;
  readonly layout: Layout;
  send(event: MailEvent): void;
  /** Whether the mailbox would accept it. */
  can(event: MailEvent): boolean;
  /** A label of the device, its `{slot}`s filled. */
  say(key: string, slots?: Readonly<Record<string, string>>): string;
}

export const MailContext = createContext<Mail | null>(null);

export function useMail(): Mail {
  const mail = useContext(MailContext);
  if (!mail) throw new Error('No mailbox is on the screen.');
  return mail;
}

/** A label, its `{slot}`s filled; its key where the course has no words for it. */
export function fill(labels: Labels, key: string, slots: Readonly<Record<string, string>> = {}): string {
  const label = labels[key] ?? key;
  return label.replace(/\{([\w-]+)\}/g, (mark, slot: string) => slots[slot] ?? mark);
}
