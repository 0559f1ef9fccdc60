import type pg from 'pg';

/** What is asked of the record; every part may be left out. `agency` keeps to what its own people did. */
export interface AuditAsked {
  readonly agency: string | null;
  readonly actor?: string | undefined;
  readonly act?: string | undefined;
  readonly object?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Only lines before this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface AuditRecord {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly actorName: string | null;
  readonly act: string;
  readonly object: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Lines of the record, the newest first. */
export async function listAudit(
  pool: pg.Pool,
  { agency, actor, act, object, from, to, before, limit }: AuditAsked,
): Promise<readonly AuditRecord[]> {
  const { rows } = await pool.query<AuditRecord>(
    `SELECT a.id::text, a.at, a.actor, s.name AS "actorName", a.act, a.object, a.detail
       FROM audit a LEFT JOIN staff s ON s.login = a.actor
      WHERE ($1::text IS NULL OR s.agency = $1) AND ($2::text IS NULL OR a.actor = $2)
        AND ($3::text IS NULL OR a.act = $3) AND ($4::text IS NULL OR a.object = $4)
        AND ($5::timestamptz IS NULL OR a.at >= $5) AND ($6::timestamptz IS NULL OR a.at < $6)
        AND ($7::bigint IS NULL OR a.id < $7)
      ORDER BY a.id DESC LIMIT $8`,
    [agency, actor, act, object, from, to, before, limit].map((value) => value ?? null),
  );
  return rows;
}

/** Every act that stands in the record, found by hopping over the index: never by reading it whole. */
export async function knownActs(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ act: string }>(
    `WITH RECURSIVE acts AS (
       (SELECT act FROM audit ORDER BY act LIMIT 1)
       UNION ALL
       SELECT (SELECT a.act FROM audit a WHERE a.act > acts.act ORDER BY a.act LIMIT 1) FROM acts WHERE acts.act IS NOT NULL
     ) SELECT act FROM acts WHERE act IS NOT NULL`,
  );
  return rows.map(({ act }) => act);
}
