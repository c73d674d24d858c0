/** Hands the page back to the browser, and takes it up again as soon as it is free. */
const yieldToPage = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resume) => setTimeout(resume, 0));
};

export interface Slicing {
  /** Milliseconds of work before the page is handed back; one step more may run over. 8 by default. */
  readonly ms?: number;
  /** How the page is handed back. */
  readonly yieldTo?: () => Promise<void>;
  /** Aborted when nobody waits for the result any more: the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
}

/** The result of a generator, worked out in short slices. The clock decides only when it pauses, never what it finds. */
export async function slices<T>(
  work: Generator<void, T>,
  { ms = 8, yieldTo = yieldToPage, signal }: Slicing = {},
): Promise<T> {
  for (;;) {
    const until = performance.now() + ms;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await yieldTo();
    signal?.throwIfAborted();
  }
}
