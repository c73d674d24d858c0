/** ms within which a second press at the same place is a double press. */
const double = 500;
/** px */
const near = 12;

const exempt = 'input, textarea, [contenteditable], [data-double-press]';
const fresh = '[data-fresh] [data-bar]';

interface Press {
  time: number;
  x: number;
  y: number;
}

/** Whether a press repeats the one before: beginners press everything twice. */
export function repeats(last: Press | undefined, now: Press): boolean {
  return last !== undefined && now.time - last.time < double && Math.hypot(now.x - last.x, now.y - last.y) < near;
}

/**
 * Refuses second presses and presses on a bar just after a change of screen, for hands only: keyboards, switches and
 * screen readers (a bare click, `detail` 0) always pass. Returns what takes the guard away.
 */
export function guardPresses(root: Document): () => void {
  let last: Press | undefined;
  const refuse = (e: Event) => {
    e.preventDefault();
    e.stopImmediatePropagation();
  };
  const down = (e: PointerEvent) => {
    const target = e.target;
    if (!(target instanceof Element) || !e.isTrusted || e.button !== 0 || target.closest(exempt)) return;
    const now = { time: e.timeStamp, x: e.clientX, y: e.clientY };
    const second = repeats(last, now);
    last = now;
    if (second || target.closest(fresh)) refuse(e);
  };
  const click = (e: MouseEvent) => {
    const target = e.target;
    if (!(target instanceof Element) || !e.isTrusted || target.closest(exempt)) return;
    if (e.detail > 1 || (e.detail === 1 && target.closest(fresh))) refuse(e);
  };
  root.addEventListener('pointerdown', down, true);
  root.addEventListener('click', click, true);
  return () => {
    root.removeEventListener('pointerdown', down, true);
    root.removeEventListener('click', click, true);
  };
}
