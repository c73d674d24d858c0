import { type Reason, reasonOf } from '../offline/reason.ts';
import { load, type Page } from './load.tsx';
import type { Route } from './navigation.ts';

export interface Opened {
  page(page: Page): void;
  /** It takes long. */
  late(): void;
  /** It can't be had, as far as one can tell: a page that comes after all is shown. */
  failed(why: Reason): void;
}

/** Milliseconds. */
const LATE = 3000;
export const PATIENT = 10_000;

/** Opens a place; tells when it is late and why it doesn't come. Gives back how to stop. */
export function opening(route: Route, on: Opened, patience: number = PATIENT, open: typeof load = load): () => void {
  const timers: ReturnType<typeof setTimeout>[] = [];
  let over = false;
  const stop = () => {
    over = true;
    timers.forEach(clearTimeout);
  };
  const after = (ms: number, act: () => void) => timers.push(setTimeout(() => over || act(), ms));
  const look = async () => {
    const why = await reasonOf();
    if (over) return;
    // Our site answers, so the part may still be on its way.
    if (why === 'part' || why === 'updated') after(2 * patience, () => on.failed('slow'));
    else on.failed(why);
  };
  after(Math.min(LATE, patience), on.late);
  after(patience, () => void look());
  open(route).then(
    (page) => {
      if (over) return;
      stop();
      on.page(page);
    },
    async (error: unknown) => {
      timers.forEach(clearTimeout);
      dispatchEvent(new CustomEvent('app:fault', { detail: { error } }));
      const why = await reasonOf();
      if (!over) on.failed(why);
    },
  );
  return stop;
}

/** Whether the browser has better answers than this page: a worker that took no part in it, or a newer version. */
export async function worthReloading(why: Reason): Promise<boolean> {
  if (navigator.serviceWorker?.controller) return false;
  if (why === 'updated' || why === 'part') return true;
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  return Boolean(registration?.active);
}
