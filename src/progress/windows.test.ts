import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { NAME, openStore } from './database.ts';
import { practice } from './fixture.ts';
import { startProgress } from './progress.ts';
import type { LessonRecord } from './records.ts';
import type { Trouble } from './trouble.ts';
import type { News } from './windows.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockReturnValue();
});

/** A browser: its windows hear each other at once, or not at all. */
function browser(talking = true) {
  const windows = new Set<(news: News) => void>();
  return async (learner = '') => {
    let mine = (_news: News) => {};
    const troubles: Trouble[] = [];
    const progress = await startProgress((tell) => openStore(tell, learner), {
      windows: {
        tell(news) {
          if (talking) for (const one of windows) if (one !== mine) one({ lesson: '', learner, ...news });
        },
        listen(heard) {
          mine = (news) => news.learner === learner && heard(news);
          windows.add(mine);
        },
      },
    });
    progress.onTrouble((trouble) => troubles.push(trouble));
    return { progress, troubles };
  };
}

const record = (over: Partial<LessonRecord>): LessonRecord => ({
  slug: 'a',
  done: [],
  finished: false,
  step: '',
  at: 1,
  ...over,
});

test.each([
  ['that hear each other', true],
  ['that don’t', false],
])('two windows %s lose nothing of what is done in either', async (_, talking) => {
  const window = browser(talking);
  const one = (await window()).progress;
  const two = (await window()).progress;
  await one.done('a', 'first');
  await two.done('a', 'second');
  await one.done('a', 'third');
  await two.lessonDone('b');
  const [later] = await (await window()).progress.all();
  expect([...later!.done].sort()).toEqual(['first', 'second', 'third']);
  expect(later!.step).toBe('third');
});

test('what is done in one window is seen in the other', async () => {
  const window = browser();
  const one = (await window()).progress;
  const two = (await window()).progress;
  const changed = vi.fn();
  two.onChange(changed);
  await one.done('a', 'first');
  await vi.waitFor(async () => expect(await two.all()).toMatchObject([{ done: ['first'] }]));
  expect(changed).toHaveBeenCalled();
});

test('of one practice in two windows the later move stays, and the other window is told once', async () => {
  const window = browser();
  const one = await window();
  const two = await window();
  await one.progress.practice('ecrire-un-message');
  await two.progress.practice('ecrire-un-message');
  await one.progress.save(practice({ stage: 1 }));
  await two.progress.save(practice({ stage: 2 }));
  await one.progress.save(practice({ stage: 3 }));
  expect(two.troubles).toEqual(['elsewhere']);
  expect(await two.progress.practice('ecrire-un-message')).toMatchObject({ stage: 3 });
  expect(await (await window()).progress.practice('ecrire-un-message')).toMatchObject({ stage: 3 });
});

test('a window in another lesson is told nothing', async () => {
  const window = browser();
  const one = await window();
  const two = await window();
  await two.progress.practice('lire-ses-messages');
  await one.progress.save(practice());
  expect(two.troubles).toEqual([]);
});

test('a clock that was put back loses neither the place nor what comes after', async () => {
  const window = browser();
  vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2099, 0));
  await (await window()).progress.visit('a', 'early');
  vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2020, 0));
  const now = (await window()).progress;
  await now.visit('a', 'late');
  await now.visit('b', 'later still');
  expect((await window()).progress.last()).toEqual({ slug: 'b', step: 'later still' });
});

test('records from elsewhere are joined with those that are here', async () => {
  const window = browser();
  const { progress } = await window();
  await progress.done('a', 'mine');
  expect(
    await progress.bring([record({ done: ['theirs'], finished: true }), record({ slug: 'b', at: 0, finished: true })]),
  ).toBe(true);
  expect(await (await window()).progress.all()).toMatchObject([
    { slug: 'a', done: ['mine', 'theirs'], finished: true, step: 'mine' },
    { slug: 'b', finished: true },
  ]);
});

test('a full device takes all records from elsewhere or none, and holds them for the visit', async () => {
  const window = browser();
  const { progress, troubles } = await window();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: LessonRecord) {
    if (value.slug === 'b') throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value);
  });
  expect(await progress.bring([record({}), record({ slug: 'b' })])).toBe(false);
  expect(troubles).toEqual(['full']);
  expect(await progress.all()).toHaveLength(2);
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(await (await window()).progress.all()).toEqual([]);
});

test('each learner has their own records', async () => {
  const window = browser();
  await (await window()).progress.done('a', 'mine');
  await (await window('aaaaaaaa')).progress.done('a', 'hers');
  expect(await (await window()).progress.all()).toMatchObject([{ done: ['mine'] }]);
  expect(await (await window('aaaaaaaa')).progress.all()).toMatchObject([{ done: ['hers'] }]);
});

test('after erasing, nothing is there and no window writes anything again; other learners keep theirs', async () => {
  const window = browser();
  const hers = (await window('aaaaaaaa')).progress;
  await hers.done('a', 'hers');
  const one = (await window()).progress;
  const two = (await window()).progress;
  await one.save(practice());
  await two.done('a', 'first');
  expect(await one.erase()).toBe(true);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([`${NAME}@aaaaaaaa`]);
  await two.save(practice());
  await two.done('a', 'second');
  await one.visit('a', 'third');
  expect([await one.all(), await two.all(), await two.practice('ecrire-un-message')]).toEqual([[], [], undefined]);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([`${NAME}@aaaaaaaa`]);
  expect(await (await window('aaaaaaaa')).progress.all()).toHaveLength(1);
});

test('erasing takes away what a later version left as well', async () => {
  await new Promise((resolve) => {
    const request = indexedDB.open(NAME, 90);
    request.onupgradeneeded = () => request.result.createObjectStore('future');
    request.onsuccess = () => resolve(request.result.close());
  });
  const { progress } = await browser()();
  await progress.done('a', 'first');
  expect(await indexedDB.databases()).toHaveLength(2);
  await progress.erase();
  expect(await indexedDB.databases()).toEqual([]);
});
