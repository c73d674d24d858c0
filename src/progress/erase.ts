import { becomeLearner, currentLearner, ending, newLearner } from './learner.ts';
import { openProgress } from './progress.ts';

/** Takes away every key but those of other learners; keys without an ending are the first person's. */
function sweep(others: readonly string[]): void {
  const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!);
  for (const key of keys) {
    const owner = others.find((id) => (id ? key.endsWith(ending(id)) : !/@[a-z0-9]{8}$/.test(key)));
    if (owner === undefined) localStorage.removeItem(key);
  }
}

/**
 * Erases all that this device keeps of who is learning: records, name, choices. Whoever comes next is somebody new; others keep theirs.
 * False where a part of it could not be erased.
 */
export async function eraseLearner(): Promise<boolean> {
  const learner = currentLearner();
  const erased = await (await openProgress()).erase();
  const { everybody, remove } = await import('./people.ts');
  const others = (await everybody()).map(({ id }) => id).filter((id) => id !== learner);
  const gone = await remove(learner).then(
    () => true,
    () => false,
  );
  try {
    sweep(others);
    sessionStorage.clear();
    if (learner !== '') becomeLearner(newLearner());
    else if (others.length > 0) becomeLearner('');
  } catch {
    // Where the browser refuses these stores, they hold nothing.
  }
  return erased && gone;
}
