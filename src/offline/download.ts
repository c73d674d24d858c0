import { limit } from './limit.ts';
import { isClipList } from './shelves.ts';
import type { Store } from './store.ts';

/** Milliseconds after which a file that doesn't come ends the download. */
const PATIENCE = 20_000;

/**
 * Keeps files one after the other, some at once, and the clips that a list names right after it; what is there already is left alone.
 * Tells after each file how many are kept. Rejects with the first fault; files kept until then stay.
 */
export async function download(
  files: readonly string[],
  store: Store,
  signal: AbortSignal,
  told: (kept: number) => void,
  { atOnce = 4, patience = PATIENCE } = {},
): Promise<void> {
  const waiting = [...files].reverse();
  const known = new Set(files);
  let kept = 0;
  let fault: unknown;

  async function one(address: string) {
    if (!(await store.has(address))) {
      const { signal: sign, over } = limit(patience, signal);
      try {
        await store.keep(address, sign);
      } finally {
        over();
      }
    }
    if (isClipList(address))
      for (const clip of [...((await store.clips(address)) ?? [])].reverse())
        if (!known.has(clip)) {
          known.add(clip);
          waiting.push(clip);
        }
    told(++kept);
  }

  /** How many are on their way: a list among them may still name more. */
  let busy = 0;
  await new Promise<void>((resolve) => {
    const next = () => {
      while (!fault && !signal.aborted && busy < atOnce && waiting.length > 0) {
        busy++;
        one(waiting.pop()!)
          .catch((error: unknown) => {
            fault ??= error;
          })
          .finally(() => {
            busy--;
            next();
          });
      }
      if (busy === 0) resolve();
    };
    next();
  });
  if (signal.aborted) throw signal.reason;
  if (fault) throw fault;
}
