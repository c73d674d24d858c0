import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { getInitialSnapshot, transition } from 'xstate';
import { beforeEach, expect, test, vi } from 'vitest';
import { NAME, openStore } from './database.ts';
import { practice, sign, signMachine } from './fixture.ts';
import { startProgress } from './progress.ts';
import { recordPractice } from './record-practice.ts';
import type { Trouble } from './trouble.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.restoreAllMocks();
  // The database warns of a blocked opening by itself.
  vi.spyOn(console, 'warn').mockReturnValue();
});

async function visit() {
  const progress = await startProgress(openStore);
  const troubles: Trouble[] = [];
  progress.onTrouble((trouble) => troubles.push(trouble));
  return { progress, troubles };
}

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The database as another program sees it. */
async function raw<T>(
  work: (db: IDBDatabase) => Promise<T>,
  name = NAME,
  version?: number,
  upgrade?: (db: IDBDatabase) => void,
): Promise<T> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  const db = await asked(request);
  const result = await work(db);
  db.close();
  return result;
}
const put = (store: string, record: unknown) =>
  raw((db) => asked(db.transaction(store, 'readwrite').objectStore(store).put(record)));
const everything = (store: string, name = NAME) =>
  raw((db) => asked(db.transaction(store).objectStore(store).getAll()), name);

test('a practice left is there at the next visit', async () => {
  await (await visit()).progress.save(practice({ step: 'yours' }));
  const { progress, troubles } = await visit();
  expect(await progress.practice('ecrire-un-message')).toMatchObject(practice({ step: 'yours' }));
  expect(await progress.practice('another')).toBeUndefined();
  expect(troubles).toEqual([]);
});

test('steps done stay done, each once, and the lesson last visited is found again', async () => {
  const { progress } = await visit();
  await progress.done('ecrire-un-message', 'benefit');
  await progress.done('ecrire-un-message', 'benefit');
  await progress.visit('ecrire-un-message', 'show');
  const later = (await visit()).progress;
  expect(await later.all()).toMatchObject([
    { slug: 'ecrire-un-message', done: ['benefit'], step: 'show', finished: false },
  ]);
  expect(later.last()).toEqual({ slug: 'ecrire-un-message', step: 'show' });
  await later.lessonDone('ecrire-un-message');
  await later.visit('ecrire-un-message', 'benefit');
  expect(later.last()).toBeUndefined();
  expect(await later.all()).toMatchObject([{ done: ['benefit'], finished: true }]);
});

test('listeners hear of changes until they stop', async () => {
  const { progress } = await visit();
  const heard = vi.fn();
  const stop = progress.onChange(heard);
  await progress.visit('a', 'b');
  stop();
  await progress.visit('a', 'c');
  expect(heard).toHaveBeenCalledTimes(1);
});

test('a password typed in a practice is nowhere on the disk', async () => {
  const start = getInitialSnapshot(signMachine);
  const events = [...'Tournesol7!'].map((_, i) => ({
    type: 'password.type' as const,
    text: 'Tournesol7!'.slice(0, i + 1),
  }));
  const snapshot = events.reduce((s, event) => transition(signMachine, s, event)[0], start);
  expect(snapshot.context.password).toBe('Tournesol7!');
  const { progress } = await visit();
  await progress.save(
    recordPractice(sign, { lesson: 'l', language: 'fr', hash: 'h', step: 'yours', stage: 0, start, snapshot, events }),
  );
  const disk = await Promise.all(['practices', 'lessons', 'aside'].map((store) => everything(store)));
  expect(disk[0]).toHaveLength(1);
  expect(JSON.stringify(disk)).not.toContain('Tourn');
});

test('writes are asked to be durable', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { progress } = await visit();
  await progress.save(practice());
  expect(transaction).toHaveBeenCalledWith(['practices'], 'readwrite', { durability: 'strict' });
});

