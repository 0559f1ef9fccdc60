import type pg from 'pg';
import type { NoticePurpose } from '#bot/notices/notice.ts';

/** A template row: what it is for, and what the platform said of it last. */
export interface TemplateRow {
  readonly accountId: string;
  readonly purpose: NoticePurpose;
  readonly templateId: string;
  /** As the platform gave it; the adapter that asked for it parses it. */
  readonly info: unknown;
  /** Why it cannot be used; empty where it can. */
  readonly problem: string;
  readonly loadedAt: Date | undefined;
}

interface Row {
  readonly account_id: string;
  readonly purpose: NoticePurpose;
  readonly template_id: string;
  readonly info: unknown;
  readonly problem: string;
  readonly loaded_at: Date | null;
}

/** All templates that the office has named. */
export async function templateRows(pool: pg.Pool): Promise<readonly TemplateRow[]> {
  const { rows } = await pool.query<Row>(
    'SELECT account_id, purpose, template_id, info, problem, loaded_at FROM message_template ORDER BY purpose',
  );
  return rows.map((row) => ({
    accountId: row.account_id,
    purpose: row.purpose,
    templateId: row.template_id,
    info: row.info,
    problem: row.problem,
    loadedAt: row.loaded_at ?? undefined,
  }));
}

/**
 * Names the template for a purpose; it is used once it was loaded without a problem. False where `seen` is given
 * and another one is named by now; empty stands for none.
 */
export async function nameTemplate(
  pool: pg.Pool,
  { accountId, purpose, templateId }: Pick<TemplateRow, 'accountId' | 'purpose' | 'templateId'>,
  seen?: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO message_template (account_id, purpose, template_id) VALUES ($1, $2, $3)
     ON CONFLICT (account_id, purpose) DO UPDATE SET template_id = $3, info = NULL, problem = '', loaded_at = NULL
       WHERE $4::text IS NULL OR message_template.template_id = $4`,
    [accountId, purpose, templateId, seen ?? null],
  );
  return rowCount === 1;
}

/** Keeps what the platform says; what was known before stays where it says nothing. */
export async function keepTemplate(
  pool: pg.Pool,
  { accountId, purpose, templateId }: Pick<TemplateRow, 'accountId' | 'purpose' | 'templateId'>,
  { info, problem }: { readonly info: unknown; readonly problem: string },
): Promise<void> {
  await pool.query(
    `UPDATE message_template SET info = COALESCE($4::jsonb, info), problem = $5, loaded_at = now()
      WHERE account_id = $1 AND purpose = $2 AND template_id = $3`,
    [accountId, purpose, templateId, info === undefined ? null : JSON.stringify(info), problem],
  );
}
