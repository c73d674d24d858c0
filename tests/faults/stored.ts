import type { Page } from '@playwright/test';

export interface Stored {
  practices: Record<string, unknown>[];
  lessons: Record<string, unknown>[];
  aside: Record<string, unknown>[];
}

/** All that the app keeps in its database, read from outside of it; empty while there is none. */
export const stored = (page: Page, name = 'petit-a-petit'): Promise<Stored> =>
  page.evaluate(async (name) => {
    const nothing = { practices: [], lessons: [], aside: [] } as unknown as Stored;
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return nothing;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (store: string) =>
      new Promise<never[]>((resolve, reject) => {
        if (!db.objectStoreNames.contains(store)) return resolve([]);
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result as never[]);
        request.onerror = () => reject(request.error);
      });
    const found = { practices: await all('practices'), lessons: await all('lessons'), aside: await all('aside') };
    db.close();
    return found;
  }, name);

/** Puts a record into the app's database as another version, or a fault, would have left it. */
export const store = (page: Page, table: 'practices' | 'lessons', record: object): Promise<void> =>
  page.evaluate(
    async ([table, record]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('petit-a-petit');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(table, 'readwrite');
        transaction.objectStore(table).put(record);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      db.close();
    },
    [table, record] as const,
  );
