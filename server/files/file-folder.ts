import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Env } from '../config.ts';

/** Where what citizens send is kept; servers and workers share it. */
export function filesFolder({ DATA_DIR }: Env): string {
  return join(resolve(DATA_DIR), 'files');
}

/** Writes a file that nobody sees half of; only its own user may read it. */
export async function writeFileWhole(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.half`, bytes, { mode: 0o600 });
  await rename(`${path}.half`, path);
}

/** Deletes a file; one that is not there is fine. */
export async function deleteFile(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
}
