import { useSyncExternalStore } from 'react';
import { applyComfort, type Comfort, comfortKey, defaults, parseComfort } from './comfort.ts';

const listeners = new Set<() => void>();
let current: Comfort | undefined;
let kept = true;

const read = (): Comfort => {
  if (current) return current;
  try {
    current = parseComfort(localStorage.getItem(comfortKey));
  } catch {
    current = defaults;
  }
  return current;
};

function show(comfort: Comfort) {
  current = comfort;
  applyComfort(comfort, document.documentElement);
  for (const listener of listeners) listener();
}

/** Applies a change at once and keeps it; where nothing can be kept, it holds for this visit. */
export function changeComfort(change: Partial<Comfort>): void {
  const comfort = { ...read(), ...change };
  try {
    localStorage.setItem(comfortKey, JSON.stringify(comfort));
    kept = true;
  } catch {
    kept = false;
  }
  show(comfort);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const changed = (e: StorageEvent) => {
    if (e.key === comfortKey || e.key === null) show(parseComfort(e.newValue));
  };
  addEventListener('storage', changed);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', changed);
  };
}

/** The learner's choices; the defaults while the page hydrates. */
export const useComfort = (): Comfort => useSyncExternalStore(subscribe, read, () => defaults);

/** False once a choice could not be kept on this device. */
export const useKept = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => kept,
    () => true,
  );
