import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';
import { changeComfort, meet } from '../comfort/use-comfort.ts';
import { createI18n } from '../i18n/i18n.ts';
import { isLanguage, locales } from '../i18n/languages.ts';
import type { Reason } from '../offline/reason.ts';
import { ErrorBoundary, FaultPage, LatePage } from './FaultPage.tsx';
import { watchLearner } from './leave.ts';
import { load, type Page, refresh } from './load.tsx';
import { href, onStep, parse, Router, switchLanguage, usePath } from './navigation.ts';
import { opening, worthReloading } from './opening.ts';
import { Shell } from './Shell.tsx';

type Trouble = 'late' | Reason;

interface Props {
  /** What the address shows first, already loaded; of a place that did not come, its words. */
  first: Page;
  /** The server's address. */
  path?: string | undefined;
  /** Why the first place is not there. */
  trouble?: Trouble | undefined;
}

/** The app at one place, going from place to place. */
export function App({ first, path, trouble }: Props) {
  return (
    <Router {...(path !== undefined && { ssrPath: path })}>
      <Places first={first} trouble={trouble} />
    </Router>
  );
}

function Places({ first, trouble: troubleAtFirst }: Props) {
  const [path, { go, turn, back }] = usePath();
  const [page, setPage] = useState(first);
  const [trouble, setTrouble] = useState(troubleAtFirst);
  const shown = useRef(path);
  /** The first place, if it did not come. */
  const broken = useRef(troubleAtFirst && path);
  const i18n = useMemo(() => createI18n(page.route.lang, page.words), [page.route.lang, page.words]);

  useEffect(() => {
    // Not inside the effect itself: controlled fields would drop the replayed text.
    const timer = setTimeout(() => window.__early?.replay());
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (shown.current === path) {
      if (path !== broken.current) setTrouble(undefined);
      return;
    }
    broken.current = undefined;
    return opening(parse(path), {
      page(next) {
        shown.current = path;
        startTransition(() => {
          setPage(next);
          setTrouble(undefined);
        });
      },
      late: () => setTrouble('late'),
      async failed(why) {
        if (await worthReloading(why)) location.assign(path + location.hash);
        else setTrouble(why);
      },
    });
  }, [path]);

  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    // The same place in another language stays where it is.
    const moved = switchLanguage(href(before.current.route), page.route.lang) !== href(page.route);
    before.current = page;
    document.title = page.title;
    document.documentElement.lang = page.route.lang;
    if (!moved) return;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [page]);

  // Who has opened a step is no stranger any more.
  useEffect(() => onStep((route) => route.name === 'lesson' && meet()), []);

  useEffect(() => watchLearner(() => href({ lang: before.current.route.lang, name: 'home' })), []);

  useEffect(() => {
    if (!import.meta.hot) return;
    const update = (e: WindowEventMap['course:update']) => {
      refresh(e.detail);
      void load(parse(location.pathname)).then(setPage);
    };
    addEventListener('course:update', update);
    return () => removeEventListener('course:update', update);
  }, []);

  const ways = {
    back: () => back(page.route.lang),
    language(lang: string) {
      if (!isLanguage(lang) || lang === page.route.lang) return;
      changeComfort({ lang });
      turn(lang);
    },
  };

  const content = () => {
    if (trouble === 'late') return <LatePage />;
    return trouble ? <FaultPage key={trouble} why={trouble} /> : page.render(ways);
  };

  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={locales[page.route.lang]}>
        <Shell route={page.route} voice={page.voice} navigate={go}>
          <ErrorBoundary place={path}>{content()}</ErrorBoundary>
        </Shell>
      </I18nProvider>
    </I18nextProvider>
  );
}
