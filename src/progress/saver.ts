/** Letters are written this often, in milliseconds. */
const LETTERS = 500;

/** The part of `window` that waits. */
export interface Clock {
  setTimeout(action: () => void, milliseconds: number): unknown;
  clearTimeout(id: never): void;
}

export interface Saver<T> {
  /** To be kept: letters at most every half second, every other move at once. `make` is called when it is written. */
  keep(make: () => T, letter: boolean): void;
  /** What waits is written now: at blur, at page hide. */
  flush(): Promise<void>;
  /** Flushes when a field is left, when the window loses focus and when the page hides; gives back how to stop, which flushes too. */
  watch(page: Window): () => void;
}

/** Saves the newest state, never an older one after it. */
export function saver<T>(save: (what: T) => Promise<void>, clock: Clock = globalThis): Saver<T> {
  let pending: (() => T) | undefined;
  let timer: unknown;

  const flush = async () => {
    if (timer !== undefined) clock.clearTimeout(timer as never);
    timer = undefined;
    const make = pending;
    pending = undefined;
    if (make) await save(make());
  };

  return {
    keep(make, letter) {
      pending = make;
      if (!letter) void flush();
      else timer ??= clock.setTimeout(() => void flush(), LETTERS);
    },
    flush,
    watch(page) {
      const now = () => void flush();
      const hidden = () => {
        if (page.document.visibilityState === 'hidden') now();
      };
      page.addEventListener('blur', now);
      page.addEventListener('pagehide', now);
      page.document.addEventListener('focusout', now);
      page.document.addEventListener('visibilitychange', hidden);
      return () => {
        page.removeEventListener('blur', now);
        page.removeEventListener('pagehide', now);
        page.document.removeEventListener('focusout', now);
        page.document.removeEventListener('visibilitychange', hidden);
        now();
      };
    },
  };
}
