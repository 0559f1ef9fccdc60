/** Photos and voices that are not with the server yet, kept on the citizen's own device. */
export interface FileDrawer {
  readonly get: (id: string) => Promise<Blob | undefined>;
  readonly put: (id: string, file: Blob) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const ROOM = 'mot-cua';
const SHELF = 'files';

/** The browser's database; where it is switched off or full nothing is kept, and nothing fails. */
export const BROWSER_FILES: FileDrawer = {
  get: async (id) => {
    const found: unknown = await use('readonly', (shelf) => shelf.get(id));
    return found instanceof Blob ? found : undefined;
  },
  put: async (id, file) => void (await use('readwrite', (shelf) => shelf.put(file, id))),
  remove: async (id) => void (await use('readwrite', (shelf) => shelf.delete(id))),
  // The whole room, so that not even its name tells that somebody was here.
  clear: async () => {
    try {
      await answerOf(indexedDB.deleteDatabase(ROOM));
    } catch {
      // Switched off: nothing was kept.
    }
  },
};

async function use<T>(
  mode: IDBTransactionMode,
  act: (shelf: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const opening = indexedDB.open(ROOM, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(SHELF);
    const room = await answerOf(opening);
    const answer = await answerOf(act(room.transaction(SHELF, mode).objectStore(SHELF)));
    room.close();
    return answer;
  } catch {
    return undefined;
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage'));
  });
}
