import { useSyncExternalStore } from 'react';
import type { Layout } from '../simulators/simulator.ts';

/** Under this many letters of width the device is a phone; the text size counts, as it does in the style sheets. */
const narrow = 32;

function subscribe(listener: () => void) {
  addEventListener('resize', listener);
  const text = new MutationObserver(listener);
  text.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text'] });
  return () => {
    removeEventListener('resize', listener);
    text.disconnect();
  };
}

const read = (): Layout =>
  document.documentElement.clientWidth < narrow * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    ? 'phone'
    : 'computer';

/** Which of its two forms the device takes beside this learner's page. */
export const useLayout = (): Layout => useSyncExternalStore(subscribe, read, () => 'computer');
