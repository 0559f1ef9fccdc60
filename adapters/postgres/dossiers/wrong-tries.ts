import type pg from 'pg';
import { isUnusual, type WrongTries } from '#dossiers/proof-limits.ts';
import type { Seal } from '../seal.ts';

/** Tries are counted for a day (per hour for a person, per day for a code); kept so long to know what is usual. */
const USUAL_DAYS = 14;

interface Row {
  readonly own: readonly string[];
  readonly own_at_code: readonly string[];
  readonly at_code: number;
}

/** One statement whatever it finds, so that its time tells nothing of the code. */
const TRIES = `
WITH who AS (
  SELECT $1::bytea AS conversation, convert_to(NULLIF(split_part(c.recipient, '~', 2), ''), 'UTF8') AS address
    FROM conversation c WHERE c.id = $2
), own AS (
  SELECT w.at, w.code FROM wrong_proof w, who WHERE w.who = who.conversation AND w.at > $4
  UNION ALL
  SELECT w.at, w.code FROM wrong_proof w, who WHERE w.address = who.address AND w.who <> who.conversation AND w.at > $4
)
SELECT (SELECT coalesce(json_agg(at), '[]') FROM own) AS own,
       (SELECT coalesce(json_agg(at), '[]') FROM own WHERE code = $3) AS own_at_code,
       (SELECT count(*)::int FROM wrong_proof WHERE code = $3 AND at > $4) AS at_code`;

/** The wrong tries of the last day by this conversation or the network it was opened from, and at this code. */
export async function wrongTries(
  pool: pg.Pool,
  personal: Pick<Seal, 'mark'>,
  { conversation, code, now }: { conversation: string; code: string; now: Date },
): Promise<Omit<WrongTries, 'slow'>> {
  const since = new Date(now.getTime() - 24 * 3_600_000);
  const { rows } = await pool.query<Row>({
    name: 'wrong-tries',
    text: TRIES,
    values: [personal.mark(conversation), conversation, code, since],
  });
  const [row] = rows;
  const dates = (all: readonly string[] = []): Date[] => all.map((at) => new Date(at));
  return {
    own: dates(row?.own),
    ownAtCode: dates(row?.own_at_code),
    atCode: row?.at_code ?? 0,
  };
}

/** Counts one wrong try, inside its turn's `finish`; `at` is now where it is left out. */
export async function countWrongTry(
  client: pg.Pool | pg.ClientBase,
  personal: Pick<Seal, 'mark'>,
  {
    conversation,
    code,
    at,
  }: { readonly conversation: string; readonly code: string; readonly at?: Date | undefined },
): Promise<void> {
  await client.query(
    `INSERT INTO wrong_proof (who, code, at, address)
     SELECT $1, upper($2), COALESCE($3, now()), convert_to(NULLIF(split_part(c.recipient, '~', 2), ''), 'UTF8')
       FROM conversation c WHERE c.id = $4`,
    [personal.mark(conversation), code, at ?? null, conversation],
  );
}

/** Wrong proofs of the last hour, and how many an hour there were before it. */
export interface ProofWeather {
  readonly lastHour: number;
  readonly usualAnHour: number;
  readonly slow: boolean;
}

/** How wrong proofs stand in the whole deployment. */
export async function proofWeather(pool: pg.Pool, now: Date): Promise<ProofWeather> {
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const start = new Date(now.getTime() - USUAL_DAYS * 24 * 3_600_000);
  const { rows } = await pool.query<{ last_hour: number; before: number }>(
    `SELECT count(*) FILTER (WHERE at > $2)::int AS last_hour, count(*) FILTER (WHERE at <= $2)::int AS before
       FROM wrong_proof WHERE at > $1`,
    [start, hourAgo],
  );
  const lastHour = rows[0]?.last_hour ?? 0;
  const usualAnHour = (rows[0]?.before ?? 0) / (USUAL_DAYS * 24 - 1);
  return { lastHour, usualAnHour, slow: isUnusual(lastHour, usualAnHour) };
}

/** What is older than the weeks that tell the usual is forgotten. */
export async function forgetOldTries(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query('DELETE FROM wrong_proof WHERE at < $1', [
    new Date(now.getTime() - USUAL_DAYS * 24 * 3_600_000),
  ]);
}
