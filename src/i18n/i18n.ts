import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.ts';
import type words from './fr.json';

/** The app's words in one language. */
export type AppWords = typeof words;

type Module = { default: AppWords };

const whole: Record<Language, () => Promise<unknown>> = {
  fr: () => import('./fr.json'),
  en: () => import('./en.json'),
};
const ofLessons: Record<Language, () => Promise<unknown>> = {
  fr: () => import('./fr.json?lesson'),
  en: () => import('./en.json?lesson'),
};

/** The app's words, or those alone that a lesson needs: each its own chunk. */
export const loadWords = async (lang: Language, part: 'whole' | 'lesson' = 'whole'): Promise<AppWords> =>
  ((await (part === 'lesson' ? ofLessons : whole)[lang]()) as Module).default;

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
