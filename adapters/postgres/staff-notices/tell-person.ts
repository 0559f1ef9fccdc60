import type pg from 'pg';
import { inTransaction } from '../in-transaction.ts';
import type { OwnNotice } from './own-notices.ts';

/** Somebody for whom notices wait to leave. */
export interface PersonToTell {
  readonly login: string;
  readonly ways: readonly string[];
  readonly quietFrom: number;
  readonly quietTo: number;
}

/** What is to be done for them: wait until then, or tell and wait until then with what comes next. */
export type Telling =
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'told'; readonly until: Date };

const NEXT = `
SELECT w.login, w.ways, w.quiet_from AS "quietFrom", w.quiet_to AS "quietTo" FROM staff_notice_wish w
 WHERE w.not_before <= $1 AND EXISTS (SELECT 1 FROM staff_notice n WHERE n.login = w.login AND n.told_at IS NULL)
 ORDER BY w.not_before LIMIT 1 FOR UPDATE SKIP LOCKED`;

/** Not what they have seen in the desk meanwhile, and not what they may not see any more. */
const WAITING = `
WITH waiting AS (
  UPDATE staff_notice n SET told_at = $2 WHERE n.login = $1 AND n.told_at IS NULL RETURNING n.*
)
SELECT n.id::text, n.cause, c.receipt, c.category, c.due_at AS "dueAt", n.created_at AS at
  FROM waiting n JOIN feedback_case c ON c.id = n.case_id JOIN staff s ON s.login = n.login
 WHERE n.seen_at IS NULL AND NOT c.sealed AND s.enabled
   AND (s.role = 'inspector' OR s.agency IS NULL OR c.agency = s.agency OR c.also_agencies ? s.agency)
 ORDER BY n.id`;

/**
 * Hands the next person for whom something waits to `decide`, and what waits to `tell`, which writes down what leaves,
 * in one transaction with the mark that it was told: once, also by many workers. False where nobody waits.
 */
export async function tellNextPerson(
  pool: pg.Pool,
  now: Date,
  decide: (person: PersonToTell) => Telling,
  tell: (
    client: pg.ClientBase,
    person: PersonToTell,
    notices: readonly OwnNotice[],
  ) => Promise<void>,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<PersonToTell>(NEXT, [now]);
    const [person] = rows;
    if (!person) return false;
    const decided = decide(person);
    if (decided.kind === 'told') {
      const { rows: notices } = await client.query<OwnNotice>(WAITING, [person.login, now]);
      if (notices.length > 0) await tell(client, person, notices);
    }
    await client.query('UPDATE staff_notice_wish SET not_before = $2 WHERE login = $1', [
      person.login,
      decided.until,
    ]);
    return true;
  });
}
