import { type KeyboardEvent, useRef } from 'react';
import type { ScreenProps } from '../simulator.ts';
import { Compose } from './Compose.tsx';
import { EmptyBin, Files, ForgottenFile, Phrases, Program } from './dialogs.tsx';
import { FolderColumn } from './FolderList.tsx';
import { type Mail, MailContext, fill } from './mail-context.ts';
import type { mailMachine } from './mail-machine.ts';
import css from './mail.module.css';
import { messageOf } from './mailbox.ts';
import { MessageList } from './MessageList.tsx';
import { MessageView } from './MessageView.tsx';
import { Page, Viewer } from './Received.tsx';
import { placeOf, useFocus } from './use-focus.ts';

const dialogs = {
  files: Files,
  phrases: Phrases,
  'forgotten-file': ForgottenFile,
  'empty-bin': EmptyBin,
  program: Program,
} as const;

/** The screen of the mail simulator, on a computer or on a phone: the same controls, in other places. */
export function MailScreen({ snapshot, send, labels, lang, layout }: ScreenProps<typeof mailMachine>) {
  const root = useRef<HTMLDivElement>(null);
  const box = snapshot.context;
  const follow = useFocus(root, box, send);
  const mail: Mail = {
    box,
    lang,
    layout,
    send: follow,
    can: (event) => snapshot.can(event),
    say: (key, slots) => fill(labels, key, slots),
  };
  const Dialog = box.dialog && dialogs[box.dialog];
  const open = messageOf(box, box.open);
  const escape = (e: KeyboardEvent) => {
    const close = box.dialog ? 'dialog.close' : box.page ? 'page.close' : box.file === null ? null : 'file.close';
    if (e.key !== 'Escape' || !close) return;
    e.stopPropagation();
    follow({ type: close });
  };

  return (
    <MailContext value={mail}>
      <div ref={root} className={css.mail} data-layout={layout} onKeyDown={escape}>
        {Dialog ? (
          <Dialog key={box.dialog} />
        ) : box.page ? (
          <Page key={box.page.link} />
        ) : box.file !== null ? (
          <Viewer id={box.file} />
        ) : (
          <>
            {layout === 'computer' && <FolderColumn />}
            {box.draft ? (
              <Compose />
            ) : open ? (
              <MessageView key={open.id} message={open} />
            ) : (
              <MessageList key={placeOf(box)} />
            )}
          </>
        )}
      </div>
    </MailContext>
  );
}
