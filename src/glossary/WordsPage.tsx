import { Search, X } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { type Explained, useFrame } from '../ui/frame-context.ts';
import { find } from './find.ts';
import css from './words.module.css';
import { Text } from './Text.tsx';

interface Props {
  terms: readonly (Explained & { id: string; forms?: readonly string[] })[];
  /** Goes back to where the learner came from. */
  onBack(): void;
}

/** ms without typing after which screen readers are told what was found. */
const quiet = 700;

/** Every hard word of the course, explained; found without accents and without exact spelling. */
export function WordsPage({ terms, onBack }: Props) {
  const { t } = useTranslation();
  const { openTerm, announce } = useFrame();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const found = find(terms, search);
  const searching = search.trim() !== '';
  const outcome = found.length > 0 ? t('words.found', { count: found.length }) : t('words.none');

  useEffect(() => {
    if (!searching) return;
    const timer = setTimeout(() => announce(outcome), quiet);
    return () => clearTimeout(timer);
  }, [search, searching, outcome, announce]);

  return (
    <Frame
      layout="page"
      screen="words"
      here="words"
      left={
        <div className={css.page}>
          <h1 className={css.title} tabIndex={-1}>
            {t('words.title')}
          </h1>
          <p className={css.about}>{t('words.about')}</p>
          <div role="search" className={css.search}>
            <label htmlFor="words-search">{t('words.search')}</label>
            <span className={css.box}>
              <Search aria-hidden="true" />
              <input
                ref={field}
                id="words-search"
                type="text"
                inputMode="search"
                enterKeyHint="search"
                autoComplete="off"
                autoCorrect="off"
                spellCheck={false}
                data-control="words:search"
                value={typed}
                onChange={(e) => setTyped(e.currentTarget.value)}
              />
            </span>
            {typed !== '' && (
              <Button
                control="words:clear"
                icon={<X />}
                onPress={() => {
                  setTyped('');
                  field.current?.focus();
                }}
              >
                {t('words.clear')}
              </Button>
            )}
          </div>
          {searching && <p className={css.outcome}>{outcome}</p>}
          <dl className={css.words}>
            {found.map((term) => (
              <div key={term.id} className={css.word}>
                <dt>{term.title}</dt>
                <dd>
                  <Text text={term.text} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      }
      foot={{
        back: { label: t('app.back'), onPress: onBack },
        help: {
          label: t('app.help'),
          onPress: () =>
            openTerm({ title: t('help.title'), text: t('help.words', { returnObjects: true }) as string[] }),
        },
      }}
    />
  );
}
