import { File, Inbox, type LucideIcon, OctagonAlert, Pencil, RefreshCw, Send, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { folders } from './facts.ts';
import css from './folders.module.css';
import { useMail } from './mail-context.ts';
import type { Folder } from './mailbox.ts';
import { Press } from './Press.tsx';
import { unreadIn } from './search.ts';

const icons: Readonly<Record<Folder, LucideIcon>> = {
  inbox: Inbox,
  sent: Send,
  drafts: File,
  spam: OctagonAlert,
  bin: Trash2,
};

/** The folders, each with how many messages in it have not been read. */
export function FolderList({ onPress, children }: { onPress?: () => void; children?: ReactNode }) {
  const { box, lang, say, send } = useMail();
  const plural = new Intl.PluralRules(lang);
  return (
    <ul className={css.folders}>
      {folders.map((folder) => {
        const unread = folder === 'inbox' ? unreadIn(box, folder) : 0;
        const words = unread ? (plural.select(unread) === 'one' ? 'unreadCount.one' : 'unreadCount.other') : '';
        return (
          <li key={folder}>
            <Press
              control={`folder:${folder}`}
              look="row"
              icon={icons[folder]}
              className={css.folder}
              current={box.folder === folder}
              onPress={() => {
                onPress?.();
                send({ type: 'folder.open', folder });
              }}
            >
              <span className={css.name}>{say(`controls.folder:${folder}`)}</span>
              {unread > 0 && (
                <span>
                  {unread}
                  <span className="visually-hidden"> {say(words)}</span>
                </span>
              )}
            </Press>
          </li>
        );
      })}
      {children}
    </ul>
  );
}

/** The button that asks whether something has come. */
export function Check({ onPress }: { onPress?: () => void }) {
  const { say, send } = useMail();
  return (
    <Press
      control="check"
      look="row"
      icon={RefreshCw}
      className={css.folder}
      onPress={() => {
        onPress?.();
        send({ type: 'mail.check' });
      }}
    >
      <span className={css.name}>{say('controls.check')}</span>
    </Press>
  );
}

/** « Écrire ». */
export function ComposeButton({ className }: { className?: string | undefined }) {
  const { say, send } = useMail();
  return (
    <Press
      control="compose"
      look="main"
      icon={Pencil}
      className={className}
      onPress={() => send({ type: 'draft.new' })}
    >
      {say('controls.compose')}
    </Press>
  );
}

/** The column at the side of a wide screen. */
export function FolderColumn() {
  const { box } = useMail();
  return (
    <div className={css.column}>
      <ComposeButton className={css.compose} />
      <FolderList>
        {!box.draft && (
          <li className={css.apart}>
            <Check />
          </li>
        )}
      </FolderList>
    </div>
  );
}
