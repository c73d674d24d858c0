import { useLayoutEffect, useState } from 'react';
import { locate } from '../guide/Pointer.tsx';
import type { Move } from '../simulators/simulator.ts';
import { type Ninth, ninth } from './ninth.ts';

const device = () => document.querySelector<HTMLElement>('section[data-device]');

interface Found {
  /** The wanted control is folded away: what opens the way to it is pointed at first. */
  reveals: string | null;
  move(move: Move): Move;
  /** Brings the control into sight, focuses it and tells what it is and where. */
  focus(tell: (kind: 'button' | 'field', where: Ninth) => void): void;
}

/** Where the advised control is on the device's screen, just now. */
export function usePlace(moment: unknown, control: string | undefined): Found & { reveals: string | null } {
  const [reveals, setReveals] = useState<string | null>(null);

  useLayoutEffect(() => {
    const root = device();
    if (!root || control === undefined) return setReveals(null);
    const read = () => {
      const found = locate(root, control);
      setReveals(found?.reveals ? (found.element.dataset.control ?? null) : null);
    };
    read();
    const changes = new MutationObserver(read);
    changes.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['hidden', 'aria-expanded'],
    });
    return () => changes.disconnect();
  }, [moment, control]);

  return {
    reveals,
    move: (move) => (reveals === null ? move : { ...move, control: reveals, words: 'reveal', gesture: 'press' }),
    focus(tell) {
      const root = device();
      const found = root && control !== undefined ? locate(root, control) : undefined;
      if (!root || !found) return;
      found.element.scrollIntoView({ block: 'center', inline: 'nearest' });
      found.element.focus({ preventScroll: true });
      const kind = found.element.matches('input, textarea') ? 'field' : 'button';
      tell(kind, ninth(found.element.getBoundingClientRect(), root.getBoundingClientRect()));
    },
  };
}
