import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { learnerKey } from './learner.ts';
import { everybody, remove, write } from './people.ts';

const local = new Map<string, string>();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  local.clear();
  vi.stubGlobal('localStorage', { getItem: (key: string) => local.get(key) ?? null });
});

test('without any list there is one person, without a name', async () => {
  expect(await everybody()).toEqual([{ id: '', name: '', face: 'bird' }]);
});

test('people stay in the order of their coming, with their names and pictures', async () => {
  await write({ id: 'aaaaaaaa', name: 'Amina', face: 'cat' });
  await write({ id: '', name: 'Paul', face: 'tree' });
  await write({ id: 'aaaaaaaa', name: 'Amina B.', face: 'sun' });
  expect(await everybody()).toEqual([
    { id: '', name: 'Paul', face: 'tree' },
    { id: 'aaaaaaaa', name: 'Amina B.', face: 'sun' },
  ]);
});

test('who is learning is there even if nothing was written down', async () => {
  local.set(learnerKey, 'bbbbbbbb');
  expect((await everybody()).map(({ id }) => id)).toEqual(['', 'bbbbbbbb']);
});

test('a damaged list loses no one else', async () => {
  await write({ id: 'aaaaaaaa', name: 'Amina', face: 'dragon' as never });
  await write({ id: 'cccccccc', name: 7 as never, face: 'cat' });
  expect((await everybody()).map(({ id, face }) => [id, face])).toEqual([
    ['', 'bird'],
    ['aaaaaaaa', 'flower'],
  ]);
});

test('with the last person the list itself goes', async () => {
  await write({ id: 'aaaaaaaa', name: 'Amina', face: 'cat' });
  await remove('aaaaaaaa');
  expect(await indexedDB.databases()).toEqual([]);
});

test('a browser that refuses has one person', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await everybody()).toHaveLength(1);
  await expect(write({ id: '', name: 'A', face: 'cat' })).rejects.toThrow('no');
});
