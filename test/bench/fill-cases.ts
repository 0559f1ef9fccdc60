import type pg from 'pg';

/** The receipt of the n-th stored case. */
export function storedReceipt(n: number): string {
  return `PA-STORED-${n}`;
}

/** As years leave them: most were answered, one in a hundred is open, one in two hundred is public. */
const CASES = `
INSERT INTO feedback_case (receipt, key, category, text, place, commune_code, agency, routed_because, due_at, deadline,
  version, stage, answer, answered_at, public_text, published_at, created_at)
SELECT 'PA-STORED-' || n, 'stored-' || n, (ARRAY['giao_thong', 'chieu_sang', 'dien', 'rac_moi_truong', 'khac'])[1 + n % 5],
       'đèn đường trước nhà hư cả tuần nay, tối om, số ' || n, 'ấp ' || n % 9, (25000 + n % 96)::text, 'xa-' || n % 96,
       'thuộc xã', now() - (n % 700) * interval '1 day' + interval '3 days', 'ba ngày làm việc', 3,
       CASE WHEN n % 100 = 0 THEN 'routed' ELSE 'closed' END, 'đã xong',
       CASE WHEN n % 100 = 0 THEN NULL ELSE now() - (n % 700) * interval '1 day' END,
       CASE WHEN n % 200 = 1 THEN 'đèn đường hư' END,
       CASE WHEN n % 200 = 1 THEN now() - (n % 700) * interval '1 day' END,
       now() - (n % 700) * interval '1 day' - (n % 86400) * interval '1 second'
  FROM generate_series(1, $1::int) AS n`;
const EVENTS = `
INSERT INTO case_event (case_id, number, key, kind, what, stage, actor_kind, actor, created_at)
SELECT id, number, key || '/' || kind, kind, '{}'::jsonb, 'routed', 'assistant', 'assistant', created_at
  FROM feedback_case, (VALUES (1, 'filed'), (2, 'routed'), (3, 'answered')) AS e (number, kind)
 WHERE receipt LIKE 'PA-STORED-%' AND $1::int > 0`;

/** Puts so many cases with their histories into the store, past the turns: a place to look for slow statements. */
export async function fillCases(pool: pg.Pool, cases: number): Promise<void> {
  for (const statement of [CASES, EVENTS]) await pool.query(statement, [cases]);
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
}
