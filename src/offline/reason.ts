/**
 * Why something didn't come: a key under `offline.why` of the app's words.
 * `offline` the device has no network · `server` our site doesn't answer · `slow` the network answers nothing, for ever ·
 * `portal` another page answers in our place · `updated` a newer version replaced this one · `part` only this part is missing.
 */
export type Reason = 'offline' | 'server' | 'slow' | 'portal' | 'updated' | 'part';

/** The file that names the version of the site; the worker never answers for it. */
export const VERSION = '/version.json';

/** What the build writes there. */
export interface Release {
  readonly app: 'petit-a-petit';
  readonly version: string;
}

/** Milliseconds after which a site that says nothing is given up. */
export const PATIENCE = 5000;

/** The version that this page was built with. */
export const ownVersion = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;

interface World {
  /** Whether the device says that it has a network. */
  online(): boolean;
  /** Asks the network for an address, whatever is kept. */
  ask(address: string, signal: AbortSignal): Promise<Response>;
  version(): string | undefined;
}

const world: World = {
  online: () => navigator.onLine,
  ask: (address, signal) => fetch(address, { signal, cache: 'no-store', redirect: 'manual' }),
  version: ownVersion,
};

const isRelease = (value: unknown): value is Release =>
  (value as Release | null)?.app === 'petit-a-petit' && typeof (value as Release).version === 'string';

/** Asks our site for its version to tell why something didn't come. Never rejects. */
export async function reasonOf(patience = PATIENCE, { online, ask, version }: World = world): Promise<Reason> {
  if (!online()) return 'offline';
  const stop = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, patience);
  try {
    const answer = await ask(VERSION, stop.signal);
    if (answer.status >= 500) return 'server';
    // A redirection to elsewhere, or a page where a few letters of JSON should be.
    if (answer.status !== 200) return answer.status === 404 ? 'server' : 'portal';
    const text = await answer.text();
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return 'portal';
    }
    if (!isRelease(value)) return 'portal';
    return value.version === version() ? 'part' : 'updated';
  } catch {
    if (late) return 'slow';
    return online() ? 'server' : 'offline';
  } finally {
    clearTimeout(timer);
  }
}
