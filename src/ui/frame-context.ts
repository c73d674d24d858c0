import { createContext, type ReactNode, use } from 'react';

/** A hard word and what it means: at most three sentences. */
export interface Explained {
  title: string;
  text: readonly string[];
}

/** Words of the frame in the learner's language; the short ones stand on a phone. */
export interface FrameLabels {
  brand: string;
  home: string;
  comfort: string;
  comfortShort: string;
  words: string;
  wordsShort: string;
  head: string;
  foot: string;
  skipMain: string;
  skipInstruction: string;
  skipDevice: string;
  skipFoot: string;
  skipHead: string;
}

/** What the app gives to every screen. */
export interface FrameValue {
  lang: string;
  labels: FrameLabels;
  /** Addresses of the three places of the head. */
  links: { home: string; comfort: string; words: string };
  /** The same place in each language; the browser's hash is kept when one goes there. */
  languages: readonly { lang: string; name: string; href: string }[];
  /** Keeps the language chosen, before one goes there. */
  chooseLanguage?(lang: string): void;
  /** Changes with every screen; what is being read aloud stops. */
  shown(screen: string): void;
  /** *Écouter*: reads the screen, or what is in `root`. */
  listen: {
    label: string /** Why nothing can be heard, while it is so. */;
    trouble?: string | undefined;
    state: 'idle' | 'loading' | 'speaking' | 'paused' | 'silent';
    press(root?: HTMLElement): void;
  };
  /** Says one sentence to screen readers, politely; a newer one replaces it. */
  announce(text: string): void;
  /** Said above a page that has no notice of its own; never above a lesson. */
  offer?: ReactNode;
  /** Opens the dialog of a hard word; focus comes back to where it was. */
  openTerm(term: Explained): void;
}

export const FrameContext = createContext<FrameValue | undefined>(undefined);

/** The app's frame; throws outside of it. */
export function useFrame(): FrameValue {
  const value = use(FrameContext);
  if (!value) throw new Error('useFrame: no FrameContext above');
  return value;
}
