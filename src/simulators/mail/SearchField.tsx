import { Search, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { untouched } from './fields.ts';
import css from './list.module.css';
import { useMail } from './mail-context.ts';
import { Press } from './Press.tsx';

/** The field that searches a folder. `focus`: it has just been asked for. */
export function SearchField({ focus = false }: { focus?: boolean }) {
  const { box, say, send } = useMail();
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  return (
    <div className={css.search}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="text"
        data-control="search"
        aria-label={say('controls.search')}
        placeholder={say('controls.search')}
        value={box.search}
        onChange={(e) => send({ type: 'search.type', text: e.target.value })}
        {...untouched}
      />
      {box.search !== '' && (
        <Press
          control="clear-search"
          look="bare"
          icon={X}
          name={say('controls.clear-search')}
          onPress={() => send({ type: 'search.clear' })}
        />
      )}
    </div>
  );
}
