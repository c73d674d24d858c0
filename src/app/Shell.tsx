import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeComfort, watchComfort } from '../comfort/use-comfort.ts';
import { isLanguage, languages } from '../i18n/languages.ts';
import { createAnnouncer } from '../ui/announce.ts';
import { type Explained, FrameContext, type FrameLabels, type FrameValue } from '../ui/frame-context.ts';
import { NavigateContext } from '../ui/navigate.ts';
import { guardPresses } from '../ui/press-guard.ts';
import { href, type Route, switchLanguage } from './navigation.ts';

const TermDialog = lazy(async () => ({ default: (await import('../glossary/TermDialog.tsx')).TermDialog }));

const names = { fr: 'Français', en: 'English' } as const;

const labelKeys = [
  'brand',
  'home',
  'comfort',
  'comfortShort',
  'words',
  'wordsShort',
  'head',
  'foot',
  'skipMain',
  'skipInstruction',
  'skipDevice',
  'skipFoot',
  'skipHead',
] as const satisfies readonly (keyof FrameLabels)[];

interface Props {
  route: Route;
  navigate(href: string): void;
  children: ReactNode;
}

/** What stands around every screen: words and links of the frame, the one polite region, the dialog of a hard word. */
export function Shell({ route, navigate, children }: Props) {
  const { t } = useTranslation();
  const [announcer] = useState(createAnnouncer);
  const [term, setTerm] = useState<Explained>();
  const opener = useRef<Element | null>(null);
  const { lang } = route;

  useEffect(() => guardPresses(document), []);
  useEffect(watchComfort, []);

  const value = useMemo<FrameValue>(() => {
    const here = href(route);
    return {
      lang,
      labels: Object.fromEntries(labelKeys.map((key) => [key, t(`app.${key}`)])) as unknown as FrameLabels,
      links: {
        home: href({ lang, name: 'home' }),
        comfort: href({ lang, name: 'comfort' }),
        words: href({ lang, name: 'words' }),
      },
      languages: languages.map((one) => ({ lang: one, name: names[one], href: switchLanguage(here, one) })),
      chooseLanguage: (one) => isLanguage(one) && changeComfort({ lang: one }),
      announce: announcer.announce,
      openTerm(next) {
        opener.current = document.activeElement;
        setTerm(next);
      },
    };
  }, [route, lang, t, announcer]);

  const close = () => {
    setTerm(undefined);
    const back = opener.current;
    requestAnimationFrame(() => {
      if (back instanceof HTMLElement && back.isConnected && document.activeElement === document.body) back.focus();
    });
  };

  return (
    <FrameContext value={value}>
      <NavigateContext value={navigate}>
        {children}
        <div
          ref={announcer.attach}
          role="status"
          aria-live="polite"
          className="visually-hidden"
          data-live-announcer="true"
          data-announcer=""
        />
        {term && (
          <Suspense fallback={null}>
            <TermDialog term={term} onClose={close} />
          </Suspense>
        )}
      </NavigateContext>
    </FrameContext>
  );
}
