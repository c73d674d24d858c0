import { Paperclip } from 'lucide-react';
import css from './list.module.css';
import { useMail } from './mail-context.ts';
import { type Message, nameOf, senderOf } from './mailbox.ts';
import { Press } from './Press.tsx';
import { inList } from './when.ts';

/** Longer texts are cut in a row: a hostile one must not slow the list down. */
const most = 300;
const cut = (text: string) => (text.length > most ? `${text.slice(0, most)}…` : text);

interface Props {
  message: Message;
  /** Which one it is among rows that read the same; 1 for the first. */
  nth: number;
}

/** A message in a list: who, what about, when. Its spoken name says too whether it has been read. */
export function MessageRow({ message, nth }: Props) {
  const mail = useMail();
  const { box, say, send } = mail;
  const who = whoOf(mail, message);
  const fresh = message.id === box.sent;
  return (
    <Press
      control={`message:${message.id}`}
      look="row"
      className={css.row}
      onPress={() => send({ type: 'message.open', id: message.id })}
    >
      <span className={css.mark} aria-hidden="true">
        {[...who][0]?.toLocaleUpperCase()}
      </span>
      <span className={css.lines} data-unread={message.unread ? '' : undefined} data-fresh={fresh ? '' : undefined}>
        <span className={css.who}>
          {message.unread && <span className={css.dot} aria-hidden="true" />}
          <bdi>{who}</bdi>
          {message.files.length > 0 && <Paperclip aria-hidden="true" className={css.clip} />}
        </span>
        <span className="visually-hidden">, </span>
        <bdi className={css.subject}>{cut(message.subject.trim()) || say('controls.no-subject')}</bdi>
        <span className="visually-hidden">, </span>
        <span className={css.when}>{inList(mail, message.date)}</span>
        {message.unread && <span className="visually-hidden">, {say('unread')}</span>}
        {message.files.length > 0 && <span className="visually-hidden">, {say('hasFile')}</span>}
        {nth > 1 && <span className="visually-hidden">, {nth}</span>}
      </span>
    </Press>
  );
}

/** Who stands in the row: the sender, or for what was written here the recipients. */
export function whoOf({ box, say }: Pick<ReturnType<typeof useMail>, 'box' | 'say'>, message: Message): string {
  const mine =
    message.folder === 'sent' || message.home === 'sent' || message.folder === 'drafts' || message.home === 'drafts';
  if (!mine) return cut(senderOf(box, message));
  return cut(message.to.map((who) => nameOf(box, who)).join(', ')) || say('nobody');
}
