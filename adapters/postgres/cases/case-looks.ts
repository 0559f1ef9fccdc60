import type pg from 'pg';

/** Somebody has a case on their screen. */
export interface Look {
  readonly caseId: string;
  readonly login: string;
  readonly version: number;
  readonly writing: boolean;
  /** False when they leave it. */
  readonly here: boolean;
  readonly now: Date;
}

/** Whoever was not heard of for so long has gone; pages say that they are here three times as often. */
const GONE_AFTER_MS = 45_000;

const goneBefore = (now: Date): Date => new Date(now.getTime() - GONE_AFTER_MS);

/** Notes how far somebody has read, and that they are at it or have left; true where others see it change. */
export async function keepLook(pool: pg.Pool, look: Look): Promise<boolean> {
  const { caseId, login, version, writing, here, now } = look;
  const at = here ? now : goneBefore(now);
  const { rows } = await pool.query<{ before: boolean | null }>(
    `WITH known AS (SELECT at > $6 AS here, writing FROM case_look WHERE case_id = $1 AND login = $2)
     INSERT INTO case_look (case_id, login, version, at, writing) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (case_id, login) DO UPDATE
        SET version = GREATEST(case_look.version, EXCLUDED.version), at = EXCLUDED.at, writing = EXCLUDED.writing
     RETURNING (SELECT here = $7 AND writing = $5 FROM known) AS before`,
    [caseId, login, version, at, here && writing, goneBefore(now), here],
  );
  return rows[0]?.before !== true;
}

/** Who else is at a case now, whoever writes first. */
export async function othersAt(
  pool: pg.Pool,
  { caseId, login, now }: Pick<Look, 'caseId' | 'login' | 'now'>,
): Promise<readonly { readonly name: string; readonly writing: boolean }[]> {
  const { rows } = await pool.query<{ name: string; writing: boolean }>(
    `SELECT s.name, l.writing FROM case_look l JOIN staff s ON s.login = l.login
      WHERE l.case_id = $1 AND l.login <> $2 AND l.at > $3 ORDER BY l.writing DESC, s.name LIMIT 5`,
    [caseId, login, goneBefore(now)],
  );
  return rows;
}
