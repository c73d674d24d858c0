import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { NAME, openStore } from './database.ts';
import { startProgress } from './progress.ts';

interface Earlier {
  version: number;
  /** Key paths by store; `null`: counted up by the database. */
  stores: Record<string, string | null>;
  rows: Record<string, object[]>;
  read: { last: object; lessons: string[]; finished: string[]; practice: string };
}

// Never change or take away a fixture: learners have such databases at home.
const fixtures = path.join(import.meta.dirname, '../../tests/fixtures/progress');
const databases = readdirSync(fixtures).filter((name) => name.startsWith('database-'));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const put = (earlier: Earlier) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(NAME, earlier.version);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(earlier.stores))
        request.result.createObjectStore(name, keyPath === null ? { keyPath: 'id', autoIncrement: true } : { keyPath });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(Object.keys(earlier.stores), 'readwrite');
      for (const [name, rows] of Object.entries(earlier.rows))
        for (const row of rows) transaction.objectStore(name).put(row);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });

test.each(databases)('the earlier database %s is read whole, without a word', async (name) => {
  const earlier = JSON.parse(readFileSync(path.join(fixtures, name), 'utf8')) as Earlier;
  await put(earlier);
  const troubles: string[] = [];
  const progress = await startProgress(openStore);
  progress.onTrouble((trouble) => troubles.push(trouble));
  const all = await progress.all();
  expect(all.map(({ slug }) => slug).sort()).toEqual(earlier.read.lessons);
  expect(all.filter(({ finished }) => finished).map(({ slug }) => slug)).toEqual(earlier.read.finished);
  expect(progress.last()).toEqual(earlier.read.last);
  expect((await progress.practice('ecrire-un-message'))?.step).toBe(earlier.read.practice);
  expect(troubles).toEqual([]);
});
