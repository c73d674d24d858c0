/**
 * Why progress isn't kept, or what was found: a key under `progress.trouble` of the app's words.
 * `refused` no storage here · `full` · `blocked` another window holds it · `vanished` it was emptied meanwhile · `damaged`, `newer` set aside ·
 * `elsewhere` the same practice goes on in another window.
 */
export type Trouble = 'refused' | 'full' | 'blocked' | 'vanished' | 'damaged' | 'newer' | 'elsewhere';

const names = (error: unknown): string[] => {
  const all: string[] = [];
  for (let e = error as { name?: unknown; inner?: unknown } | undefined; e && all.length < 5; e = e.inner as typeof e) {
    all.push(String(e.name));
  }
  return all;
};

/** The trouble behind an error of the database. */
export function troubleOf(error: unknown): Trouble {
  const all = names(error);
  if (all.includes('QuotaExceededError')) return 'full';
  if (all.includes('DatabaseClosedError')) return 'vanished';
  return 'refused';
}

const KEY = 'progress.told';

function toldBefore(): Set<string> {
  try {
    return new Set((sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean));
  } catch {
    return new Set();
  }
}

/** Tells each trouble once a visit: the pages of one window share it. What happens before someone listens waits for them. */
export function teller() {
  const told = toldBefore();
  const waiting: Trouble[] = [];
  const listeners = new Set<(trouble: Trouble) => void>();
  return {
    tell(trouble: Trouble) {
      if (told.has(trouble)) return;
      told.add(trouble);
      try {
        sessionStorage.setItem(KEY, [...told].join(' '));
      } catch {
        // No storage at all: told once a page.
      }
      if (listeners.size === 0) waiting.push(trouble);
      for (const listener of listeners) listener(trouble);
    },
    /** Somebody would hear it now. */
    heard: () => listeners.size > 0,
    listen(listener: (trouble: Trouble) => void): () => void {
      listeners.add(listener);
      for (const trouble of waiting.splice(0)) listener(trouble);
      return () => void listeners.delete(listener);
    },
  };
}
