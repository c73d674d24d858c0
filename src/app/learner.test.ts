import { afterEach, expect, test, vi } from 'vitest';
import { comfortKey, ownKey } from '../comfort/shown.ts';
import { currentLearner, ending, learnerKey } from '../progress/learner.ts';

afterEach(() => vi.unstubAllGlobals());

// Neighbours that may not import each other: what one writes the other reads.
test.each(['', 'k3j20x9a'])('comfort and progress of learner “%s” are kept under the same ending', (id) => {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === learnerKey ? id : null) });
  expect(currentLearner()).toBe(id);
  expect(ownKey(comfortKey)).toBe(comfortKey + ending(id));
});
