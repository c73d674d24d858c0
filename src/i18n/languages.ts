/** Languages of the help and of the devices, as BCP 47 tags; the first is the default. */
export const languages = ['fr', 'en'] as const;

export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The locale used for dates, numbers and react-aria's own strings. */
export const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
