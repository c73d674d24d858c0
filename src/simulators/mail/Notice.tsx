import { Undo2 } from 'lucide-react';
import { useMail } from './mail-context.ts';
import { messageOf, nameOf } from './mailbox.ts';
import css from './mail.module.css';
import { Press } from './Press.tsx';

/** What the device says, if it says something. It is announced by the app, not from here. */
export function Notice() {
  const { box, say } = useMail();
  const { notice } = box;
  return notice ? (
    <p key={`${notice.key}:${notice.times}`} className={css.notice} data-notice={notice.key}>
      {say(`notices.${notice.key}`, notice.slots)}
    </p>
  ) : null;
}

/** The same on a list, with the last sending, which may be taken back. */
export function ListNotice() {
  const { box, say, send } = useMail();
  const sent = messageOf(box, box.sent);
  if (!box.notice && !sent) return null;
  const name = sent?.to.map((who) => nameOf(box, who)).join(', ') ?? '';
  return (
    <div className={css.said}>
      {box.notice ? <Notice /> : <p className={css.notice}>{say('notices.sent', { name })}</p>}
      {sent && (
        <Press control="undo-send" icon={Undo2} onPress={() => send({ type: 'sending.undo' })}>
          {say('controls.undo-send')}
        </Press>
      )}
    </div>
  );
}
