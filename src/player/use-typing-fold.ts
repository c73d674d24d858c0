import { useEffect, useState } from 'react';

/** Under this visible height, in CSS px, a real keyboard is up beside a focused field. */
const low = 560;
const field = 'input, textarea';

/** Scrolls the device so that a field begins inside of what is left of its screen. */
function reveal(focused: HTMLElement) {
  for (let box = focused.parentElement; box && !box.matches('[data-device]'); box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight + 1 || getComputedStyle(box).overflowY === 'visible') continue;
    const room = box.getBoundingClientRect();
    const at = focused.getBoundingClientRect();
    if (at.top < room.top || at.bottom > room.bottom) box.scrollTop += at.top - room.top - 8;
    return;
  }
}

/** Whether the real keyboard of a phone is up over a field of the device; `close` puts it away. Keeps `--keyboard`, its height, on the page. */
export function useTypingFold(): { up: boolean; close(): void } {
  const [up, setUp] = useState(false);
  useEffect(() => {
    const view = window.visualViewport;
    const read = (event?: Event) => {
      const focused = document.activeElement;
      const typing =
        focused instanceof HTMLElement && focused.matches(field) && focused.closest('[data-device]') !== null;
      const narrow = document.documentElement.clientWidth < 640;
      const height = view?.height ?? innerHeight;
      const hidden = Math.max(0, innerHeight - height - (view?.offsetTop ?? 0));
      document.documentElement.style.setProperty('--keyboard', `${hidden}px`);
      const folds = typing && narrow && height < low;
      setUp(folds);
      // After the fold has been laid out: until then the screen still has its full height.
      if (folds && event?.type !== 'scroll')
        requestAnimationFrame(() => requestAnimationFrame(() => focused === document.activeElement && reveal(focused)));
    };
    const later = () => requestAnimationFrame(() => read());
    document.addEventListener('focusin', later);
    document.addEventListener('focusout', later);
    view?.addEventListener('resize', read);
    view?.addEventListener('scroll', read);
    return () => {
      document.removeEventListener('focusin', later);
      document.removeEventListener('focusout', later);
      view?.removeEventListener('resize', read);
      view?.removeEventListener('scroll', read);
      document.documentElement.style.removeProperty('--keyboard');
    };
  }, []);
  return { up, close: () => document.activeElement instanceof HTMLElement && document.activeElement.blur() };
}
