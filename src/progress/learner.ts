import { listen } from './windows.ts';

/** Where it is kept, in `localStorage`, who is learning: nothing or an empty text for the first person, who needs no name. `comfort/shown.ts` reads it too. */
export const learnerKey = 'petit-a-petit.learner';

/** The names of their stores end so; the first person's have no ending. */
export const ending = (learner: string): string => (learner ? `@${learner}` : '');

const ids = /^[a-z0-9]{8}$/;

/** Id of the person learning in this browser; empty for the first. */
export function currentLearner(): string {
  try {
    const id = localStorage.getItem(learnerKey) ?? '';
    return ids.test(id) ? id : '';
  } catch {
    return '';
  }
}

/** Whether somebody was ever added here. */
export function areSeveral(): boolean {
  try {
    return localStorage.getItem(learnerKey) !== null;
  } catch {
    return false;
  }
}

/** From the next page on somebody else is learning. False where this device can't note it. */
export function becomeLearner(id: string): boolean {
  try {
    localStorage.setItem(learnerKey, id);
    return true;
  } catch {
    return false;
  }
}

/** An id that nobody has yet. */
export const newLearner = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');

/** Called when another window lets somebody else learn, or erases the one who is learning here; gives back how to stop. */
export function onLearnerChange(listener: () => void): () => void {
  const mine = currentLearner();
  const stored = (e: StorageEvent) => {
    if (e.key === learnerKey && currentLearner() !== mine) listener();
  };
  addEventListener('storage', stored);
  const stop = listen((news) => news.kind === 'gone' && news.learner === mine && listener());
  return () => {
    removeEventListener('storage', stored);
    stop();
  };
}
