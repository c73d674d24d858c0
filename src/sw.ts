import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { languages } from './i18n/languages.ts';
import { carried, current } from './offline/carry.ts';
import { clipsIn, INDEX, type OfflineIndex } from './offline/index-file.ts';
import { limit } from './offline/limit.ts';
import { COMING, FORMER, isClipList, isOurs, SHELL, type Shelf, shelfOf } from './offline/shelves.ts';

declare const self: ServiceWorkerGlobalScope;

// The worker keeps what the app needs without a network. It never takes over a page that began without it, and never reloads one.

const shell = new PrecacheController({ cacheName: SHELL });
shell.addToCacheList(self.__WB_MANIFEST);
registerRoute(new PrecacheRoute(shell, { cleanURLs: false, directoryIndex: '' }));

/** Every navigation is answered by pages of one version: home as it was rendered, an empty page for all other places. */
const homes = new Map(languages.map((lang, i) => [i === 0 ? '/' : `/${lang}/`, lang] as const));
const pageFor = ({ pathname }: URL): string => {
  if (homes.has(pathname)) return `${pathname}index.html`;
  const [home] = [...homes].find(([start]) => start !== '/' && `${pathname}/`.startsWith(start)) ?? ['/'];
  return `${home}shell.html`;
};
registerRoute(
  new NavigationRoute(async ({ request, url }) => (await shell.matchPrecache(pageFor(url))) ?? fetch(request), {
    denylist: [/\.[a-z\d]+$/i],
  }),
);

const byAddress = async ({ request }: { request: Request }) => request.url;
const onlyOurs = async ({ request, response }: { request: Request; response: Response }) =>
  isOurs(new URL(request.url).pathname, response) ? response : null;
/** What isn't the file asked for is no answer: the page must learn that it didn't come. */
const orNothing = async ({ request, response }: { request: Request; response: Response }) =>
  isOurs(new URL(request.url).pathname, response) ? response : Response.error();
const keeps = { cacheKeyWillBeUsed: byAddress, fetchDidSucceed: orNothing, cacheWillUpdate: onlyOurs };

/** Pictures decorate: one that isn't kept leaves its place empty. */
const elseEmpty = {
  handlerDidError: async () =>
    new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { headers: { 'Content-Type': 'image/svg+xml' } }),
};

/** Players ask for pieces of a clip; the whole clip is fetched and kept, and the piece cut from it. */
const inPieces = {
  requestWillFetch: async ({ request }: { request: Request }) =>
    request.headers.has('range') ? new Request(request.url) : request,
  handlerWillRespond: async ({ request, response }: { request: Request; response: Response }) =>
    request.headers.has('range') && response.status === 200 ? createPartialResponse(request, response) : response,
};

const matchOptions = { ignoreVary: true };
const kept = (cacheName: Shelf, plugins: object[] = [keeps]) => new CacheFirst({ cacheName, plugins, matchOptions });
const strategies = {
  lessons: kept('lessons'),
  parts: kept('parts'),
  pictures: kept('pictures', [keeps, elseEmpty]),
  voice: kept('voice', [keeps, inPieces]),
};
const lists = new CacheFirst({
  cacheName: 'voice',
  plugins: [keeps],
  matchOptions,
  fetchOptions: { cache: 'no-cache' },
});

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && shelfOf(url.pathname) !== undefined,
  async ({ request, event, url }) => {
    const old =
      url.pathname.startsWith('/assets/') && (await caches.match(request, { cacheName: FORMER, ignoreVary: true }));
    if (old) return old;
    return (isClipList(url.pathname) ? lists : strategies[shelfOf(url.pathname)!]).handle({ request, event });
  },
);

const index = async () => (await (await shell.matchPrecache(INDEX))?.json()) as OfflineIndex | undefined;
const path = (request: Request) => new URL(request.url).pathname;
const pathsIn = async (cache: string) => new Set((await (await caches.open(cache)).keys()).map(path));

/** Lessons that were kept are kept in their new words too, before this version works; what doesn't come waits until it is asked for. */
async function carryOn() {
  const all = await index();
  if (!all) return;
  const voice = [...(await pathsIn('voice'))].filter(isClipList);
  const wanted: [cache: string, address: string][] = [
    ...carried(all, await pathsIn('lessons')).map((address) => ['lessons', address] as [string, string]),
    ...voice.map((address) => [COMING, address] as [string, string]),
  ];
  for (const [cache, address] of wanted) {
    const { signal, over } = limit(20_000);
    const answer = await fetch(address, { signal, cache: 'no-cache' }).finally(over);
    if (isOurs(address, answer)) await (await caches.open(cache)).put(address, answer);
  }
}

async function move(from: Cache, to: Cache, request: Request) {
  const found = await from.match(request, matchOptions);
  if (found) await to.put(request.url, found);
  await from.delete(request, matchOptions);
}

/** Sets aside what the version before needs and this one doesn't; what was set aside earlier goes. */
async function tidy() {
  await caches.delete(FORMER);
  const former = await caches.open(FORMER);
  const precached = new Set(shell.getURLsToCacheKeys().values());
  const own = await caches.open(SHELL);
  for (const request of await own.keys())
    if (!precached.has(request.url))
      await (path(request).startsWith('/assets/') ? move(own, former, request) : own.delete(request));

  const all = await index();
  if (!all) return;
  const needed = current(all);
  for (const name of ['lessons', 'parts', 'pictures'] satisfies Shelf[]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (!needed.has(path(request))) await move(cache, former, request);
  }

  const voice = await caches.open('voice');
  const coming = await caches.open(COMING);
  for (const request of await coming.keys()) await move(coming, voice, request);
  await caches.delete(COMING);
  const named = new Set<string>();
  const sounds = await voice.keys();
  for (const list of sounds.map(path).filter(isClipList))
    for (const clip of clipsIn(list, await (await voice.match(list, matchOptions))?.json())) named.add(clip);
  for (const request of sounds)
    if (!isClipList(path(request)) && !named.has(path(request))) await voice.delete(request, matchOptions);
}

self.addEventListener('install', (event) => {
  event.waitUntil(shell.install(event).then(() => carryOn().catch(() => undefined)));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().catch(() => undefined));
});
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
