import { Dexie, type Table } from 'dexie';
import { currentLearner } from './learner.ts';

/** Pictures that a person may choose; the first are given to those who choose none. */
export const faces = ['bird', 'flower', 'cat', 'fish', 'tree', 'sun'] as const;
export type Face = (typeof faces)[number];

/** Somebody who learns on this device. */
export interface Person {
  /** Empty for the first. */
  readonly id: string;
  /** As they like to be called; may be empty. */
  readonly name: string;
  readonly face: Face;
}

/** Letters of a name at most. */
export const LONGEST = 20;

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

/** Takes somebody off the list; the list itself goes with the last one. Rejects where the device can't. */
export async function remove(id: string): Promise<void> {
  const left = await open(async (table) => {
    await table.delete(id);
    return table.count();
  });
  if (left === 0) await new People().delete();
}
