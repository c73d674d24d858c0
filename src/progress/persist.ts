/** `kept`: the browser will not make room by erasing · `asks`: it would ask the learner first · `may-go`: it refused · `unknown`. */
export type Promised = 'kept' | 'asks' | 'may-go' | 'unknown';

/** Firefox puts a question to the learner, all others decide by themselves. */
const asksFirst = () => navigator.vendor === '';

/** Whether the browser has promised to keep what is stored. */
export async function promised(): Promise<Promised> {
  try {
    if (await navigator.storage.persisted()) return 'kept';
    return asksFirst() ? 'asks' : 'may-go';
  } catch {
    return 'unknown';
  }
}

/** Asks the browser for its promise. `quietly`: only where it puts no question to the learner. */
export async function askToKeep(quietly: boolean): Promise<Promised> {
  try {
    const now = await promised();
    if (now === 'kept' || (quietly && now === 'asks')) return now;
    return (await navigator.storage.persist()) ? 'kept' : now;
  } catch {
    return 'unknown';
  }
}
