import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeComfort, useComfort, watchComfort } from '../comfort/use-comfort.ts';
import { isLanguage, languages } from '../i18n/languages.ts';
import { createAnnouncer } from '../ui/announce.ts';
import { type Explained, FrameContext, type FrameLabels, type FrameValue } from '../ui/frame-context.ts';
import { NavigateContext } from '../ui/navigate.ts';
import type { Listener } from '../voice/Listening.tsx';
import { guardPresses } from '../ui/press-guard.ts';
import { Spare } from './FaultPage.tsx';
import { href, type Route, switchLanguage } from './navigation.ts';
import { UpdateOffer } from './UpdateOffer.tsx';
import { useUpdate } from './update.ts';

const TermDialog = lazy(async () => ({ default: (await import('../glossary/TermDialog.tsx')).TermDialog }));

const Listening = lazy(() => import('../voice/Listening.tsx'));

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
  /** The parts of the course whose sentences may be read aloud here. */
  voice: readonly string[];
  navigate(href: string): void;
  children: ReactNode;
}

/** What stands around every screen: words and links of the frame, the one polite region, the dialog of a hard word. */
export function Shell({ route, voice, navigate, children }: Props) {
  const { t } = useTranslation();
  const [announcer] = useState(createAnnouncer);
  const [term, setTerm] = useState<Explained>();
  const opener = useRef<Element | null>(null);
  const { lang } = route;
  const { speed, own, auto } = useComfort().voice;
  const [screen, setScreen] = useState('');
  const [state, setState] = useState<FrameValue['listen']['state']>('idle');
  const [ready, setReady] = useState(false);
  const listener = useRef<Listener | null>(null);
  const waiting = useRef<HTMLElement | null>(null);

  const update = useUpdate();

  useEffect(() => guardPresses(document), []);
  useEffect(watchComfort, []);

  // The voice comes once the page works.
  useEffect(() => setReady(true), []);
  const onReady = useCallback((one: Listener) => {
    listener.current = one;
    const root = waiting.current;
    waiting.current = null;
    if (root) one.press(root);
  }, []);
  /** The voice didn't come: that is said to who asks for it. */
  const voiceless = useRef(false);
  const onNoVoice = () => {
    voiceless.current = true;
    if (waiting.current) setState('silent');
  };
  const listenLabel =
    state === 'speaking' || state === 'loading'
      ? t('app.listenPause')
      : state === 'paused'
        ? t('app.listenResume')
        : t('app.listen');

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
      shown: setScreen,
      listen: {
        label: listenLabel,
        trouble: state === 'silent' ? t('app.noVoice') : undefined,
        state,
        press(root = document.querySelector('main') ?? document.body) {
          if (listener.current) listener.current.press(root);
          else if (voiceless.current) setState('silent');
          else waiting.current = root;
        },
      },
      announce(text) {
        if (listener.current?.covers(text)) return;
        if (auto && listener.current) listener.current.heard(text);
        else announcer.announce(text);
      },
      offer: update && route.name !== 'sheet' ? <UpdateOffer onTake={update} /> : undefined,
      openTerm(next) {
        opener.current = document.activeElement;
        setTerm(next);
      },
    };
  }, [route, lang, t, announcer, listenLabel, state, auto, update]);

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
        {ready && (
          <Spare onFail={onNoVoice}>
            <Suspense fallback={null}>
              <Listening
                parts={voice}
                choices={{ speed, preferDevice: own }}
                lang={lang}
                screen={screen}
                auto={auto}
                onReady={onReady}
                onState={setState}
              />
            </Suspense>
          </Spare>
        )}
        <div
          ref={announcer.attach}
          role="status"
          aria-live="polite"
          className="visually-hidden"
          data-live-announcer="true"
          data-announcer=""
        />
        {term && (
          <Spare onFail={() => announcer.announce([term.title, ...term.text].join(' '))}>
            <Suspense fallback={null}>
              <TermDialog term={term} onClose={close} />
            </Suspense>
          </Spare>
        )}
      </NavigateContext>
    </FrameContext>
  );
}
