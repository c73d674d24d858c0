/**
 * Calls `stop` at any key, at any move of focus, and when the page is left or hidden. The voice's own buttons (within `data-voice`)
 * may be reached and pressed without it. Gives what takes the listeners away.
 */
export function onInterruption(stop: () => void): () => void {
  const ours = (target: EventTarget | null) => target instanceof Element && target.closest('[data-voice]') !== null;
  const key = (e: KeyboardEvent) => {
    if (e.repeat || (ours(e.target) && (e.key === 'Enter' || e.key === ' '))) return;
    stop();
  };
  const focus = (e: FocusEvent) => ours(e.target) || stop();
  const hide = () => document.visibilityState === 'hidden' && stop();
  addEventListener('keydown', key, true);
  addEventListener('focusin', focus, true);
  addEventListener('pagehide', stop);
  document.addEventListener('visibilitychange', hide);
  return () => {
    removeEventListener('keydown', key, true);
    removeEventListener('focusin', focus, true);
    removeEventListener('pagehide', stop);
    document.removeEventListener('visibilitychange', hide);
  };
}
