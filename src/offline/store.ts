import { clipsIn, INDEX, type OfflineIndex } from './index-file.ts';
import { limit } from './limit.ts';
import { isClipList, isOurs, shelfOf } from './shelves.ts';

/** Where files are kept: the device's caches, or a test's. */
export interface Store {
  has(address: string): Promise<boolean>;
  /** Fetches and keeps a file. Rejects with `QuotaExceededError` when there is no room, with `NotOurs` when something else came. */
  keep(address: string, signal: AbortSignal): Promise<void>;
  /** The clips that a kept list names. */
  clips(list: string): Promise<readonly string[] | undefined>;
  /** The addresses of all that is kept. */
  all(): Promise<ReadonlySet<string>>;
}

/** An answer that isn't the file asked for. */
export class NotOurs extends Error {
  override name = 'NotOurs';
}

const path = (address: string) => new URL(address, location.href).pathname;

async function keep(address: string, signal: AbortSignal): Promise<void> {
  const shelf = shelfOf(path(address));
  if (!shelf) throw new Error(`No shelf for ${address}`);
  // The address of a list stays when it changes.
  const answer = await fetch(address, { signal, cache: isClipList(path(address)) ? 'no-cache' : 'default' });
  if (!isOurs(path(address), answer)) throw new NotOurs(address);
  await (await caches.open(shelf)).put(address, answer);
}

/** The device's own caches. */
export const store: Store = {
  has: async (address) => (await caches.match(address, { ignoreVary: true })) !== undefined,
  keep,
  async clips(list) {
    const found = await caches.match(list, { ignoreVary: true });
    return found && clipsIn(list, await found.json());
  },
  async all() {
    const found = new Set<string>();
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.add(path(url));
    return found;
  },
};

/** Keeps a file that this page has shown, if it isn't kept yet. Never rejects. */
export async function keepShown(address: string, from: Store = store): Promise<void> {
  const { signal, over } = limit(30_000);
  try {
    if (shelfOf(path(address)) && !(await from.has(address))) await from.keep(address, signal);
  } catch {
    // It stays unkept, and is asked for again when it is needed.
  } finally {
    over();
  }
}

/** What lessons need: the list of this version. Rejects when it can't be had. */
export async function openIndex(): Promise<OfflineIndex> {
  const { signal, over } = limit(10_000);
  try {
    const answer = await fetch(INDEX, { signal });
    if (!isOurs(INDEX, answer)) throw new NotOurs(INDEX);
    return (await answer.json()) as OfflineIndex;
  } finally {
    over();
  }
}