test('refused storage is told once and the visit goes on in memory', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const { progress, troubles } = await visit();
  await progress.save(practice());
  await progress.done('ecrire-un-message', 'show');
  expect(troubles).toEqual(['refused']);
  expect(await progress.practice('ecrire-un-message')).toEqual(practice());
  expect(progress.last()?.step).toBe('show');
});

test('a browser without a database counts as refused', async () => {
  Reflect.deleteProperty(globalThis, 'indexedDB');
  const { progress, troubles } = await visit();
  expect(troubles).toEqual(['refused']);
  expect(await progress.all()).toEqual([]);
});

test('full storage is told once, and what was kept before stays', async () => {
  const { progress, troubles } = await visit();
  await progress.save(practice({ step: 'with-me' }));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await progress.save(practice({ step: 'yours' }));
  await progress.done('ecrire-un-message', 'with-me');
  expect(troubles).toEqual(['full']);
  expect((await progress.practice('ecrire-un-message'))?.step).toBe('yours');
  full.mockRestore();
  expect(await everything('practices')).toMatchObject([{ step: 'with-me' }]);
});

test('storage held by another window is told, and taken up as soon as it is free', async () => {
  const held = await asked(indexedDB.open(NAME, 1));
  const { progress, troubles } = await visit();
  await progress.done('ecrire-un-message', 'show');
  expect(troubles).toEqual(['blocked']);
  held.close();
  await vi.waitFor(async () => expect(await everything('lessons')).toMatchObject([{ done: ['show'] }]));
});

test('storage emptied meanwhile is told, and written again from memory', async () => {
  const opened = vi.spyOn(IDBFactory.prototype, 'open');
  const { progress, troubles } = await visit();
  await progress.done('a', 'one');
  const { result } = opened.mock.results.at(-1)!.value as IDBOpenDBRequest;
  forceCloseDatabase(result as never);
  await asked(indexedDB.deleteDatabase(NAME));
  await progress.done('b', 'two');
  expect(troubles).toEqual(['vanished']);
  expect(await everything('lessons')).toMatchObject([{ slug: 'a' }, { slug: 'b' }]);
});

test.each([
  ['damaged', { slug: 'a', format: 1, done: 'all' }],
  ['newer', { slug: 'a', format: 2, anything: true }],
] as const)('a %s record is set aside as it was, told once, and the lesson starts anew', async (why, record) => {
  await visit();
  await put('lessons', record);
  await put('lessons', { ...record, slug: 'b' });
  const { progress, troubles } = await visit();
  expect(troubles).toEqual([why]);
  expect(await progress.all()).toEqual([]);
  expect(await everything('aside')).toMatchObject([
    { from: 'lessons', key: 'a', why, data: record },
    { from: 'lessons', key: 'b', why },
  ]);
  await progress.done('a', 'one');
  expect(await (await visit()).progress.all()).toMatchObject([{ slug: 'a', done: ['one'] }]);
});

test('a damaged practice is set aside when it is asked for', async () => {
  await visit();
  await put('practices', { ...practice(), format: 1, events: [null] });
  const { progress, troubles } = await visit();
  expect(await progress.practice('ecrire-un-message')).toBeUndefined();
  expect(troubles).toEqual(['damaged']);
  expect(await everything('aside')).toMatchObject([
    { from: 'practices', key: 'ecrire-un-message', data: { events: [null] } },
  ]);
});

test('a database of a later version of the app is left untouched, another one is used', async () => {
  await raw(
    async (db) => asked(db.transaction('lessons', 'readwrite').objectStore('lessons').put({ id: 1, future: true })),
    NAME,
    90,
    (db) => db.createObjectStore('lessons', { keyPath: 'id' }),
  );
  const { progress, troubles } = await visit();
  await progress.done('a', 'one');
  expect(troubles).toEqual(['newer']);
  expect(await everything('lessons')).toEqual([{ id: 1, future: true }]);
  expect(await raw(async (db) => db.version)).toBe(90);
  expect(await (await visit()).progress.all()).toMatchObject([{ slug: 'a' }]);
});
