import type pg from 'pg';

/** A case that a person has read and made public, in the words that they left in it. */
export interface PublicCase {
  readonly id: string;
  readonly category: string;
  readonly communeCode: string | undefined;
  readonly agency: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly answeredAt: Date;
  readonly dueAt: Date;
  readonly publishedAt: Date;
}

export interface PublicAsked {
  readonly category?: string | undefined;
  readonly communeCode?: string | undefined;
  /** Published from this instant on, and before that one. */
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  readonly id?: string | undefined;
  readonly limit: number;
}

/** Only what was made public, is answered and not sealed: nothing else can come out of this file. */
const PUBLIC = `public_text IS NOT NULL AND published_at IS NOT NULL AND answered_at IS NOT NULL AND NOT sealed
  AND stage IN ('answered', 'closed')`;

/** Public cases, the newest first. */
export async function publicCases(
  pool: pg.Pool,
  { category, communeCode, from, before, id, limit }: PublicAsked,
): Promise<readonly PublicCase[]> {
  const { rows } = await pool.query<PublicCase & { communeCode: string | null }>(
    `SELECT id, category, commune_code AS "communeCode", agency, public_text AS text, created_at AS "receivedAt",
            answered_at AS "answeredAt", due_at AS "dueAt", published_at AS "publishedAt"
       FROM feedback_case
      WHERE ${PUBLIC} AND ($1::text IS NULL OR category = $1) AND ($2::text IS NULL OR commune_code = $2)
        AND ($3::timestamptz IS NULL OR published_at >= $3) AND ($4::timestamptz IS NULL OR published_at < $4)
        AND ($5::uuid IS NULL OR id = $5)
      ORDER BY published_at DESC, id LIMIT $6`,
    [category ?? null, communeCode ?? null, from ?? null, before ?? null, id ?? null, limit],
  );
  return rows.map((row) => ({ ...row, communeCode: row.communeCode ?? undefined }));
}

/** How many public cases of a kind and place were answered, and how many of them by their deadline. */
export interface OnTime {
  readonly category: string;
  readonly communeCode: string | undefined;
  readonly answered: number;
  readonly onTime: number;
}

/** Counts by category and commune over what is public. */
export async function onTimeShares(pool: pg.Pool): Promise<readonly OnTime[]> {
  const { rows } = await pool.query<OnTime & { communeCode: string | null }>(
    `SELECT category, commune_code AS "communeCode", count(*)::int AS answered,
            count(*) FILTER (WHERE answered_at <= due_at)::int AS "onTime"
       FROM feedback_case WHERE ${PUBLIC} GROUP BY category, commune_code ORDER BY answered DESC, category, commune_code`,
  );
  return rows.map((row) => ({ ...row, communeCode: row.communeCode ?? undefined }));
}
