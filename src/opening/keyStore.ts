import type { Locale } from '../schema/values.ts';
import { root } from './portal.ts';

/** A tree of pages that may be opened here, with keys that the browser uses and never tells. */
export interface OpenTree {
  tree: string;
  title: string;
  lang: Locale;
  keyId: string;
  contentKey: CryptoKey;
  pathKey: CryptoKey;
}

/** What is kept of a reader who has shown their code. */
export interface KeptKeys {
  trees: OpenTree[];
  /** Until when the keys outlive the last tab, in milliseconds; undefined: they do not. */
  until: number | undefined;
}

const STORE = 'keys';
const CURRENT = 'current';

export async function readKeys(): Promise<KeptKeys | undefined> {
  return inStore('readonly', (store) => store.get(CURRENT) as IDBRequest<KeptKeys | undefined>);
}

export async function keepKeys(keys: KeptKeys): Promise<void> {
  await inStore('readwrite', (store) => store.put(keys, CURRENT));
}

export async function wipeKeys(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  // portals that stand side by side on one host keep their keys apart
  const opening = indexedDB.open(`sightline ${root.pathname}`);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const answer = await answerOf(ask(transaction.objectStore(STORE)));
    if (mode === 'readwrite') await doneWith(transaction);
    return answer;
  } finally {
    database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function doneWith(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}
