import type pg from 'pg';
import type { Attachment } from '#bot/message.ts';

const TAKE_KEPT = `UPDATE stored_file SET case_key = $2 WHERE key = $1`;
const WANT_FILE = `INSERT INTO stored_file (key, case_key, kind, source, name) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING`;

/**
 * Photos become a case's: those kept since they came are taken over, others are fetched now. `cause` is the key of
 * the effect that names them.
 */
export async function keepPhotos(
  client: pg.ClientBase,
  caseKey: string,
  cause: string,
  photos: readonly Attachment[],
): Promise<void> {
  for (const [at, { kind, source, name, kept }] of photos.entries()) {
    const taken =
      kept === undefined ? 0 : (await client.query(TAKE_KEPT, [kept, caseKey])).rowCount;
    if (!taken)
      await client.query(WANT_FILE, [`${cause}/${at}`, caseKey, kind, source, name ?? '']);
  }
}
