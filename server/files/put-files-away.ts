import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { filePutAway, filesToPutAway } from '#adapters/postgres/files.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { closedBytes, isClosed } from './closed-bytes.ts';
import { deleteFile, writeFileWhole } from './file-folder.ts';

const AT_A_TIME = 20;

/** Closes the bytes of files whose message was sealed, and deletes those that a citizen wants gone. */
export async function putFilesAway(pool: pg.Pool, folder: string, inspection: Seal): Promise<void> {
  for (const { id, path, act } of await filesToPutAway(pool, AT_A_TIME)) {
    if (act === 'delete') await deleteFile(folder, path);
    else await close(folder, path, inspection);
    await filePutAway(pool, id, act === 'delete' ? 'deleted' : 'closed');
  }
}

async function close(folder: string, path: string, inspection: Seal): Promise<void> {
  const bytes = await readFile(join(folder, path));
  // A round that was killed behind the rename left it closed already.
  if (!isClosed(bytes, inspection))
    await writeFileWhole(folder, path, closedBytes(bytes, inspection));
}
