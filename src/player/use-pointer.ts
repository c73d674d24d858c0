import { useSyncExternalStore } from 'react';
import type { Pointer } from '../i18n/sentence.ts';

let pointer: Pointer = 'click';
const listeners = new Set<() => void>();

function set(next: Pointer) {
  if (next === pointer) return;
  pointer = next;
  for (const listener of listeners) listener();
}

const listen = (e: PointerEvent) => set(e.pointerType === 'mouse' ? 'click' : 'tap');

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    set(matchMedia('(pointer: coarse)').matches ? 'tap' : 'click');
    addEventListener('pointerdown', listen, { capture: true, passive: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('pointerdown', listen, { capture: true });
  };
}

/** Whether the learner clicks or taps: first by the device's main pointer, then by what they really use. */
export const usePointer = (): Pointer =>
  useSyncExternalStore(
    subscribe,
    () => pointer,
    () => 'click',
  );
