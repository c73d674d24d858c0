import { expect, test } from 'vitest';
import { download } from './download.ts';
import { index, memory, notOurs } from './fixture.ts';
import { filesOf } from './index-file.ts';

const never = new AbortController().signal;
const files = filesOf(index, 'all');

test('all files and the clips of their lists are kept once, four at a time, and counted', async () => {
  const { store, kept, asked, log } = memory();
  const told: number[] = [];
  await download(files, store, never, (n) => told.push(n));
  const lists = files.filter((one) => one.endsWith('.json'));
  expect(kept.size).toBe(files.length + lists.length + 1);
  expect(new Set(asked).size).toBe(asked.length);
  expect(told).toEqual(Array.from({ length: kept.size }, (_, i) => i + 1));
  expect(log.most).toBe(4);
});

test('French is asked for before English', async () => {
  const { store, asked } = memory();
  await download(files, store, never, () => {}, { atOnce: 1 });
  const first = asked.findIndex((one) => /\.en-|\/en\//.test(one));
  expect(asked.slice(first).filter((one) => /\.fr-|\/fr\//.test(one))).toEqual([]);
  expect(first).toBeGreaterThan(6);
});

test('what is kept already is not asked for again, the clips of its lists are', async () => {
  const { store, kept, asked } = memory();
  for (const one of files) kept.add(one);
  await download(files, store, never, () => {});
  expect(asked.every((one) => one.endsWith('.mp3'))).toBe(true);
  expect(asked.length).toBeGreaterThan(0);
});

test('after a pause it goes on with the rest', async () => {
  const { store, asked } = memory();
  const stop = new AbortController();
  const work = download(files, store, stop.signal, (n) => n === 5 && stop.abort(new Error('pause')));
  await expect(work).rejects.toThrow('pause');
  const before = asked.length;
  expect(before).toBeLessThan(files.length);
  await download(files, store, never, () => {});
  // Those that were on their way are asked for twice.
  expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(4);
});

test.each([
  ['there is no room', new DOMException('full', 'QuotaExceededError'), 'QuotaExceededError'],
  ['something else came', notOurs(), 'NotOurs'],
])('it stops where %s, and keeps what came before', async (_, error, name) => {
  const { store, kept } = memory((one) => (one === files[6] ? error : undefined));
  await expect(download(files, store, never, () => {}, { atOnce: 1 })).rejects.toMatchObject({ name });
  expect(kept.size).toBeGreaterThanOrEqual(6);
  expect(kept.has(files[6]!)).toBe(false);
});

test('a file that never comes ends it', async () => {
  const { store } = memory((one) => (one === files[2] ? 'hangs' : undefined));
  await expect(download(files, store, never, () => {}, { patience: 20 })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
});
