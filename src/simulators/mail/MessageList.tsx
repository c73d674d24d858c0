import { Menu, Search, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { folders } from './facts.ts';
import { Check, ComposeButton, FolderList } from './FolderList.tsx';
import folderCss from './folders.module.css';
import css from './list.module.css';
import mailCss from './mail.module.css';
import { type Mail, useMail } from './mail-context.ts';
import type { Message } from './mailbox.ts';
import { MessageRow, whoOf } from './MessageRow.tsx';
import { ListNotice } from './Notice.tsx';
import { Press } from './Press.tsx';
import { SearchField } from './SearchField.tsx';
import { listed } from './search.ts';
import { inList } from './when.ts';

/** Each message with its number among those whose rows read the same. */
function numbered(mail: Mail, messages: readonly Message[]): { message: Message; nth: number }[] {
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const name = JSON.stringify([
      whoOf(mail, message),
      message.subject.slice(0, 300),
      inList(mail, message.date),
      message.unread,
    ]);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { message, nth };
  });
}

/** The messages of a folder. On a phone the folders are behind a menu. */
export function MessageList() {
  const mail = useMail();
  const { box, layout, say, send } = mail;
  const [menu, setMenu] = useState(false);
  const [searching, setSearching] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const messages = listed(box);
  const phone = layout === 'phone';
  const search = phone && !menu && (searching || box.search !== '');
  const close = () => setMenu(false);
  const focus = (what: string) => root.current?.querySelector<HTMLElement>(what)?.focus({ preventScroll: true });

  useLayoutEffect(() => {
    if (menu) root.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  }, [menu]);

  const folded = menu
    ? ['compose', 'empty-bin', 'undo-send', 'clear-search', ...messages.map(({ id }) => `message:${id}`)]
    : [...folders.map((folder) => `folder:${folder}`), 'check', ...(search ? [] : ['search'])];

  return (
    <div
      ref={root}
      className={mailCss.column}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || !menu) return;
        e.stopPropagation();
        close();
        focus('[data-control="menu"]');
      }}
    >
      <div className={css.head}>
        {phone && (
          <Press
            control="menu"
            look="bare"
            icon={Menu}
            name={say('controls.menu')}
            expanded={menu}
            reveals={folded}
            onPress={() => setMenu(!menu)}
          />
        )}
        <h3 tabIndex={-1} data-heading="" className={css.heading}>
          {say(`screens.${box.folder}`)}
        </h3>
        {!phone && <SearchField />}
      </div>
      {menu ? (
        <div className={css.menu}>
          <FolderList onPress={close}>
            <li className={folderCss.apart}>
              <Press
                control="find"
                look="row"
                icon={Search}
                className={folderCss.folder}
                reveals={['search']}
                onPress={() => {
                  close();
                  setSearching(true);
                }}
              >
                <span className={folderCss.name}>{say('controls.find')}</span>
              </Press>
            </li>
            <li>
              <Check onPress={close} />
            </li>
          </FolderList>
        </div>
      ) : (
        <>
          {search && <SearchField focus={searching} />}
          <div className={css.scroll}>
            {messages.length ? (
              <ul>
                {numbered(mail, messages).map((row) => (
                  <li
                    key={row.message.id}
                    className={css.item}
                    data-fresh={row.message.id === box.sent ? '' : undefined}
                  >
                    <MessageRow {...row} />
                  </li>
                ))}
              </ul>
            ) : (
              <p className={css.empty}>{say(`empty.${box.search.trim() ? 'search' : box.folder}`)}</p>
            )}
            {box.folder === 'bin' && (
              <div className={css.after}>
                <Press control="empty-bin" icon={Trash2} onPress={() => send({ type: 'bin.empty' })}>
                  {say('controls.empty-bin')}
                </Press>
              </div>
            )}
          </div>
          <ListNotice />
          {phone && (
            <div className={css.floor}>
              <ComposeButton className={css.floating} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
