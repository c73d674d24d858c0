/** A signal that ends after some milliseconds, or with another one; `over` once it is no longer needed. */
export function limit(ms: number, outer?: AbortSignal): { signal: AbortSignal; over(): void } {
  const stop = new AbortController();
  const end = () => stop.abort(outer?.reason);
  const timer = setTimeout(() => stop.abort(new DOMException('No answer', 'TimeoutError')), ms);
  outer?.addEventListener('abort', end, { once: true });
  if (outer?.aborted) end();
  return {
    signal: stop.signal,
    over() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', end);
    },
  };
}
