import { Router, useLocation } from 'wouter';
import { isLanguage, type Language, languages } from '../i18n/languages.ts';

export type Route =
  | { lang: Language; name: 'home' | 'comfort' | 'words' | 'near' | 'offline' | 'progress' | 'missing' }
  | { lang: Language; name: 'theme' | 'lesson' | 'sheet'; slug: string };

const segments = {
  fr: {
    theme: 'themes',
    lesson: 'lecons',
    comfort: 'confort',
    words: 'mots',
    near: 'pres-de-chez-moi',
    offline: 'hors-ligne',
    progress: 'mes-progres',
    sheet: 'fiche',
  },
  en: {
    theme: 'themes',
    lesson: 'lessons',
    comfort: 'comfort',
    words: 'words',
    near: 'near-you',
    offline: 'offline',
    progress: 'my-progress',
    sheet: 'sheet',
  },
} as const satisfies Record<Language, Record<string, string>>;

const prefix = (lang: Language) => (lang === languages[0] ? '/' : `/${lang}/`);
const slugs = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The place that an address names; whatever the app doesn't know is `missing`, in the language of its first part. */
export function parse(path: string): Route {
  const parts = path.split(/[?#]/)[0]!.split('/').filter(Boolean);
  const lang: Language = isLanguage(parts[0]) && parts[0] !== languages[0] ? (parts.shift() as Language) : languages[0];
  const [kind, slug, part, ...rest] = parts;
  if (kind === undefined) return { lang, name: 'home' };
  const known = segments[lang];
  if (slug === undefined) {
    if (kind === known.comfort) return { lang, name: 'comfort' };
    if (kind === known.words) return { lang, name: 'words' };
    if (kind === known.near) return { lang, name: 'near' };
    if (kind === known.offline) return { lang, name: 'offline' };
    if (kind === known.progress) return { lang, name: 'progress' };
  } else if (rest.length === 0 && slugs.test(slug)) {
    if (kind === known.theme && part === undefined) return { lang, name: 'theme', slug };
    if (kind === known.lesson && part === undefined) return { lang, name: 'lesson', slug };
    if (kind === known.lesson && part === known.sheet) return { lang, name: 'sheet', slug };
  }
  return { lang, name: 'missing' };
}

/** The address of a place, with its closing slash. A missing place leads home. */
export function href(route: Route): string {
  const base = prefix(route.lang);
  if (route.name === 'home' || route.name === 'missing') return base;
  const known = segments[route.lang];
  if (route.name === 'sheet') return `${base}${known.lesson}/${route.slug}/${known.sheet}/`;
  const part = known[route.name];
  return 'slug' in route ? `${base}${part}/${route.slug}/` : `${base}${part}/`;
}

/** The address of the same place in another language. */
export const switchLanguage = (path: string, lang: Language): string => href({ ...parse(path), lang });

export { Router };

interface Came {
  /** How many places of the app lie before this one in the browser's history. */
  depth?: number;
  /** The place before, with its step. */
  from?: string;
}

const came = (): Came => (history.state as Came | null) ?? {};

export interface Going {
  /** Goes to another place of the app without loading a page. */
  go(to: string): void;
  /** Shows this place in another language; the place before stays the same. */
  turn(lang: Language): void;
  /** Back to where the learner came from, in the language that they read now, else home: never out of the app. */
  back(lang: Language): void;
}

/** The path shown, and the ways to others. */
export function usePath(): [string, Going] {
  const [path, navigate] = useLocation();
  const go = (to: string) =>
    navigate(to, { state: { depth: (came().depth ?? 0) + 1, from: location.pathname + location.hash } satisfies Came });
  return [
    path,
    {
      go,
      turn: (lang) =>
        navigate(switchLanguage(location.pathname, lang), { replace: true, state: history.state as Came }),
      back(lang) {
        const { depth = 0, from } = came();
        if (depth <= 0) go(href({ lang, name: 'home' }));
        else if (from === undefined || parse(from).lang === lang) history.back();
        else navigate(inLanguage(from, lang), { replace: true, state: { depth: depth - 1 } satisfies Came });
      },
    },
  ];
}

/** A place with its step, in another language. */
export const inLanguage = (place: string, lang: Language): string => {
  const [path = '/', step] = place.split('#');
  return switchLanguage(path, lang) + (step ? `#${step}` : '');
};

/** Tells of every step that is opened, by its place. */
export function onStep(heard: (route: Route, step: string) => void): () => void {
  const look = () => {
    const step = location.hash.slice(1);
    if (step) heard(parse(location.pathname), step);
  };
  look();
  // The router tells of `history.pushState` by events of this name.
  addEventListener('pushState', look);
  return () => removeEventListener('pushState', look);
}
