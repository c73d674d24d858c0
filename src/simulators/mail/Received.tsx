import {
  ChevronDown,
  ChevronUp,
  CreditCard,
  Download,
  FileCog,
  FileText,
  Film,
  Image,
  Link as LinkIcon,
  type LucideIcon,
  X,
} from 'lucide-react';
import { useId, useState } from 'react';
import { Picture } from '../../ui/Picture.tsx';
import { untouched } from './fields.ts';
import mailCss from './mail.module.css';
import { useMail } from './mail-context.ts';
import { addressOf, type File, fileOf, type Message, senderOf } from './mailbox.ts';
import { Notice } from './Notice.tsx';
import { Press } from './Press.tsx';
import { pageOf } from './received.ts';
import css from './received.module.css';
import { Text } from './Text.tsx';

export const fileIcons: Readonly<Record<File['kind'], LucideIcon>> = {
  photo: Image,
  document: FileText,
  film: Film,
  program: FileCog,
};

/** Who signs a message; a press shows the address from which it really comes. */
export function Sender({ message }: { message: Message }) {
  const { box, say, send } = useMail();
  const { address } = box;
  return (
    <div className={css.sender}>
      <Press
        control="sender"
        icon={address ? ChevronUp : ChevronDown}
        className={css.name}
        expanded={address}
        onPress={() => send({ type: address ? 'sender.hide' : 'sender.show' })}
      >
        <bdi>{senderOf(box, message)}</bdi>
      </Press>
      {address && (
        <p className={css.address}>
          <bdi>{say('senderAddress', { address: addressOf(box, message) })}</bdi>
        </p>
      )}
    </div>
  );
}

/** The files that came with a message; each opens. */
export function Attached({ message }: { message: Message }) {
  const { box, say, send } = useMail();
  const files = message.files.flatMap((id) => fileOf(box, id) ?? []);
  if (!files.length) return null;
  return (
    <div className={css.files}>
      <h4>{say('attached')}</h4>
      <ul>
        {files.map(({ id, name, kind }) => (
          <li key={id}>
            <Press
              control={`open-file:${id}`}
              icon={fileIcons[kind]}
              className={css.file}
              onPress={() => send({ type: 'file.open', id })}
            >
              <bdi>{name}</bdi>
            </Press>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The links of a message, below its text. */
export function Links({ message }: { message: Message }) {
  const { send } = useMail();
  if (!message.links?.length) return null;
  return (
    <ul className={css.links}>
      {message.links.map(({ id, text }) => (
        <li key={id}>
          <Press
            control={`link:${id}`}
            icon={LinkIcon}
            className={css.link}
            onPress={() => send({ type: 'link.follow', id })}
          >
            {text}
          </Press>
        </li>
      ))}
    </ul>
  );
}

/** A file looked at: the words of a document, a photo with its caption. */
export function Viewer({ id }: { id: string }) {
  const { box, say, send } = useMail();
  const file = fileOf(box, id);
  if (!file) return null;
  return (
    <div className={mailCss.column}>
      <div className={css.scroll}>
        <div className={css.sheet} data-kind={file.kind}>
          <Notice />
          <h3 tabIndex={-1} data-heading="" className={css.heading}>
            <bdi>{file.name}</bdi>
          </h3>
          <Shown file={file} />
        </div>
        <div className={css.bar}>
          <Press control="save-file" icon={Download} onPress={() => send({ type: 'file.save' })}>
            {say('controls.save-file')}
          </Press>
          <Press control="close-file" icon={X} onPress={() => send({ type: 'file.close' })}>
            {say('controls.close-file')}
          </Press>
        </div>
      </div>
    </div>
  );
}

function Shown({ file: { kind, picture, text } }: { file: File }) {
  const { say } = useMail();
  const Icon = fileIcons[kind];
  if (kind !== 'photo' && text) return <Text text={text} className={css.words} />;
  return (
    <figure className={css.photo}>
      {picture ? (
        <span className={css.frame}>
          <Picture things={picture.things} tint={picture.tint} shape="strip" />
        </span>
      ) : (
        <span className={css.frame} data-bare="">
          <Icon aria-hidden="true" />
        </span>
      )}
      <figcaption>{text ? say('photo', { caption: text }) : say('nothingToShow')}</figcaption>
    </figure>
  );
}

/** The page that a link has opened. What is typed on it stays in this field: nothing keeps it. */
export function Page() {
  const { box, say, send } = useMail();
  const id = useId();
  const [card, setCard] = useState('');
  const link = pageOf(box);
  if (!link) return null;
  return (
    <div className={mailCss.column}>
      <p className={css.where}>
        <span className="visually-hidden">{say('pageAddress')}, </span>
        <bdi>{link.address}</bdi>
      </p>
      <div className={css.scroll}>
        <div className={css.sheet}>
          <Notice />
          <h3 tabIndex={-1} data-heading="" className={css.heading}>
            {link.page.title}
          </h3>
          <Text text={link.page.text} className={css.words} />
          <label htmlFor={id} className={css.label}>
            {say('controls.card')}
          </label>
          <input
            id={id}
            type="text"
            inputMode="numeric"
            data-control="card"
            className={css.field}
            value={box.page?.letters ? card : ''}
            onChange={(e) => {
              setCard(e.target.value);
              send({ type: 'page.type', text: e.target.value });
            }}
            {...untouched}
          />
        </div>
        <div className={css.bar}>
          <Press control="give" icon={CreditCard} onPress={() => send({ type: 'page.send' })}>
            {say('controls.give')}
          </Press>
          <Press control="close-page" icon={X} onPress={() => send({ type: 'page.close' })}>
            {say('controls.close-page')}
          </Press>
        </div>
      </div>
    </div>
  );
}
