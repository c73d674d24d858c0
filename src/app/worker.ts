import { Workbox } from 'workbox-window';
import { keepShown } from '../offline/store.ts';
import { offerUpdate } from './update.ts';

interface Policy {
  createScriptURL(url: string): unknown;
}
type Types = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };

let policy: Policy | undefined;

/** An address of ours that may be run as a script. Throws for another site's. */
function scriptAddress(path: string): string {
  const types = (window as { trustedTypes?: Types }).trustedTypes;
  policy ??= types?.createPolicy('petit-a-petit', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`${url} is not ours`);
      return url;
    },
  });
  return (policy ? policy.createScriptURL(path) : path) as string;
}

/** A page that began without the worker keeps by itself what it shows, for the next visit. */
function keepWhatIsShown() {
  if (navigator.serviceWorker.controller) return;
  const look = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (name.startsWith(`${location.origin}/`)) void keepShown(name);
  });
  look.observe({ type: 'resource', buffered: true });
}

/** Makes the version that waits, or one that our site has now, the one in use; resolves when it is, or after 15 s. */
export async function takeUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration || !navigator.serviceWorker.controller) return;
  const switched = new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, 15_000);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  const take = (worker: ServiceWorker | null) => worker?.postMessage({ type: 'SKIP_WAITING' });
  await registration.update();
  const coming = registration.installing;
  coming?.addEventListener('statechange', () => coming.state === 'installed' && take(coming));
  if (!coming) {
    if (!registration.waiting) return;
    take(registration.waiting);
  }
  await switched;
}

/** Starts the worker once the page works. Where it can't be had the page works on: only keeping lessons says so. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  try {
    const worker = new Workbox(scriptAddress('/sw.js'));
    worker.addEventListener('waiting', () =>
      offerUpdate(() => {
        // The learner asked for it: now, and only here, the page begins anew.
        worker.addEventListener('controlling', () => location.reload());
        worker.messageSkipWaiting();
      }),
    );
    await worker.register();
    await navigator.serviceWorker.ready;
    keepWhatIsShown();
  } catch {
    // Refused, blocked, or our site can't be reached.
  }
}
