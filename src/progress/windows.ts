/** What one window of the app tells the others of this browser. */
export type News =
  /** The record of a lesson, or a practice, was written. */
  | { kind: 'lessons' | 'practice'; learner: string; lesson: string }
  /** Everything of this learner is being erased: write nothing any more. */
  | { kind: 'gone'; learner: string };

let channel: BroadcastChannel | undefined;
const listeners = new Set<(news: News) => void>();

function open(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  try {
    channel = new BroadcastChannel('petit-a-petit');
    channel.addEventListener('message', (e: MessageEvent<News>) => {
      for (const listener of listeners) listener(e.data);
    });
  } catch {
    // A browser without windows that talk: each learns of the others at its next visit.
  }
  return channel;
}

/** Tells the other windows; this one doesn't hear it. */
export const tellWindows = (news: News): void => open()?.postMessage(news);

/** Hears what other windows tell; gives back how to stop. */
export function listen(listener: (news: News) => void): () => void {
  open();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
