import type { AppWords } from '../i18n/i18n.ts';
import { type Language, languages, locales } from '../i18n/languages.ts';
import { href } from './navigation.ts';

/** Where the web manifest of a language stands. */
export const webManifestFile = (lang: Language): string =>
  `${lang === languages[0] ? '' : `/${lang}`}/manifest.webmanifest`;

const paper = '#faf4e6';
const night = '#1c1914';

/** What the page's head says to who installs the app. */
export const headLinks: readonly string[] = [
  '<link rel="apple-touch-icon" href="/icons/apple-180.png">',
  `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${paper}">`,
  `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${night}">`,
];

/** The web manifest in one language: name, pictures, and the places offered by a long press on the icon. */
export function manifestOf(lang: Language, words: AppWords): object {
  const place = (name: string, to: 'home' | 'comfort' | 'words' | 'near') => ({ name, url: href({ lang, name: to }) });
  return {
    id: href({ lang, name: 'home' }),
    name: words.app.brand,
    short_name: words.app.brand,
    description: words.app.about,
    lang: locales[lang],
    dir: 'ltr',
    start_url: href({ lang, name: 'home' }),
    scope: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['education'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    screenshots: [
      {
        src: `/screenshots/${lang}-narrow.png`,
        sizes: '390x844',
        type: 'image/png',
        form_factor: 'narrow',
        label: words.home.all,
      },
      {
        src: `/screenshots/${lang}-wide.png`,
        sizes: '1280x800',
        type: 'image/png',
        form_factor: 'wide',
        label: words.home.all,
      },
    ],
    shortcuts: [
      place(words.home.all, 'home'),
      place(words.app.words, 'words'),
      place(words.app.comfort, 'comfort'),
      place(words.near.title, 'near'),
    ],
  };
}
