import {
  ArchiveRestore,
  ArrowLeft,
  Ellipsis,
  Forward,
  Inbox,
  type LucideIcon,
  MailMinus,
  OctagonAlert,
  Reply,
  ReplyAll,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import type { Handling } from './hand.ts';
import mailCss from './mail.module.css';
import { useMail } from './mail-context.ts';
import { type MailEvent, type Message, nameOf } from './mailbox.ts';
import { Notice } from './Notice.tsx';
import { folders } from './facts.ts';
import { Press } from './Press.tsx';
import { Attached, Links, Sender } from './Received.tsx';
import { Text } from './Text.tsx';
import css from './view.module.css';
import { inFull } from './when.ts';

/** What a hand may do with a message, what is wanted most first. */
const actions: readonly { readonly control: Handling; readonly event: MailEvent; readonly icon: LucideIcon }[] = [
  { control: 'restore', event: { type: 'message.restore' }, icon: ArchiveRestore },
  { control: 'not-spam', event: { type: 'message.not-spam' }, icon: Inbox },
  { control: 'reply', event: { type: 'message.reply' }, icon: Reply },
  { control: 'forward', event: { type: 'message.forward' }, icon: Forward },
  { control: 'delete', event: { type: 'message.delete' }, icon: Trash2 },
  { control: 'reply-all', event: { type: 'message.reply-all' }, icon: ReplyAll },
  { control: 'spam', event: { type: 'message.spam' }, icon: OctagonAlert },
  { control: 'mark-unread', event: { type: 'message.unread' }, icon: MailMinus },
];

/** A message being read. On a phone what is wanted less stands behind *Plus*. */
export function MessageView({ message }: { message: Message }) {
  const { can, layout, say, send } = useMail();
  const [more, setMore] = useState(false);
  const phone = layout === 'phone';
  const open = actions.filter(({ event }) => can(event));
  const first = phone ? (open.length > 2 ? 1 : 2) : 3;
  const others = open.slice(first);
  const buttons = (some: typeof open) =>
    some.map(({ control, event, icon }) => (
      <Press key={control} control={control} icon={icon} onPress={() => send(event)}>
        {say(`controls.${control}`)}
      </Press>
    ));

  return (
    <div className={mailCss.column}>
      <div className={css.head}>
        <Press
          control="back"
          icon={ArrowLeft}
          className={css.back}
          reveals={phone ? ['compose', ...folders.map((folder) => `folder:${folder}`), 'check', 'undo-send'] : []}
          onPress={() => send({ type: 'message.close' })}
        >
          {say('controls.back')}
        </Press>
      </div>
      <div className={css.scroll}>
        <div className={css.message}>
          <Notice />
          <h3 tabIndex={-1} data-heading="" className={css.subject}>
            <bdi>{message.subject.trim() || say('controls.no-subject')}</bdi>
          </h3>
          <Meta message={message} />
          <Text text={message.text || say('noText')} />
          {message.quoted && <Text text={message.quoted} className={css.quoted} />}
          <Links message={message} />
          <Attached message={message} />
        </div>
        {!phone && others.length > 0 && <div className={css.others}>{buttons(others)}</div>}
        <div
          className={css.bar}
          onKeyDown={(e) => {
            if (e.key !== 'Escape' || !more) return;
            e.stopPropagation();
            setMore(false);
            e.currentTarget.querySelector<HTMLElement>('[data-control="more"]')?.focus();
          }}
        >
          {phone && more && <div className={css.more}>{buttons(others)}</div>}
          <div className={css.first}>
            {buttons(open.slice(0, first))}
            {phone && others.length > 0 && (
              <Press
                control="more"
                icon={Ellipsis}
                expanded={more}
                reveals={more ? [] : others.map(({ control }) => control)}
                onPress={() => setMore(!more)}
              >
                {say('controls.more')}
              </Press>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Who wrote it, to whom, and when. */
function Meta({ message }: { message: Message }) {
  const mail = useMail();
  const { box, say } = mail;
  const others = message.to.length > 1 || message.from === box.scenario.me;
  return (
    <div className={css.meta}>
      <Sender message={message} />
      <p>{inFull(mail, message.date)}</p>
      {others && message.to.length > 0 && (
        <p>
          <bdi>{say('toPeople', { names: message.to.map((who) => nameOf(box, who)).join(', ') })}</bdi>
        </p>
      )}
    </div>
  );
}
