import type pg from 'pg';
import { auditWithin } from './audit.ts';
import { inTransaction } from './in-transaction.ts';
import { type NewProcedure, saveImported } from './procedures.ts';

/** How far an import is. */
export type ImportState = 'read' | 'waiting' | 'published' | 'undone' | 'discarded';

/** An import as lists show it. */
export interface ImportHead {
  readonly id: string;
  readonly state: ImportState;
  readonly report: unknown;
  readonly authors: readonly string[];
  readonly readAt: Date;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
}

/** An import with its pages. */
export interface KeptImport extends ImportHead {
  readonly pages: readonly NewProcedure[];
}

const HEAD = `id, state, report, authors, read_at AS "readAt", published_by AS "publishedBy", published_at AS "publishedAt"`;
/** What was read and never confirmed is gone after this. */
const FORGET = `DELETE FROM knowledge_import WHERE state = 'read' AND read_at < now() - interval '7 days'`;

/** Keeps what was read of files; nothing is told differently yet. */
export async function keepImport(
  pool: pg.Pool,
  { report, pages, by }: { report: object; pages: readonly NewProcedure[]; by: string },
): Promise<string> {
  await pool.query(FORGET);
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO knowledge_import (report, pages, authors) VALUES ($1, $2, jsonb_build_array($3::text)) RETURNING id`,
    [JSON.stringify(report), JSON.stringify(pages), by],
  );
  return rows[0]?.id ?? '';
}

/** The newest imports, without their pages. */
export async function listImports(pool: pg.Pool, limit = 30): Promise<readonly ImportHead[]> {
  const { rows } = await pool.query<ImportHead>(
    `SELECT ${HEAD} FROM knowledge_import ORDER BY read_at DESC LIMIT $1`,
    [limit],
  );
  return rows;
}

/** One import; `undefined` where there is none. */
export async function importOf(pool: pg.Pool, id: string): Promise<KeptImport | undefined> {
  const { rows } = await pool.query<KeptImport>(
    `SELECT ${HEAD}, pages FROM knowledge_import WHERE id = $1`,
    [id],
  );
  return rows[0];
}

/** Lets an import wait for its second person, with these pages only; false where it is further already. */
export async function confirmImport(
  pool: pg.Pool,
  { id, pages, by }: { id: string; pages: readonly NewProcedure[]; by: string },
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE knowledge_import SET state = 'waiting', pages = $2,
         authors = CASE WHEN authors ? $3 THEN authors ELSE authors || jsonb_build_array($3::text) END
        WHERE id = $1 AND state = 'read'`,
      [id, JSON.stringify(pages), by],
    );
    if (rowCount !== 1) return false;
    const detail = { procedures: pages.length };
    await auditWithin(client, { actor: by, act: 'import-confirmed', object: id, detail });
    return true;
  });
}

/** Throws an import away before it was published; false where it is further already. */
export async function discardImport(pool: pg.Pool, id: string, by: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE knowledge_import SET state = 'discarded', pages = '[]' WHERE id = $1 AND state IN ('read', 'waiting')`,
      [id],
    );
    if (rowCount !== 1) return false;
    await auditWithin(client, { actor: by, act: 'import-discarded', object: id });
    return true;
  });
}

const BEFORE = `
UPDATE knowledge_import SET state = 'published', published_by = $2, published_at = now(),
  before = (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', code, 'imported', imported, 'hash', hash, 'origin', origin)), '[]')
              FROM procedure WHERE code IN (SELECT page->>'code' FROM jsonb_array_elements(pages) AS page))
 WHERE id = $1 AND state = 'waiting' RETURNING pages`;

/** Writes the pages of an import, staff's edits untouched, and lets every process know; false where it does not wait. */
export async function publishImport(
  pool: pg.Pool,
  { id, by, detail }: { id: string; by: string; detail: Readonly<Record<string, unknown>> },
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ pages: readonly NewProcedure[] }>(BEFORE, [id, by]);
    if (!rows[0]) return false;
    await saveImported(client, rows[0].pages, by);
    await auditWithin(client, { actor: by, act: 'import-published', object: id, detail });
    await client.query(`SELECT pg_notify('knowledge', '')`);
    return true;
  });
}

const PUT_BACK = `
WITH given AS (
  SELECT page->>'code' AS code, page->>'hash' AS hash, was FROM knowledge_import i,
    jsonb_array_elements(i.pages) AS page, jsonb_array_elements(i.before) AS was
   WHERE i.id = $1 AND was->>'code' = page->>'code'
), saved AS (
  UPDATE procedure p SET imported = was->'imported', hash = was->>'hash', origin = was->>'origin',
    version = p.version + 1, updated_at = now()
    FROM given g WHERE p.code = g.code AND p.hash = g.hash
  RETURNING p.code, p.version, p.imported, p.edits
)
INSERT INTO procedure_version (code, version, imported, edits, changed_by)
SELECT code, version, imported, edits, $2 FROM saved RETURNING code`;

/** What was new and nobody has worked on since. */
const TAKE_OUT = `
DELETE FROM procedure p USING knowledge_import i, jsonb_array_elements(i.pages) AS page
 WHERE i.id = $1 AND p.code = page->>'code' AND p.hash = page->>'hash' AND p.edits = '{}'
   AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(i.before) AS was WHERE was->>'code' = p.code)
   AND NOT EXISTS (SELECT 1 FROM procedure_draft d WHERE d.code = p.code)
RETURNING p.code`;

/**
 * Takes a published import back: what it replaced stands again, what it brought is gone. Returns the codes that
 * were changed since and stay as they are; `undefined` where the import is not published.
 */
export async function undoImport(
  pool: pg.Pool,
  id: string,
  by: string,
): Promise<readonly string[] | undefined> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ pages: readonly NewProcedure[] }>(
      `UPDATE knowledge_import SET state = 'undone' WHERE id = $1 AND state = 'published' RETURNING pages`,
      [id],
    );
    if (!rows[0]) return undefined;
    const back = await client.query<{ code: string }>(PUT_BACK, [id, by]);
    const out = await client.query<{ code: string }>(TAKE_OUT, [id]);
    const done = new Set([...back.rows, ...out.rows].map(({ code }) => code));
    const stay = rows[0].pages.map(({ code }) => code).filter((code) => !done.has(code));
    await auditWithin(client, { actor: by, act: 'import-undone', object: id, detail: { stay } });
    await client.query(`SELECT pg_notify('knowledge', '')`);
    return stay;
  });
}
