import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { currentLearner, learnerKey } from './learner.ts';
import { write } from './people.ts';

class Box implements Partial<Storage> {
  kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (at: number) => [...this.kept.keys()][at] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
  clear = () => this.kept.clear();
}

let local: Box;
let session: Box;

beforeEach(() => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('localStorage', (local = new Box()));
  vi.stubGlobal('sessionStorage', (session = new Box()));
  vi.stubGlobal('BroadcastChannel', undefined);
});

/** A visit of who is learning: records, choices, and then everything erased. */
async function visit(erases: boolean) {
  vi.resetModules();
  const learner = currentLearner();
  const own = (key: string) => key + (learner && `@${learner}`);
  const { openProgress } = await import('./progress.ts');
  await (await openProgress()).done('a', `of ${learner}`);
  local.setItem(own('petit-a-petit.comfort'), '{}');
  local.setItem(own('petit-a-petit.met'), '1');
  session.setItem('progress.told', 'full');
  if (!erases) return undefined;
  return (await import('./erase.ts')).eraseLearner();
}
const databases = async () =>
  (await indexedDB.databases()).map(({ name }) => name ?? '').sort((a, b) => a.localeCompare(b));

test('the only learner leaves nothing', async () => {
  await write({ id: '', name: 'Paul', face: 'sun' });
  expect(await visit(true)).toBe(true);
  expect([local.kept.size, session.kept.size, await databases()]).toEqual([0, 0, []]);
});

test('one of several leaves nothing of theirs, and whoever comes next is somebody new', async () => {
  await visit(false);
  await write({ id: 'aaaaaaaa', name: 'Amina', face: 'cat' });
  await write({ id: 'bbbbbbbb', name: 'Boris', face: 'sun' });
  local.setItem(learnerKey, 'bbbbbbbb');
  await visit(false);
  local.setItem(learnerKey, 'aaaaaaaa');
  expect(await visit(true)).toBe(true);
  expect(await databases()).toEqual(['petit-a-petit', 'petit-a-petit.people', 'petit-a-petit@bbbbbbbb']);
  expect([...local.kept.keys()].filter((key) => key !== learnerKey).sort()).toEqual([
    'petit-a-petit.comfort',
    'petit-a-petit.comfort@bbbbbbbb',
    'petit-a-petit.met',
    'petit-a-petit.met@bbbbbbbb',
  ]);
  expect(currentLearner()).toMatch(/^(?!aaaaaaaa|bbbbbbbb)[a-z0-9]{8}$/);
  const { everybody } = await import('./people.ts');
  expect((await everybody()).map(({ name }) => name)).toEqual(['', 'Boris', '']);
});

test('the first of several leaves nothing of theirs', async () => {
  await write({ id: 'aaaaaaaa', name: 'Amina', face: 'cat' });
  local.setItem(learnerKey, 'aaaaaaaa');
  await visit(false);
  local.setItem(learnerKey, '');
  expect(await visit(true)).toBe(true);
  expect(await databases()).toEqual(['petit-a-petit.people', 'petit-a-petit@aaaaaaaa']);
  expect([...local.kept.keys()].sort()).toEqual([
    'petit-a-petit.comfort@aaaaaaaa',
    learnerKey,
    'petit-a-petit.met@aaaaaaaa',
  ]);
});

test('a browser that refuses to store has nothing to erase', async () => {
  vi.stubGlobal('localStorage', undefined);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const { eraseLearner } = await import('./erase.ts');
  expect(await eraseLearner()).toBe(true);
});
