import type pg from 'pg';
import type { Seal } from './seal.ts';

export const DATA_REQUEST_KINDS = ['see', 'correct', 'delete', 'withdraw'] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

/** What a citizen asked about their own data, and how far that is. */
export interface DataRequestRecord {
  readonly id: string;
  readonly kind: DataRequestKind;
  readonly conversationId: string | null;
  readonly words: string | undefined;
  readonly receivedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly settledAt: Date | null;
  readonly outcome: 'done' | 'refused' | null;
  readonly answer: string | null;
  readonly settledBy: string | null;
}

/**
 * Asked in the chat: its words are gone already and it was answered there, which is the acknowledgement. Where the
 * citizen has no cases either, nothing is left to be done.
 */
export async function askedToDelete(
  client: pg.ClientBase,
  conversationId: string,
  key: string,
): Promise<void> {
  await client.query(
    `INSERT INTO data_request (key, kind, conversation_id, acknowledged_at, settled_at, outcome, settled_by)
     SELECT $1, 'delete', $2::uuid, now(), CASE WHEN has THEN NULL ELSE now() END,
            CASE WHEN has THEN NULL ELSE 'done' END, CASE WHEN has THEN NULL ELSE 'assistant' END
       FROM (SELECT EXISTS (SELECT 1 FROM feedback_case WHERE conversation_id = $2::uuid) AS has) cases
     ON CONFLICT (key) DO NOTHING`,
    [key, conversationId],
  );
}

/** Written down by staff for who came, called or wrote a letter. */
export async function fileDataRequest(
  client: pg.ClientBase,
  asked: {
    readonly key: string;
    readonly kind: DataRequestKind;
    readonly words: string;
    readonly receivedAt: Date;
  },
  personal: Seal,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO data_request (key, kind, words, received_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (key) DO UPDATE SET key = EXCLUDED.key RETURNING id::text`,
    [asked.key, asked.kind, personal.close(asked.words), asked.receivedAt],
  );
  return rows[0]?.id ?? '';
}

const COLUMNS = `SELECT id::text, kind, conversation_id AS "conversationId", words, received_at AS "receivedAt",
  acknowledged_at AS "acknowledgedAt", settled_at AS "settledAt", outcome, answer, settled_by AS "settledBy"
  FROM data_request`;

type Row = Omit<DataRequestRecord, 'words'> & { readonly words: Buffer | null };

/** Open ones oldest first; else the last hundred that were settled. */
export async function listDataRequests(
  pool: pg.Pool,
  open: boolean,
  personal: Seal,
): Promise<readonly DataRequestRecord[]> {
  const { rows } = await pool.query<Row>(
    open
      ? `${COLUMNS} WHERE settled_at IS NULL ORDER BY received_at LIMIT 500`
      : `${COLUMNS} WHERE settled_at IS NOT NULL ORDER BY settled_at DESC LIMIT 100`,
  );
  return rows.map((row) => opened(row, personal));
}

/** For an act: nobody else moves it until the transaction ends. */
export async function lockDataRequest(
  client: pg.ClientBase,
  id: string,
  personal: Seal,
): Promise<DataRequestRecord | undefined> {
  const { rows } = await client.query<Row>(`${COLUMNS} WHERE data_request.id = $1 FOR UPDATE`, [
    id,
  ]);
  return rows[0] && opened(rows[0], personal);
}

export async function acknowledgeDataRequest(client: pg.ClientBase, id: string): Promise<void> {
  await client.query(
    'UPDATE data_request SET acknowledged_at = COALESCE(acknowledged_at, now()) WHERE id = $1',
    [id],
  );
}

/** Ends it; whoever settles has acknowledged it too. */
export async function settleDataRequest(
  client: pg.ClientBase,
  id: string,
  end: { readonly outcome: 'done' | 'refused'; readonly answer: string; readonly by: string },
): Promise<void> {
  await client.query(
    `UPDATE data_request SET acknowledged_at = COALESCE(acknowledged_at, now()), settled_at = now(),
            outcome = $2, answer = $3, settled_by = $4 WHERE id = $1`,
    [id, end.outcome, end.answer, end.by],
  );
}

function opened(row: Row, personal: Seal): DataRequestRecord {
  return { ...row, words: row.words === null ? undefined : personal.open(row.words) };
}
