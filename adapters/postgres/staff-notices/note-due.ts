import type pg from 'pg';
import { TO_BE_TOLD, WANTED } from './note-for-staff.ts';

/** Notices are news: what is older stands in the history of its case. */
const KEPT_DAYS = 60;

/** A deadline that is moved is another cause. */
const NOTE_DUE = `
INSERT INTO staff_notice (login, key, cause, case_id, number, created_at, told_at)
SELECT s.login, d.key, d.cause, d.id, d.version, $1, CASE WHEN ${TO_BE_TOLD} AND w.causes ? d.cause THEN NULL ELSE $1 END
  FROM (SELECT c.id, c.version, c.handler, CASE WHEN c.due_at < $1 THEN 'late' ELSE 'due' END AS cause,
               CASE WHEN c.due_at < $1 THEN 'late' ELSE 'due' END || '/' || c.id || '/' || extract(epoch FROM c.due_at)::bigint AS key
          FROM feedback_case c
         WHERE c.stage IN ('received', 'routed', 'in-progress', 'reopened') AND NOT c.sealed
           AND c.handler IS NOT NULL AND c.due_at < $2) d
  JOIN staff s ON s.login = d.handler AND s.enabled
  LEFT JOIN staff_notice_wish w ON w.login = s.login
 WHERE ${WANTED} ? d.cause
   AND NOT EXISTS (SELECT 1 FROM staff_notice n WHERE n.login = s.login AND n.key = d.key)
ON CONFLICT (login, key) DO NOTHING`;

/** Notes for whoever took a case that it is due before `tonight`, and that it is late; once for each deadline. */
export async function noteDue(pool: pg.Pool, now: Date, tonight: Date): Promise<void> {
  await pool.query(NOTE_DUE, [now, tonight]);
  await pool.query(
    `DELETE FROM staff_notice WHERE created_at < $1::timestamptz - interval '${KEPT_DAYS} days'`,
    [now],
  );
}
