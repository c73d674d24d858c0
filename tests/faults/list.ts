import type { BrowserContext, Page } from '@playwright/test';
import type { Fault } from '../../src/i18n/faults.ts';

/** Something that goes wrong. */
export interface Trial {
  name: string;
  /** Before the first page. */
  before?(context: BrowserContext, page: Page): Promise<unknown>;
  /** After a page of the app was there, and it is left: what goes wrong between two visits. */
  between?(page: Page): Promise<unknown>;
  /** The sentence that tells it, where a learner meets it. */
  told?: { fault: Fault; at: 'lesson' | 'practice' | 'home' };
}

const script = (before: () => void) => (context: BrowserContext) => context.addInitScript(before);
const missing = (pattern: RegExp) => (context: BrowserContext) => context.route(pattern, (route) => route.abort());

/** Every fault on every route: `routes.spec.ts`. Those with a way of their own have it in `faults.spec.ts`, `kill.spec.ts` and `journeys/offline.mouse.spec.ts`. */
export const trials: readonly Trial[] = [
  {
    name: 'storage refused',
    before: script(() => {
      const refuse = () => {
        throw new DOMException('Refused', 'SecurityError');
      };
      IDBFactory.prototype.open = refuse;
      for (const one of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, one, { get: refuse });
    }),
    told: { fault: 'refused', at: 'lesson' },
  },
  {
    name: 'a browser without storage',
    before: script(() => {
      for (const one of ['indexedDB', 'localStorage', 'sessionStorage', 'caches', 'BroadcastChannel'])
        Object.defineProperty(window, one, { value: undefined });
    }),
    told: { fault: 'refused', at: 'lesson' },
  },
  {
    name: 'private browsing of an older browser',
    before: script(() => {
      IDBFactory.prototype.open = () => {
        const request = new EventTarget() as unknown as IDBOpenDBRequest;
        const error = new DOMException('Private', 'InvalidStateError');
        Object.defineProperties(request, { error: { value: error }, onerror: { value: null, writable: true } });
        setTimeout(() => {
          const event = new Event('error', { cancelable: true });
          request.onerror?.(event);
          request.dispatchEvent(event);
        });
        return request;
      };
      Storage.prototype.setItem = () => {
        throw new DOMException('Private', 'QuotaExceededError');
      };
      Object.defineProperty(navigator, 'storage', { value: undefined });
    }),
    told: { fault: 'refused', at: 'lesson' },
  },
  {
    name: 'storage full',
    before: script(() => {
      const full = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
      Storage.prototype.setItem = full;
    }),
    told: { fault: 'full', at: 'practice' },
  },
  {
    name: 'storage held by another window',
    async before(context) {
      const other = await context.newPage();
      await other.goto('/404.html');
      await other.evaluate(
        () =>
          new Promise((resolve) => {
            // An old version that doesn't let go.
            indexedDB.open('petit-a-petit', 1).onsuccess = resolve;
          }),
      );
    },
    told: { fault: 'blocked', at: 'lesson' },
  },
  {
    name: 'storage emptied between two visits',
    async between(page) {
      const client = await page.context().newCDPSession(page);
      await client.send('Storage.clearDataForOrigin', {
        origin: new URL(page.url()).origin,
        storageTypes: 'indexeddb,local_storage',
      });
    },
  },
  {
    name: 'records damaged',
    between: (page) =>
      page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.open('petit-a-petit');
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
              const transaction = request.result.transaction(['lessons', 'practices'], 'readwrite');
              for (const slug of ['ecrire-un-message', 'lire-ses-messages'])
                transaction.objectStore('lessons').put({ slug, format: 1, done: { length: 1e9 }, at: 'never' });
              transaction
                .objectStore('practices')
                .put({ lesson: 'ecrire-un-message', format: 1, events: [null], snapshot: '{' });
              transaction.oncomplete = () => {
                request.result.close();
                resolve();
              };
            };
          }),
      ),
    told: { fault: 'damaged', at: 'lesson' },
  },
  {
    name: 'records from the future',
    async before(context) {
      const page = await context.newPage();
      await page.goto('/404.html');
      await page.evaluate(async () => {
        for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
        await new Promise<void>((resolve) => {
          const request = indexedDB.open('petit-a-petit', 9990);
          request.onupgradeneeded = () => request.result.createObjectStore('later');
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        });
      });
      await page.close();
    },
    told: { fault: 'newer', at: 'lesson' },
  },
  { name: 'no script at all', before: missing(/\/assets\/.*\.js$/) },
  {
    name: 'all scripts but the first missing',
    before: missing(/\/assets\/(?!base-|rolldown-|fr-|en-)[^/]*\.js$/),
    told: { fault: 'part', at: 'lesson' },
  },
  {
    name: 'lessons missing',
    before: missing(/\/assets\/lessons\/[\w-]+\.(?:fr|en)-[^/]*\.js$/),
    told: { fault: 'part', at: 'lesson' },
  },
  { name: 'devices missing', before: missing(/\.device\.\w+-[^/]*\.js$/), told: { fault: 'practice', at: 'practice' } },
  {
    name: 'an exception in a lesson',
    before: (context) =>
      context.route(/\/assets\/lessons\/[\w-]+\.(?:fr|en)-[^/]*\.js$/, async (route) => {
        const answer = await route.fetch();
        // Steps that are none.
        const body = (await answer.text())
          .replace(/kind:("|`)\w+\1/g, 'kind:null')
          .replace(/"kind":"\w+"/g, '"kind":null');
        await route.fulfill({ response: answer, body: body.replace(/"?person"?:\{/, '"nobody":{') });
      }),
    told: { fault: 'stopped', at: 'lesson' },
  },
  { name: 'pictures missing', before: missing(/\.(?:svg|png|webp|jpg|ico)(?:\?|$)/) },
  { name: 'letters missing', before: missing(/\.woff2?$/) },
  { name: 'styles missing', before: missing(/\.css$/) },
  { name: 'voice clips missing', before: missing(/\/voice\//) },
  {
    name: 'no sound',
    before: script(() => {
      for (const one of ['AudioContext', 'speechSynthesis', 'SpeechSynthesisUtterance'])
        Object.defineProperty(window, one, { value: undefined });
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('No device', 'NotSupportedError'));
    }),
  },
  {
    name: 'worker refused',
    before: script(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('Refused', 'SecurityError'));
    }),
  },
  {
    name: 'a clock that stands at 1999',
    before: (context) => context.clock.setFixedTime(new Date('1999-01-01T00:00:00')),
  },
  {
    name: 'a clock that is far ahead',
    before: (context) => context.clock.setFixedTime(new Date('2099-12-31T23:59:59')),
  },
];
