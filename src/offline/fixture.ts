import type { OfflineIndex } from './index-file.ts';
import { NotOurs, type Store } from './store.ts';

/** Two lessons of one theme and one of another, in two languages, with their voice. */
export const index: OfflineIndex = {
  all: { bytes: 600, files: 18 },
  themes: {
    mail: { lessons: ['write', 'read'], amount: { bytes: 400, files: 13 } },
    safe: { lessons: ['scam'], amount: { bytes: 200, files: 9 } },
  },
  lessons: Object.fromEntries(
    ['write', 'read', 'scam'].map((slug) => [
      slug,
      Object.fromEntries(
        ['fr', 'en'].map((lang) => [
          lang,
          {
            files: [[`/assets/lessons/${slug}.${lang}-aaaaaaaa.js`, 10]] as const,
            voice: [`/voice/${lang}/${slug}.json`, `/voice/${lang}/mail.json`],
          },
        ]),
      ),
    ]),
  ),
  common: {
    fr: { files: [['/pictures/1/pen.svg', 5]], voice: ['/voice/fr/app.json'] },
    en: { files: [['/pictures/1/pen.svg', 5]], voice: ['/voice/en/app.json'] },
  },
};

/** A store in memory, whose lists name two clips each: one of their own, one that all share. `fail` decides what goes wrong. */
export function memory(fail: (address: string) => Error | 'hangs' | undefined = () => undefined) {
  const kept = new Set<string>();
  const asked: string[] = [];
  const log = { now: 0, most: 0 };
  const clips = (list: string) => [list.replace('.json', '-own.mp3'), '/voice/shared.mp3'];
  const store: Store = {
    has: async (address) => kept.has(address),
    async keep(address, signal) {
      asked.push(address);
      log.most = Math.max(log.most, ++log.now);
      try {
        const wrong = fail(address);
        await new Promise<void>((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
          if (signal.aborted) reject(signal.reason as Error);
          if (wrong !== 'hangs') setTimeout(resolve);
        });
        if (wrong instanceof Error) throw wrong;
        kept.add(address);
      } finally {
        log.now--;
      }
    },
    clips: async (list) => (kept.has(list) ? clips(list) : undefined),
    all: async () => kept,
  };
  return { store, kept, asked, log, clips };
}

export const notOurs = (): Error => new NotOurs('elsewhere');
