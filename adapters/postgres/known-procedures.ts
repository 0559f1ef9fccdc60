import type pg from 'pg';

/** What is stored before an import, as an import compares with it. */
export interface KnownProcedures {
  /** The content hash of each procedure that came from an import. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The imported codes whose whole page is stored, not the title alone. */
  readonly pages: ReadonlySet<string>;
  /** The codes that staff retired. */
  readonly retired: ReadonlySet<string>;
}

interface Row {
  readonly code: string;
  readonly hash: string;
  readonly imported: string | null;
  readonly edited: string | null;
}

/** Reads what an import compares with. */
export async function knownProcedures(pool: pg.Pool): Promise<KnownProcedures> {
  const { rows } = await pool.query<Row>(
    `SELECT code, hash, imported->>'publication' AS imported,
       edits->'fields'->'publication'->>'value' AS edited
     FROM procedure WHERE origin = 'import'`,
  );
  const codes = (holds: (row: Row) => boolean): ReadonlySet<string> =>
    new Set(rows.filter(holds).map(({ code }) => code));
  return {
    hashes: new Map(rows.map(({ code, hash }) => [code, hash])),
    pages: codes(({ imported }) => imported !== 'title-only'),
    retired: codes(({ edited, imported }) => (edited ?? imported) === 'retired'),
  };
}
