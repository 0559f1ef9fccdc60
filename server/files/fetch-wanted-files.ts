import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { cleanPhoto } from '#adapters/files/clean-photo.ts';
import { fileKept, fileRefused, type WantedFile, wantedFiles } from '#adapters/postgres/files.ts';
import type { Accounts } from '../message-path/account.ts';

/** Fetched in one round; the rest waits for the next. */
const AT_A_TIME = 5;

export interface FetchingFiles {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  /** Where photos are kept, outside of everything that is served. */
  readonly folder: string;
}

/** Brings citizens' photos from the platforms, after their messages were acknowledged (design.md 3). */
export async function fetchWantedFiles(fetching: FetchingFiles): Promise<void> {
  for (const wanted of await wantedFiles(fetching.pool, AT_A_TIME))
    await fetchOne(wanted, fetching);
}

async function fetchOne(
  { id, source, accountId }: WantedFile,
  { pool, accounts, folder }: FetchingFiles,
): Promise<void> {
  const fetchFile = accounts.byId(accountId)?.fetchFile;
  if (!fetchFile) return fileRefused(pool, id, 'no-account');
  const fetched = await fetchFile(source);
  if (fetched.kind === 'not-fetched')
    return fetched.why === 'no-answer' ? undefined : fileRefused(pool, id, fetched.why);
  const photo = cleanPhoto(fetched.bytes);
  if (!photo) return fileRefused(pool, id, 'no-photo');
  const path = join(folder, id);
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.half`, photo.bytes, { mode: 0o600 });
  await rename(`${path}.half`, path);
  await fileKept(pool, id, { path: id, mediaType: photo.mediaType, size: photo.bytes.length });
}
