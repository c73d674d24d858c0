import { useSyncExternalStore } from 'react';

let accept: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Says that a new version waits; `take` begins it. */
export function offerUpdate(take: () => void): void {
  accept = take;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** How to begin the version that waits; `undefined` while none does. */
export const useUpdate = (): (() => void) | undefined =>
  useSyncExternalStore(
    subscribe,
    () => accept,
    () => undefined,
  );
