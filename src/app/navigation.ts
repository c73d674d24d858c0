import { Router, useLocation } from 'wouter';
import { isLanguage, type Language, languages } from '../i18n/languages.ts';

export type Route =
  | { lang: Language; name: 'home' | 'comfort' | 'words' | 'missing' }
  | { lang: Language; name: 'theme' | 'lesson' | 'sheet'; slug: string };

const segments = {
  fr: { theme: 'themes', lesson: 'lecons', comfort: 'confort', words: 'mots', sheet: 'fiche' },
  en: { theme: 'themes', lesson: 'lessons', comfort: 'comfort', words: 'words', sheet: 'sheet' },
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

/** How many places of the app lie before this one in the browser's history. */
const depth = (): number => (history.state as { depth?: number } | null)?.depth ?? 0;

/** The path shown, and what goes to another without loading a page. */
export function usePath(): [string, (to: string) => void] {
  const [path, go] = useLocation();
  return [path, (to) => go(to, { state: { depth: depth() + 1 } })];
}

/** Back to where the learner came from, else to `home`: never out of the app. */
export function goBack(home: () => void): void {
  if (depth() > 0) history.back();
  else home();
}
