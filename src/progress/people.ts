import { Dexie, type Table } from 'dexie';
import { removeDatabase } from './database.ts';
import { currentLearner } from './learner.ts';
import { type Face, faces, LONGEST, type Person } from './person.ts';

class People extends Dexie {
  declare people: Table<Person & { at: number }, string>;

  constructor() {
    super('petit-a-petit.people', { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' });
    this.version(1).stores({ people: 'id' });
  }
}

async function open<T>(work: (table: People['people']) => Promise<T>): Promise<T> {
  const db = new People();
  try {
    return await work(db.people);
  } finally {
    db.close();
  }
}

const faceOf = (face: unknown, at: number): Face => faces.find((one) => one === face) ?? faces[at % faces.length]!;

/** Everybody who learns here, in the order of their coming, the one who is learning now among them. Never rejects. */
export async function everybody(): Promise<Person[]> {
  const now = currentLearner();
  const stored = await open((table) => table.toArray()).catch(() => []);
  const sound = stored.filter(({ id, name }) => typeof id === 'string' && typeof name === 'string');
  // The first person is here without ever having been written down.
  const missing = ['', now].filter((id, i, all) => all.indexOf(id) === i && !sound.some((one) => one.id === id));
  const all = [
    ...missing.map((id) => ({ id, name: '', face: undefined, at: id ? Number.MAX_SAFE_INTEGER : 0 })),
    ...sound,
  ];
  return all
    .sort((a, b) => a.at - b.at)
    .map(({ id, name, face }, at) => ({ id, name: name.slice(0, LONGEST), face: faceOf(face, at) }));
}

/** Writes somebody down. Rejects where the device can't. */
export const write = (person: Person): Promise<void> =>
  open(async (table) => {
    const before = await table.get(person.id);
    await table.put({ ...person, at: before?.at ?? (person.id ? Date.now() : 0) });
  });

/** Takes somebody off the list; the list itself goes with the last one. Rejects where they stay on it. */
export async function remove(id: string): Promise<void> {
  const db = new People();
  try {
    await db.open();
  } catch {
    // A list that can't be had names nobody.
    return;
  }
  await db.people.delete(id);
  const left = await db.people.count();
  db.close();
  if (left === 0) await removeDatabase(db.name);
}
