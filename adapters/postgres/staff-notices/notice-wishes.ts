import type pg from 'pg';

/** What somebody wants to hear of, by which ways, and in which hours not. */
export interface NoticeWish {
  readonly causes: readonly string[];
  readonly ways: readonly string[];
  /** Hours of the Vietnamese clock; the same twice means none. */
  readonly quietFrom: number;
  readonly quietTo: number;
}

/** `undefined` for who never chose. */
export async function noticeWishOf(pool: pg.Pool, login: string): Promise<NoticeWish | undefined> {
  const { rows } = await pool.query<NoticeWish>(
    `SELECT causes, ways, quiet_from AS "quietFrom", quiet_to AS "quietTo" FROM staff_notice_wish WHERE login = $1`,
    [login],
  );
  return rows[0];
}

/** Keeps what somebody chose; it holds from the next notice on. */
export async function keepNoticeWish(
  pool: pg.Pool,
  login: string,
  { causes, ways, quietFrom, quietTo }: NoticeWish,
): Promise<void> {
  await pool.query(
    `INSERT INTO staff_notice_wish (login, causes, ways, quiet_from, quiet_to) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (login) DO UPDATE SET causes = EXCLUDED.causes, ways = EXCLUDED.ways,
       quiet_from = EXCLUDED.quiet_from, quiet_to = EXCLUDED.quiet_to, not_before = now()`,
    [login, JSON.stringify(causes), JSON.stringify(ways), quietFrom, quietTo],
  );
}

/** A chat that hears somebody's notices. */
export interface StaffChat {
  readonly id: string;
  readonly accountId: string;
  /** The account's kind. */
  readonly way: string;
}

export async function chatsOf(
  client: pg.Pool | pg.ClientBase,
  login: string,
): Promise<readonly StaffChat[]> {
  const { rows } = await client.query<StaffChat>(
    `SELECT k.conversation_id AS id, c.account_id AS "accountId", a.kind AS way FROM staff_chat k
       JOIN conversation c ON c.id = k.conversation_id JOIN channel_account a ON a.id = c.account_id
      WHERE k.login = $1 ORDER BY k.created_at`,
    [login],
  );
  return rows;
}

/** Somebody's notices no longer go to a chat of theirs; false where it is not theirs. */
export async function removeChat(pool: pg.Pool, login: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'DELETE FROM staff_chat WHERE login = $1 AND conversation_id = $2',
    [login, id],
  );
  return rowCount === 1;
}
