import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchedFile } from '../message-path/account.ts';
import { deleteFile, writeFileWhole } from './file-folder.ts';

/** What a browser brought and no message has named yet is kept for so long. */
const LONGEST_HOURS = 24;
/** Files of one session that may lie here together: two messages full of photos, and some that were given up. */
const MOST_FILES = 20;

/** Files that the web chat has brought, before their message was taken: what the platforms keep for the others. */
export interface BroughtFiles {
  /** The same file again changes nothing. False where the session has brought too many. */
  readonly put: (session: string, id: string, bytes: Uint8Array) => Promise<boolean>;
  readonly fetch: (source: string) => Promise<FetchedFile>;
  readonly drop: (source: string) => Promise<void>;
  /** Deletes what nobody came for. */
  readonly clear: (now: Date) => Promise<void>;
}

/** Kept in a folder of their own under `folder`, one folder per session; names are checked by the caller. */
export function createBroughtFiles(folder: string): BroughtFiles {
  const root = join(folder, 'brought');
  return {
    put: async (session, id, bytes) => {
      const own = join(root, session);
      await mkdir(own, { recursive: true });
      const there = await readdir(own);
      if (!there.includes(id) && there.length >= MOST_FILES) return false;
      await writeFileWhole(own, id, bytes);
      return true;
    },
    fetch: async (source) => {
      const bytes = await readFile(join(root, source)).catch(() => undefined);
      return bytes ? { kind: 'fetched', bytes } : { kind: 'not-fetched', why: 'gone' };
    },
    drop: (source) => deleteFile(root, source),
    clear: async (now) => {
      const before = now.getTime() - LONGEST_HOURS * 3_600_000;
      for (const session of await readdir(root).catch(() => []))
        await clearOld(join(root, session), before);
    },
  };
}

async function clearOld(folder: string, before: number): Promise<void> {
  const names = await readdir(folder);
  const left = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(folder, name));
      if (mtimeMs >= before) return true;
      await deleteFile(folder, name);
      return false;
    }),
  );
  if (!left.includes(true)) await rm(folder, { recursive: true, force: true });
}
