import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { I18nextProvider } from 'react-i18next';
import { changeComfort, meet } from '../comfort/use-comfort.ts';
import { createI18n } from '../i18n/i18n.ts';
import { isLanguage, locales } from '../i18n/languages.ts';
import { ErrorBoundary, FaultPage } from './FaultPage.tsx';
import { load, type Page, refresh } from './load.tsx';
import { href, onStep, parse, Router, switchLanguage, usePath } from './navigation.ts';
import { Shell } from './Shell.tsx';

interface Props {
  /** What the address shows first, already loaded; `undefined` when a part of it did not arrive. */
  first: Page;
  /** The server's address. */
  path?: string | undefined;
  failed?: boolean | undefined;
}

/** The app at one place, going from place to place. */
export function App({ first, path, failed }: Props) {
  return (
    <Router {...(path !== undefined && { ssrPath: path })}>
      <Places first={first} failed={failed} />
    </Router>
  );
}

function Places({ first, failed }: Props) {
  const [path, { go, turn, back }] = usePath();
  const [page, setPage] = useState(first);
  const shown = useRef(path);
  const i18n = useMemo(() => createI18n(page.route.lang, page.words), [page.route.lang, page.words]);

  useEffect(() => {
    // Not inside the effect itself: controlled fields would drop the replayed text.
    const timer = setTimeout(() => window.__early?.replay());
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (shown.current === path) return;
    let current = true;
    load(parse(path)).then(
      (next) => {
        if (!current) return;
        shown.current = path;
        startTransition(() => setPage(next));
      },
      // A part is missing, perhaps removed by a release: the browser asks for the whole page.
      () => current && location.assign(path + location.hash),
    );
    return () => {
      current = false;
    };
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

  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={locales[page.route.lang]}>
        <Shell route={page.route} voice={page.voice} navigate={go}>
          <ErrorBoundary place={path}>{failed ? <FaultPage why="load" /> : page.render(ways)}</ErrorBoundary>
        </Shell>
      </I18nProvider>
    </I18nextProvider>
  );
}
