import { currentLearner, onLearnerChange } from '../progress/learner.ts';

/** The part of the browser's `navigation` that goes to the first place of this window; older browsers have none. */
interface Places {
  entries(): readonly { key: string }[];
  currentEntry: { index: number } | null;
  traverseTo(key: string): { committed?: Promise<unknown>; finished?: Promise<unknown> };
}

const mark = 'petit-a-petit.leaving';

/** Where the window was told to go before a page of it was left. */
function told(): string | null {
  try {
    return sessionStorage.getItem(mark);
  } catch {
    return null;
  }
}

/** Home stands in the place of all places after this one, and of this one. */
function arrive(home: string): void {
  try {
    sessionStorage.removeItem(mark);
  } catch {
    // Nothing was written either.
  }
  history.replaceState(null, '', home);
  history.pushState(null, '', home);
  location.reload();
}

/**
 * Goes home so that Back shows nothing of what was done: to the first place of this window, which becomes home and takes away those after it.
 * Where the browser can't tell its places, only this one is replaced: those before open as to somebody new.
 */
export function leave(home: string): void {
  const places = (window as { navigation?: Places }).navigation;
  const first = places?.entries()[0];
  if (!places || !first || !places.currentEntry?.index) return arrive(home);
  try {
    sessionStorage.setItem(mark, home);
  } catch {
    return arrive(home);
  }
  addEventListener('popstate', () => arrive(home), { once: true });
  const going = places.traverseTo(first.key);
  going.committed?.catch(() => arrive(home));
  going.finished?.catch(() => {});
}

/** Whether this page is only passed through while leaving: nothing of it must be shown, nor kept. */
export function passing(): boolean {
  const home = told();
  if (home) arrive(home);
  return home !== null;
}

/** Goes home when another window lets somebody else learn or erases everything. */
export function watchLearner(home: () => string): () => void {
  const mine = currentLearner();
  const back = (e: PageTransitionEvent) => {
    if (!e.persisted) return;
    const to = told();
    if (to) arrive(to);
    else if (currentLearner() !== mine) location.replace(home());
  };
  addEventListener('pageshow', back);
  const stop = onLearnerChange(() => location.replace(home()));
  return () => {
    removeEventListener('pageshow', back);
    stop();
  };
}
