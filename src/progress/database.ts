import { Dexie, type Table } from 'dexie';
import { ending } from './learner.ts';
import { FORMAT, type Flaw, flawOfLesson, flawOfPractice, type LessonRecord, type Practice } from './records.ts';
import type { Trouble } from './trouble.ts';

/** Where records are kept. Its promises reject with the database's own errors. */
export interface Store {
  practice(slug: string): Promise<Practice | undefined>;
  savePractice(practice: Practice): Promise<void>;
  lessons(): Promise<LessonRecord[]>;
  /** Writes all of them or none, each over what is stored by `merge`; gives what stands now. */
  saveLessons(records: readonly LessonRecord[], merge: Merge): Promise<LessonRecord[]>;
  /** Empties everything, then takes the database away. */
  erase(): Promise<void>;
}

type Merge = (stored: LessonRecord, now: LessonRecord) => LessonRecord;

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

const numbered = (learner: string, number: number) => NAME + ending(learner) + (number === 1 ? '' : `-${number}`);

/** A database of a later version, or one that isn't ours any more, is left as it is: ours goes under the next free name. */
async function usable(learner: string, tell: (trouble: Trouble) => void): Promise<string> {
  for (let number = 1; ; number++) {
    const name = numbered(learner, number);
    const found = await peek(name);
    const newer = found && found.version > VERSION;
    const foreign =
      found?.version === VERSION && !['practices', 'lessons', 'aside'].every((store) => found.stores.includes(store));
    if (!newer && !foreign) return name;
    tell(newer ? 'newer' : 'damaged');
  }
}

/** Milliseconds after which a deletion that another window holds up goes on without us: everything in it is empty already. */
const PATIENCE = 2000;

/** Takes a database away, whatever is in it. */
export function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    setTimeout(resolve, PATIENCE);
  });
}

/**
 * Opens the database of one learner: each has their own, so that no learner's trouble is another's, and erasing one touches no other.
 * A new version may only add stores: what earlier versions wrote stays where it is, and is read by the tests on `tests/fixtures/progress/`.
 * Rejects where the browser refuses; stays pending while another window blocks it, and tells so.
 */
export async function openStore(tell: (trouble: Trouble) => void, learner = ''): Promise<Store> {
  if (typeof indexedDB === 'undefined') throw new DOMException('No IndexedDB here', 'SecurityError');
  const db = new Database(await usable(learner, tell));
  // `false`: the database's own warning is not wanted, it is told in words or not at all.
  db.on('blocked', () => {
    tell('blocked');
    return false;
  });
  // Another window erases everything, or brings a new version: it needn't wait.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false });
    return false;
  });
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
    saveLessons: (records, merge) =>
      db.transaction('rw', db.lessons, async () => {
        const written = [];
        for (const record of records) {
          const stored = await db.lessons.get(record.slug);
          const now = stored && !flawOfLesson(stored) ? merge(stored, record) : record;
          await db.lessons.put({ ...now, format: FORMAT });
          written.push(now);
        }
        return written;
      }),
    async erase() {
      await db.transaction('rw', db.practices, db.lessons, db.aside, async () => {
        await Promise.all([db.practices.clear(), db.lessons.clear(), db.aside.clear()]);
      });
      db.close();
      for (let number = 1; ; number++) {
        const name = numbered(learner, number);
        if (name !== db.name && !(await peek(name))) return;
        await removeDatabase(name);
      }
    },
  };
}
