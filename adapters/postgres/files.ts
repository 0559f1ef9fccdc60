import type pg from 'pg';

/** The message that a voice came with, as far as an answer to it needs. */
export interface VoiceMessage {
  readonly recipient: string;
  /** The message's number in its conversation. */
  readonly number: number;
  readonly sentAt: Date;
}

/** The message that a photo came with, and the case that has it meanwhile. */
export interface PhotoMessage {
  readonly key: string;
  readonly recipient: string;
  readonly number: number | undefined;
  readonly sentAt: Date;
  readonly receipt: string | undefined;
}

/** A file that a citizen sent and that is still with the platform. */
export interface WantedFile {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly accountId: string;
  /** Its message was sealed meanwhile: the bytes are never written in the clear. */
  readonly sealed: boolean;
  /** Set for a voice message, while its citizen can still be answered. */
  readonly voice: VoiceMessage | undefined;
  /** Set for a photo that is not sealed, while its citizen can still be told. */
  readonly photo: PhotoMessage | undefined;
}

interface FileRow {
  readonly id: string;
  readonly key: string;
  readonly receipt: string | null;
  readonly created_at: Date;
  readonly kind: string;
  readonly source: string;
  readonly path: string;
  readonly mime: string;
  readonly sealed: boolean;
  readonly account_id: string;
  readonly recipient: string;
  readonly number: number | null;
  readonly sent_at: Date | null;
}

const WHOSE = `stored_file f
  LEFT JOIN inbox i ON i.id = f.inbox_id LEFT JOIN feedback_case k ON k.key = f.case_key
  JOIN conversation c ON c.id = COALESCE(i.conversation_id, k.conversation_id)`;

/** A fetch with every redirect is over within this; a file whose fetcher died is taken again after it. */
const TAKEN_SECONDS = 120;

/** Takes files to fetch, the longest due first; nobody else gets them meanwhile. */
export async function takeWantedFiles(
  pool: pg.Pool,
  limit: number,
): Promise<readonly WantedFile[]> {
  const { rows } = await pool.query<FileRow>(
    `WITH taken AS (
       UPDATE stored_file SET not_before = now() + make_interval(secs => ${TAKEN_SECONDS}) WHERE id IN (
         SELECT id FROM stored_file WHERE status = 'wanted' AND not_before <= now()
          ORDER BY not_before LIMIT $1 FOR UPDATE SKIP LOCKED
       ) RETURNING id
     )
     SELECT f.id, f.key, f.kind, f.source, f.sealed, f.created_at, c.account_id, c.recipient, i.number, i.sent_at, k.receipt
       FROM ${WHOSE} JOIN taken ON taken.id = f.id`,
    [limit],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    source: row.source,
    accountId: row.account_id,
    sealed: row.sealed,
    voice: voiceOf(row),
    photo: photoOf(row),
  }));
}

/** A visit on a shared device that is over has nobody left to answer; of what is sealed nothing is said. */
function photoOf(row: FileRow): PhotoMessage | undefined {
  const { key, kind, recipient, number, sent_at, created_at, sealed, receipt } = row;
  if (kind !== 'photo' || sealed || recipient.startsWith('ended/')) return undefined;
  return {
    ...{ key, recipient, sentAt: sent_at ?? created_at },
    ...{ number: number ?? undefined, receipt: receipt ?? undefined },
  };
}

/** A visit on a shared device that is over has nobody left to answer. */
function voiceOf({ kind, recipient, number, sent_at }: FileRow): VoiceMessage | undefined {
  if (kind !== 'audio' || number === null || sent_at === null) return undefined;
  return recipient.startsWith('ended/') ? undefined : { recipient, number, sentAt: sent_at };
}

/** The file lies on disk now; `hear` where a voice message is to be written out. */
export async function fileKept(
  pool: pg.Pool,
  id: string,
  file: {
    readonly path: string;
    readonly mediaType: string;
    readonly size: number;
    readonly closed: boolean;
    readonly hear: boolean;
  },
): Promise<void> {
  // A citizen who had everything deleted meanwhile wants this gone as well.
  await pool.query(
    `UPDATE stored_file SET path = $2, mime = $3, size = $4, source = '',
            status = CASE WHEN status = 'wanted' THEN $5 ELSE 'forgotten' END,
            transcript = CASE WHEN $6 AND status = 'wanted' AND NOT sealed THEN 'wanted' ELSE transcript END
      WHERE id = $1 AND status IN ('wanted', 'deleted')`,
    [id, file.path, file.mediaType, file.size, file.closed ? 'closed' : 'kept', file.hear],
  );
}

/** The file will not come: gone, too large, or not what it was said to be. */
export async function fileRefused(pool: pg.Pool, id: string, why: string): Promise<void> {
  await pool.query(
    `UPDATE stored_file SET status = $2, source = '' WHERE id = $1 AND status = 'wanted'`,
    [id, `refused-${why}`],
  );
}

/** The platform gave no answer: asked again later, 2 s after the first time and twice as long after each. */
export async function fileLater(pool: pg.Pool, id: string): Promise<number> {
  const { rows } = await pool.query<{ attempts: number }>(
    `UPDATE stored_file SET attempts = attempts + 1, not_before = now() + make_interval(secs => 2 * 2 ^ least(attempts, 8))
      WHERE id = $1 RETURNING attempts`,
    [id],
  );
  return rows[0]?.attempts ?? 0;
}

