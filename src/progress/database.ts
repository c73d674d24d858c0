import { Dexie, type Table } from 'dexie';
import { FORMAT, type Flaw, flawOfLesson, flawOfPractice, type LessonRecord, type Practice } from './records.ts';
import type { Trouble } from './trouble.ts';

/** Where records are kept. Its promises reject with the database's own errors. */
export interface Store {
  practice(slug: string): Promise<Practice | undefined>;
  savePractice(practice: Practice): Promise<void>;
  lessons(): Promise<LessonRecord[]>;
  saveLesson(record: LessonRecord): Promise<void>;
}

/** A record that this version can't read, kept as it was found. */
interface Aside {
  from: string;
  key: string;
  why: Flaw;
  data: unknown;
  at: number;
}

export const NAME = 'petit-a-petit';
const VERSION = 1;

class Database extends Dexie {
  declare practices: Table<Practice & { format: number }, string>;
  declare lessons: Table<LessonRecord & { format: number }, string>;
  declare aside: Table<Aside, number>;

  constructor(name: string) {
    // Strict: what is saved outlives a browser that is killed the moment after.
    super(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' });
    this.version(VERSION).stores({ practices: 'lesson', lessons: 'slug', aside: '++id' });
  }
}

/** The version and stores of a database that is there, without changing it; `null` where there is none. */
function peek(name: string): Promise<{ version: number; stores: string[] } | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version, objectStoreNames } = request.result;
      request.result.close();
      resolve({ version: Math.floor(version / 10), stores: [...objectStoreNames] });
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (absent) resolve(null);
      else reject(request.error);
    };
  });
}

/** A database of a later version, or one that isn't ours any more, is left as it is: ours goes under the next free name. */
async function usable(tell: (trouble: Trouble) => void): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? NAME : `${NAME}-${number}`;
    const found = await peek(name);
    const newer = found && found.version > VERSION;
    const foreign =
      found?.version === VERSION && !['practices', 'lessons', 'aside'].every((store) => found.stores.includes(store));
    if (!newer && !foreign) return name;
    tell(newer ? 'newer' : 'damaged');
  }
}

/** Opens the database. Rejects where the browser refuses; stays pending while another window blocks it, and tells so. */
export async function openStore(tell: (trouble: Trouble) => void): Promise<Store> {
  if (typeof indexedDB === 'undefined') throw new DOMException('No IndexedDB here', 'SecurityError');
  const db = new Database(await usable(tell));
  db.on('blocked', () => tell('blocked'));
  db.on('close', () => tell('vanished'));
  await db.open();

  const sound = async <T>(
    table: Table<T & { format: number }, string>,
    key: string,
    record: T & { format: number },
    why: Flaw | undefined,
  ) => {
    if (!why) return true;
    await db.transaction('rw', table, db.aside, async () => {
      await db.aside.add({ from: table.name, key, why, data: record, at: Date.now() });
      await table.delete(key);
    });
    tell(why);
    return false;
  };

  return {
    async practice(slug) {
      const record = await db.practices.get(slug);
      return record && (await sound(db.practices, slug, record, flawOfPractice(record))) ? record : undefined;
    },
    async savePractice(practice) {
      await db.practices.put({ ...practice, format: FORMAT });
    },
    async lessons() {
      const good: LessonRecord[] = [];
      const records = await db.lessons.toArray();
      for (const record of records) {
        if (await sound(db.lessons, record.slug, record, flawOfLesson(record))) good.push(record);
      }
      return good;
    },
    async saveLesson(record) {
      await db.lessons.put({ ...record, format: FORMAT });
    },
  };
}
