import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import {
  type ReceiptPhoto,
  receiptPhotoRead,
  takeReceiptPhotos,
} from '#adapters/postgres/dossiers/receipt-photos.ts';
import type { PhotoRead } from '#adapters/receipts/photo-reader.ts';
import type { Log } from '../log.ts';
import type { Account, Accounts } from '../message-path/account.ts';

/** A reader takes one core and some hundred megabytes: one at a time in each process. */
const AT_A_TIME = 1;

export interface ReadingReceipts {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly folder: string;
  readonly read: (bytes: Uint8Array) => Promise<PhotoRead>;
  /** Puts what was read into the conversation, to be confirmed by the citizen. */
  readonly tell: (account: Account, photo: ReceiptPhoto, codes: readonly string[]) => Promise<void>;
  readonly log: Log;
}

/** Reads the codes off photos of receipts, tells the citizen, and lets the photo be deleted. */
export async function readReceipts(reading: ReadingReceipts): Promise<void> {
  const { pool, accounts, tell } = reading;
  for (const photo of await takeReceiptPhotos(pool, AT_A_TIME)) {
    const account = accounts.byId(photo.accountId);
    const codes = photo.path === '' ? [] : await codesOn(photo, reading);
    // A visit on a shared device that is over has nobody left to tell.
    if (account && !photo.recipient.startsWith('ended/')) await tell(account, photo, codes);
    await receiptPhotoRead(pool, photo.id);
  }
}

async function codesOn(
  { id, path }: ReceiptPhoto,
  { folder, read, log }: ReadingReceipts,
): Promise<readonly string[]> {
  const found = await read(await readFile(join(folder, path)));
  if (found.kind === 'read') return found.codes;
  log.warn({ file: id, how: found }, 'a photo of a receipt was not read');
  return [];
}
