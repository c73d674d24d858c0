import type { Language } from '../i18n/languages.ts';
import { type Clip, type Clips, clipsOf, partAddress } from './manifest.ts';

/** Finds the clips of sentences; each list is fetched once, when it is first needed. */
export interface Library {
  /** Fetches the lists of a language; never rejects: a list that doesn't come, or not in 4 s, has no clips, and is asked for again next time. */
  open(lang: Language): Promise<void>;
  /** The clips of a sentence, after `open`. */
  find(lang: Language, text: string): Clip[] | undefined;
}

type Get = (address: string) => Promise<unknown>;

const get: Get = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

const sound = (value: unknown): Clips =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          ([, one]) => Array.isArray(one) && /^[0-9a-f]+$/.test(String(one[0])) && Number(one[1]) > 0,
        ),
      )
    : {};

/** The lists of some parts of the course: a lesson's slug, the ids of its simulators, `app`; `base` is the top of the site. */
export function createLibrary(
  parts: readonly string[],
  base: string = import.meta.env.BASE_URL,
  from: Get = get,
  patience = 4000,
): Library {
  const lists = new Map<string, Clips>();
  const coming = new Map<string, Promise<void>>();
  const fetched = (address: string): Promise<void> => {
    if (lists.has(address)) return Promise.resolve();
    const work =
      coming.get(address) ??
      from(address).then(
        (value) => void lists.set(address, sound(value)),
        () => void coming.delete(address),
      );
    coming.set(address, work);
    return work;
  };
  const addresses = (lang: Language) => parts.map((part) => base + partAddress(lang, part));
  return {
    open: (lang) =>
      new Promise((resolve) => {
        // What comes later is there for the next reading.
        const timer = setTimeout(resolve, patience);
        void Promise.all(addresses(lang).map(fetched)).then(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
    find: (lang, text) =>
      clipsOf(
        addresses(lang).map((address) => lists.get(address) ?? {}),
        lang,
        text,
      )?.map((clip) => ({ ...clip, address: base + clip.address })),
  };
}
