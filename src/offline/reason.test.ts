import { expect, test } from 'vitest';
import { reasonOf } from './reason.ts';
import { isClipList, isOurs, shelfOf } from './shelves.ts';

const ours = (version: string) => new Response(JSON.stringify({ app: 'petit-a-petit', version }));
const world = (ask: (signal: AbortSignal) => Promise<Response>, online = () => true) => ({
  online,
  ask: (_: string, signal: AbortSignal) => ask(signal),
  version: () => '1',
});

const cases: [string, () => Promise<Response>][] = [
  ['part', async () => ours('1')],
  ['updated', async () => ours('2')],
  ['portal', async () => new Response('<!doctype html><h1>Accept</h1>')],
  ['portal', async () => new Response('{"app":"another"}')],
  ['portal', async () => new Response('null')],
  ['portal', async () => new Response(null, { status: 302, headers: { Location: 'http://portal/' } })],
  ['portal', async () => new Response('Log in', { status: 403 })],
  ['server', async () => new Response('Bad gateway', { status: 502 })],
  ['server', async () => new Response('Not found', { status: 404 })],
  ['server', () => Promise.reject(new TypeError('Failed to fetch'))],
];
test.each(cases)('%s is told from what answers', async (why, ask) => {
  expect(await reasonOf(50, world(ask))).toBe(why);
});

test('a device without a network is not asked twice', async () => {
  let asked = 0;
  const ask = async () => {
    asked++;
    return ours('1');
  };
  expect(
    await reasonOf(
      50,
      world(ask, () => false),
    ),
  ).toBe('offline');
  expect(asked).toBe(0);
});

test('a network that goes meanwhile is told', async () => {
  let online = true;
  const ask = () => {
    online = false;
    return Promise.reject(new TypeError());
  };
  expect(
    await reasonOf(
      50,
      world(ask, () => online),
    ),
  ).toBe('offline');
});

test('a site that never answers is given up', async () => {
  const ask = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  expect(await reasonOf(20, world(ask))).toBe('slow');
});

test('files go to their shelves, pages to none', () => {
  expect(shelfOf('/assets/lessons/a.fr-x.js')).toBe('lessons');
  expect(shelfOf('/assets/letters.woff2')).toBe('parts');
  expect(shelfOf('/pictures/1/pen.svg')).toBe('pictures');
  expect(shelfOf('/voice/fr/clips/a.mp3')).toBe('voice');
  expect(shelfOf('/lecons/a/')).toBeUndefined();
  expect(shelfOf('/version.json')).toBeUndefined();
  expect(isClipList('/voice/fr/mail.json')).toBe(true);
  expect(isClipList('/voice/fr/clips/a.mp3')).toBe(false);
});

test('a portal’s page is never taken for a file of ours', () => {
  const answer = (type: string, status = 200) =>
    new Response(status === 204 ? null : 'x', { status, headers: { 'Content-Type': type } });
  expect(isOurs('/assets/a.js', answer('text/javascript; charset=utf-8'))).toBe(true);
  expect(isOurs('/voice/fr/clips/a.mp3', answer('audio/mpeg'))).toBe(true);
  for (const path of [
    '/assets/a.js',
    '/assets/a.css',
    '/voice/fr/mail.json',
    '/voice/fr/clips/a.mp3',
    '/pictures/1/pen.svg',
    '/assets/a.woff2',
  ])
    expect(isOurs(path, answer('text/html')), path).toBe(false);
  expect(isOurs('/assets/a.js', answer('text/javascript', 404))).toBe(false);
  expect(isOurs('/assets/a.js', answer('text/javascript', 206))).toBe(false);
  expect(isOurs('/', answer('text/html'))).toBe(true);
});
