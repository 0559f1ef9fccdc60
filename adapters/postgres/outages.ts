import type pg from 'pg';

/** A time in which nobody took an account's webhooks: what citizens wrote then may have to be fetched. */
export interface Outage {
  readonly account: string;
  readonly since: Date;
}

const ALIVE = 'door/alive';

/**
 * Says that a door is open. Gives the time of the last word before it where that lies more than `gapMs` back; of
 * several servers that come back together one is told. The row is locked first, or what stood there is not seen.
 */
export async function doorIsOpen(pool: pg.Pool, gapMs: number): Promise<Date | undefined> {
  const { rows } = await pool.query<{ before: Date | null; long: boolean | null }>(
    `WITH before AS (
       SELECT updated_at AS at FROM setting WHERE name = $1 FOR UPDATE
     )
     INSERT INTO setting (name, value, updated_at) SELECT $1, '{}', clock_timestamp() FROM (SELECT count(*) FROM before) AS locked
     ON CONFLICT (name) DO UPDATE SET updated_at = clock_timestamp()
     RETURNING (SELECT at FROM before) AS before,
               (SELECT at FROM before) < clock_timestamp() - make_interval(secs => $2::float8 / 1000) AS long`,
    [ALIVE, gapMs],
  );
  const row = rows[0];
  return row?.long ? (row.before ?? undefined) : undefined;
}

/** Notes that an account's history must be read from then on; kept until that was done. */
export async function noteOutage(pool: pg.Pool, { account, since }: Outage): Promise<void> {
  await pool.query(
    `INSERT INTO setting (name, value) VALUES ('outage/' || $1::text, jsonb_build_object('since', $2::text))
     ON CONFLICT (name) DO UPDATE SET value = jsonb_build_object('since',
       LEAST((setting.value->>'since')::timestamptz, $2::timestamptz)), updated_at = now()`,
    [account, since.toISOString()],
  );
}

/** Outages whose history has not been read yet. */
export async function openOutages(pool: pg.Pool): Promise<readonly Outage[]> {
  const { rows } = await pool.query<{ account: string; since: Date }>(
    `SELECT substr(name, 8) AS account, (value->>'since')::timestamptz AS since FROM setting WHERE name LIKE 'outage/%'`,
  );
  return rows;
}

export async function outageDealtWith(pool: pg.Pool, { account }: Outage): Promise<void> {
  await pool.query(`DELETE FROM setting WHERE name = 'outage/' || $1::text`, [account]);
}

/** Those of the event ids that an account has kept. */
export async function keptEvents(
  pool: pg.Pool,
  accountId: string,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ event_id: string }>(
    'SELECT event_id FROM inbox WHERE account_id = $1 AND event_id = ANY($2::text[])',
    [accountId, eventIds],
  );
  return new Set(rows.map(({ event_id }) => event_id));
}

/**
 * Those of the platform's ids that are bubbles of ours: by the id, or by the words where a sender died before it
 * could write the id down.
 */
export async function ourBubbles(
  pool: pg.Pool,
  to: { readonly accountId: string; readonly recipient: string },
  said: readonly { readonly platformId: string; readonly text: string }[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT s."platformId" AS id FROM jsonb_to_recordset($3::jsonb) AS s("platformId" text, text text)
      WHERE EXISTS (SELECT 1 FROM outbox WHERE platform_id = s."platformId")
         OR EXISTS (SELECT 1 FROM outbox o JOIN conversation c ON c.id = o.conversation_id
                     WHERE c.account_id = $1 AND c.recipient = $2 AND o.platform_id IS NULL AND o.bubble->>'text' = s.text)`,
    [to.accountId, to.recipient, JSON.stringify(said)],
  );
  return new Set(rows.map(({ id }) => id));
}
