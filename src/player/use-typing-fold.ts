import { useEffect, useState } from 'react';

/** Under this visible height, in CSS px, a real keyboard is up beside a focused field. */
const low = 560;
const field = 'input, textarea';

/** Whether the real keyboard of a phone is up over a field of the device; `close` puts it away. Keeps `--keyboard`, its height, on the page. */
export function useTypingFold(): { up: boolean; close(): void } {
  const [up, setUp] = useState(false);
  useEffect(() => {
    const view = window.visualViewport;
    const read = () => {
      const focused = document.activeElement;
      const typing = focused instanceof HTMLElement && focused.matches(field) && focused.closest('[data-device]') !== null;
      const narrow = document.documentElement.clientWidth < 640;
      const height = view?.height ?? innerHeight;
      const hidden = Math.max(0, innerHeight - height - (view?.offsetTop ?? 0));
      document.documentElement.style.setProperty('--keyboard', `${hidden}px`);
      setUp(typing && narrow && height < low);
    };
    const later = () => requestAnimationFrame(read);
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