/** A voice message whose words are wanted. */
export interface VoiceToHear extends VoiceMessage {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly accountId: string;
}

/** Takes voices to be written out, each once: one that a dying process had taken is left to whoever listens. */
export async function takeVoicesToHear(
  pool: pg.Pool,
  limit: number,
): Promise<readonly VoiceToHear[]> {
  const { rows } = await pool.query<FileRow>(
    `WITH taken AS (
       UPDATE stored_file SET transcript = 'asked' WHERE id IN (
         SELECT id FROM stored_file WHERE transcript = 'wanted' ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED
       ) RETURNING id
     )
     SELECT f.id, f.kind, f.path, f.mime, c.account_id, c.recipient, i.number, i.sent_at FROM ${WHOSE}
       JOIN taken ON taken.id = f.id WHERE f.status = 'kept' AND NOT f.sealed`,
    [limit],
  );
  return rows.flatMap((row) => {
    const voice = voiceOf(row);
    const { id, path, mime, account_id } = row;
    return voice ? [{ ...voice, id, path, mediaType: mime, accountId: account_id }] : [];
  });
}

/** How writing a voice out ended; the words themselves are a message of their own. */
export async function voiceHeard(
  pool: pg.Pool,
  id: string,
  how: 'heard' | 'nothing' | 'failed',
): Promise<void> {
  await pool.query('UPDATE stored_file SET transcript = $2 WHERE id = $1', [id, how]);
}

/** Files that lie in the clear although their message was sealed, and files whose citizen wants them gone. */
export async function filesToPutAway(
  pool: pg.Pool,
  limit: number,
): Promise<
  readonly { readonly id: string; readonly path: string; readonly act: 'close' | 'delete' }[]
> {
  const { rows } = await pool.query<{ id: string; path: string; status: string }>(
    `SELECT id, path, status FROM stored_file WHERE sealed AND status = 'kept'
     UNION ALL SELECT id, path, status FROM stored_file WHERE status = 'forgotten' LIMIT $1`,
    [limit],
  );
  return rows.map(({ id, path, status }) => ({
    id,
    path,
    act: status === 'forgotten' ? 'delete' : 'close',
  }));
}

/** The file is closed for the inspection role, or gone. */
export async function filePutAway(
  pool: pg.Pool,
  id: string,
  status: 'closed' | 'deleted',
): Promise<void> {
  await pool.query('UPDATE stored_file SET status = $2 WHERE id = $1', [id, status]);
}

/** The files of a case, as its page lists them. */
export async function filesOfCase(
  pool: pg.Pool,
  receipt: string,
): Promise<readonly { readonly id: string; readonly status: string }[]> {
  const { rows } = await pool.query<{ id: string; status: string }>(
    `SELECT f.id, f.status FROM stored_file f JOIN feedback_case k ON k.key = f.case_key WHERE k.receipt = $1 ORDER BY f.key`,
    [receipt],
  );
  return rows;
}

/** A file as it lies on disk, with whose it is. */
export interface KeptFile {
  readonly path: string;
  readonly mediaType: string;
  /** The case that it belongs to; null for one of a conversation alone. */
  readonly case: { readonly agency: string; readonly also: readonly string[] } | null;
  /** The agency of the account it came to; null for an account of none. */
  readonly account: string | null;
}

/** One kept file that is not sealed. */
export async function keptFile(pool: pg.Pool, id: string): Promise<KeptFile | undefined> {
  const { rows } = await pool.query<KeptFile>(
    `SELECT f.path, f.mime AS "mediaType", a.agency AS account,
            CASE WHEN k.id IS NOT NULL THEN json_build_object('agency', k.agency, 'also', k.also_agencies) END AS case
       FROM stored_file f LEFT JOIN feedback_case k ON k.key = f.case_key LEFT JOIN inbox i ON i.id = f.inbox_id
       LEFT JOIN channel_account a ON a.id = i.account_id
      WHERE f.id = $1 AND f.status = 'kept' AND NOT f.sealed`,
    [id],
  );
  return rows[0];
}

/**
 * A photo of the staff, kept with the newest message of the conversation it is for: whoever reads that account sees
 * it, and it is forgotten with it. Its id is its name in the folder; the same key is the same photo.
 */
export async function keepStaffPhoto(
  pool: pg.Pool,
  photo: { readonly conversationId: string; readonly key: string; readonly size: number },
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH new AS (SELECT gen_random_uuid() AS id)
     INSERT INTO stored_file (id, key, inbox_id, kind, mime, size, path, status)
     SELECT new.id, $1, (SELECT max(id) FROM inbox WHERE conversation_id = $2), 'staff-photo', 'image/jpeg', $3, new.id::text, 'kept'
       FROM new ON CONFLICT (key) DO UPDATE SET size = EXCLUDED.size RETURNING id`,
    [`staff/${photo.key}`, photo.conversationId, photo.size],
  );
  const [row] = rows;
  if (!row) throw new Error('a photo could not be kept');
  return row.id;
}
