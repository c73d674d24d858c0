import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.ts';
import type words from './fr.json';

/** The app's words in one language. */
export type AppWords = typeof words;

/** The words, as their own chunk. */
export async function loadWords(lang: Language): Promise<AppWords> {
  return (lang === 'fr' ? await import('./fr.json') : ((await import('./en.json')) as unknown as { default: AppWords }))
    .default;
}

/** An i18next of one language, ready at once: one for each render on the server, one for each language on the page. */
export function createI18n(lang: Language, resources: AppWords): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: lang,
    resources: { [lang]: { translation: resources } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  } as Parameters<i18n['init']>[0]);
  return instance;
}
