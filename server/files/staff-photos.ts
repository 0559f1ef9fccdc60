import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { cleanPhoto } from '#adapters/files/clean-photo.ts';
import { keepStaffPhoto, keptFile } from '#adapters/postgres/files.ts';
import { writeFileWhole } from './file-folder.ts';

/** The longest sides that are tried, and what every channel takes (Zalo: 1 MiB). */
const SIDES = [1_600, 1_200, 800];
const MOST_BYTES = 1_000_000;

/**
 * Draws a photo anew, small enough for every channel, and keeps it with the conversation it is for; once for each
 * `key`. `undefined` where it is none.
 */
export async function keepPhotoToSend(
  { pool, filesFolder }: { readonly pool: pg.Pool; readonly filesFolder: string },
  photo: { readonly conversationId: string; readonly key: string; readonly bytes: Uint8Array },
): Promise<string | undefined> {
  const drawn = await smallEnough(photo.bytes);
  if (!drawn) return undefined;
  const { conversationId, key } = photo;
  const id = await keepStaffPhoto(pool, { conversationId, key, size: drawn.length });
  await writeFileWhole(filesFolder, id, drawn);
  return id;
}

async function smallEnough(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  for (const side of SIDES) {
    const clean = await cleanPhoto(bytes, side);
    if (!clean || clean.bytes.length <= MOST_BYTES) return clean?.bytes;
  }
  return undefined;
}

/** What is sent of it; `undefined` where it is no longer kept. */
export async function sentPhoto(
  pool: pg.Pool,
  filesFolder: string,
  id: string,
): Promise<Uint8Array | undefined> {
  const found = await keptFile(pool, id);
  return found && (await readFile(join(filesFolder, found.path)).catch(() => undefined));
}
