import { FolderOpen, type LucideIcon, Send, TextQuote, Trash2, X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { locales } from '../../i18n/languages.ts';
import css from './dialogs.module.css';
import { useMail } from './mail-context.ts';
import { fileOf, ownFiles } from './mailbox.ts';
import { Notice } from './Notice.tsx';
import { Press } from './Press.tsx';
import { fileIcons } from './Received.tsx';

/** What lies over the screen of the device. It takes the place of everything else, and the focus is free to leave it. */
function Panel({
  id,
  children,
  action,
}: {
  id: 'files' | 'phrases' | 'forgotten-file' | 'empty-bin' | 'program';
  children: ReactNode;
  action?: ReactNode;
}) {
  const { say, send } = useMail();
  const title = useId();
  return (
    <div className={css.ground}>
      <div role="dialog" aria-labelledby={title} className={css.panel}>
        <h3 id={title} tabIndex={-1} data-heading="" className={css.heading}>
          {say(`screens.${id}`)}
        </h3>
        <div className={css.content}>
          <Notice />
          {children}
        </div>
        <div className={css.bar}>
          {action}
          <Press control="close-dialog" icon={X} onPress={() => send({ type: 'dialog.close' })}>
            {say(id === 'program' ? 'controls.do-not-open' : 'controls.close-dialog')}
          </Press>
        </div>
      </div>
    </div>
  );
}

function Choice({
  control,
  icon,
  text,
  detail,
  onPress,
}: {
  control: string;
  icon: LucideIcon;
  text: string;
  detail: string;
  onPress(): void;
}) {
  return (
    <li>
      <Press control={control} look="row" icon={icon} className={css.choice} onPress={onPress}>
        <span className={css.lines}>
          <span className={css.name}>{text}</span>
          <span className="visually-hidden">, </span>
          <span className={css.detail}>{detail}</span>
        </span>
      </Press>
    </li>
  );
}

/** The chooser of the device's own documents and photos. */
export function Files() {
  const { box, lang, send } = useMail();
  const size = (kilobytes: number) => {
    const large = kilobytes >= 1000;
    const unit = large ? 'megabyte' : 'kilobyte';
    const form = new Intl.NumberFormat(locales[lang], {
      style: 'unit',
      unit,
      maximumFractionDigits: large && kilobytes < 10_000 ? 1 : 0,
    });
    return form.format(large ? kilobytes / 1000 : kilobytes);
  };
  return (
    <Panel id="files">
      <ul>
        {ownFiles(box).map(({ id, name, kind, size: weight }) => (
          <Choice
            key={id}
            control={`file:${id}`}
            icon={fileIcons[kind]}
            text={name}
            detail={size(weight)}
            onPress={() => send({ type: 'file.pick', id })}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** The chooser of ready sentences: a way without typing. */
export function Phrases() {
  const { box, say, send } = useMail();
  return (
    <Panel id="phrases">
      <ul>
        {box.scenario.phrases.map(({ id, field, text }) => (
          <Choice
            key={id}
            control={`phrase:${id}`}
            icon={TextQuote}
            text={text}
            detail={say(`phraseFor.${field}`)}
            onPress={() => send({ type: 'phrase.pick', id })}
          />
        ))}
      </ul>
    </Panel>
  );
}

export function ForgottenFile() {
  const { say, send } = useMail();
  return (
    <Panel
      id="forgotten-file"
      action={
        <Press control="send-anyway" icon={Send} onPress={() => send({ type: 'draft.send-anyway' })}>
          {say('controls.send-anyway')}
        </Press>
      }
    >
      <p>{say('questions.forgotten-file')}</p>
    </Panel>
  );
}

export function EmptyBin() {
  const { say, send } = useMail();
  return (
    <Panel
      id="empty-bin"
      action={
        <Press control="confirm-empty" icon={Trash2} onPress={() => send({ type: 'bin.confirm' })}>
          {say('controls.confirm-empty')}
        </Press>
      }
    >
      <p>{say('questions.empty-bin')}</p>
    </Panel>
  );
}

/** The warning before a program is opened. What is safe comes last, where a hand finds it. */
export function Program() {
  const { box, say, send } = useMail();
  const file = fileOf(box, box.file ?? '')?.name ?? '';
  return (
    <Panel
      id="program"
      action={
        <Press control="open-anyway" icon={FolderOpen} onPress={() => send({ type: 'file.open-anyway' })}>
          {say('controls.open-anyway')}
        </Press>
      }
    >
      <p>{say('questions.program', { file })}</p>
    </Panel>
  );
}
