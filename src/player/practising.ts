/** What only the practices of a lesson need, as one part of its own: fetched once *Pourquoi* works. */
export { loadKit, planAhead } from './kit.ts';
export { PracticeStep } from './PracticeStep.tsx';
export { RecoverStep } from './RecoverStep.tsx';
export { recall } from './recall.ts';
export { WatchStep } from './WatchStep.tsx';
