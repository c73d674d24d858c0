import { Paperclip, Send, SquarePlus, TextQuote, Trash2, X } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { suggestions } from './address.ts';
import css from './compose.module.css';
import { untouched } from './fields.ts';
import mailCss from './mail.module.css';
import { useMail } from './mail-context.ts';
import { type Field, fileOf, nameOf } from './mailbox.ts';
import { Notice } from './Notice.tsx';
import { Press } from './Press.tsx';
import { Text } from './Text.tsx';

/** The message being written. */
export function Compose() {
  const { box, layout, say, send } = useMail();
  const { draft } = box;
  const text = useFieldOf('text');
  if (!draft) return null;
  const phone = layout === 'phone';
  const close = (
    <Press
      control="close-draft"
      look="bare"
      icon={X}
      name={say('controls.close-draft')}
      onPress={() => send({ type: 'draft.close' })}
    />
  );
  const post = (
    <Press control="send" look="main" icon={Send} onPress={() => send({ type: 'draft.send' })}>
      {say('controls.send')}
    </Press>
  );
  const discard = () => send({ type: 'draft.discard' });
  return (
    <div className={mailCss.column}>
      {phone && (
        <div className={css.head}>
          {close}
          <h3 tabIndex={-1} data-heading="" className={css.heading}>
            {say('screens.compose')}
          </h3>
          {post}
        </div>
      )}
      <div className={css.scroll}>
        {!phone && (
          <h3 tabIndex={-1} data-heading="" className="visually-hidden">
            {say('screens.compose')}
          </h3>
        )}
        <div className={css.row} data-settled={draft.to.length ? '' : undefined}>
          <Recipients />
          {!phone && (
            <span className={css.ways}>
              <Press control="discard" look="bare" icon={Trash2} name={say('controls.discard')} onPress={discard} />
              {close}
            </span>
          )}
        </div>
        <Notice />
        <Suggestions />
        <SubjectRow />
        <div className={css.page}>
          <textarea
            {...text}
            aria-label={say('controls.text')}
            placeholder={say('controls.text')}
            className={css.text}
            dir="auto"
          />
          {draft.quoted && <Text text={draft.quoted} className={css.quoted} />}
          <Attached />
          {phone && (
            <Press control="discard" icon={Trash2} className={css.discard} onPress={discard}>
              {say('controls.discard')}
            </Press>
          )}
        </div>
        <div className={css.bar}>
          {!phone && post}
          <Press
            control="phrases"
            icon={TextQuote}
            className={css.phrases}
            onPress={() => send({ type: 'phrase.choose' })}
          >
            {say('controls.phrases')}
          </Press>
          <Press control="attach" icon={Paperclip} onPress={() => send({ type: 'file.choose' })}>
            {say('controls.attach')}
          </Press>
        </div>
      </div>
    </div>
  );
}

/** What a field of the draft needs: its value, its events, and whether the caret stands in it. */
function useFieldOf(field: Field) {
  const { box, send } = useMail();
  const { draft } = box;
  const value = (field === 'to' ? draft?.query : draft?.[field]) ?? '';
  return {
    'data-control': field,
    'data-caret': draft?.field === field ? '' : undefined,
    value,
    onFocus: () => {
      if (draft && draft.field !== field) send({ type: 'draft.focus', field });
    },
    onChange: (e: { target: { value: string } }) => send({ type: 'draft.type', field, text: e.target.value }),
    ...untouched,
  } as const satisfies ComponentProps<'input'> &
    ComponentProps<'textarea'> &
    Record<`data-${string}`, string | undefined>;
}

/** *À*: who is settled, each of them removed by a press, and the field for one more. */
function Recipients() {
  const { box, say, send } = useMail();
  const id = useId();
  const field = useFieldOf('to');
  const to = box.draft?.to ?? [];
  return (
    <>
      <label htmlFor={id} className={css.label}>
        {say('controls.to')}
      </label>
      <div className={css.people}>
        {to.map((who) => (
          <Press
            key={who}
            control={`recipient:${who}`}
            look="chip"
            name={`${nameOf(box, who)}, ${say('remove')}`}
            onPress={() => send({ type: 'draft.remove', recipient: who })}
          >
            <bdi>{nameOf(box, who)}</bdi>
            <X aria-hidden="true" />
          </Press>
        ))}
        <input
          {...field}
          id={id}
          type="text"
          className={css.field}
          data-full={field.value ? '' : undefined}
          onKeyDown={(e) => {
            if (e.key !== 'Enter' || e.nativeEvent.isComposing) return;
            e.preventDefault();
            send({ type: 'draft.add' });
          }}
        />
      </div>
    </>
  );
}

/** The people who fit what is typed, and what makes an address of it. */
function Suggestions() {
  const { box, say, send } = useMail();
  const people = suggestions(box);
  const typed = Boolean(box.draft?.query.trim());
  if (!people.length && !typed) return null;
  return (
    <ul className={css.suggestions} aria-label={say('people')}>
      {people.map(({ id, name, address }) => (
        <li key={id}>
          <Press
            control={`suggestion:${id}`}
            look="row"
            className={css.person}
            onPress={() => send({ type: 'draft.pick', id })}
          >
            <span className={css.mark} aria-hidden="true">
              {[...name][0]}
            </span>
            <span className={css.lines}>
              <span className={css.name}>{name}</span>
              <span className="visually-hidden">, </span>
              <span className={css.address}>{address}</span>
            </span>
          </Press>
        </li>
      ))}
      {typed && (
        <li>
          <Press
            control="add"
            look="row"
            icon={SquarePlus}
            className={css.person}
            onPress={() => send({ type: 'draft.add' })}
          >
            {say('controls.add')}
          </Press>
        </li>
      )}
    </ul>
  );
}

function SubjectRow() {
  const { say } = useMail();
  const id = useId();
  const field = useFieldOf('subject');
  return (
    <div className={css.row}>
      <label htmlFor={id} className={css.label}>
        {say('controls.subject')}
      </label>
      <input {...field} id={id} type="text" className={css.field} data-full={field.value ? '' : undefined} dir="auto" />
    </div>
  );
}

/** What is joined to the message, each file removed by a press. */
function Attached() {
  const { box, say, send } = useMail();
  const files = (box.draft?.files ?? []).flatMap((id) => fileOf(box, id) ?? []);
  if (!files.length) return null;
  return (
    <ul className={css.files} aria-label={say('attached')}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <Press
            control={`attached:${id}`}
            look="chip"
            icon={Paperclip}
            name={`${name}, ${say('remove')}`}
            onPress={() => send({ type: 'file.remove', id })}
          >
            <bdi>{name}</bdi>
            <X aria-hidden="true" />
          </Press>
        </li>
      ))}
    </ul>
  );
}
