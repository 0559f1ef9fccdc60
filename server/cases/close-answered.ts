import type pg from 'pg';
import { appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { casesToClose } from '#adapters/postgres/cases/follow-ups.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';

/** So long a citizen may say that an answer does not satisfy them before the case counts as done [check with the office]. */
const QUIET_DAYS = 15;
const DAY_MS = 24 * 60 * 60 * 1000;
const AT_A_TIME = 200;

/**
 * Closes what was answered and not added to for `QUIET_DAYS`. Nobody is told: nothing changes for the citizen, who
 * may still rate it and open it again. Once for each answer, however many workers look.
 */
export async function closeAnswered(pool: pg.Pool, now: Date): Promise<void> {
  const before = new Date(now.getTime() - QUIET_DAYS * DAY_MS);
  for (const { id, version, answeredAt } of await casesToClose(pool, before, AT_A_TIME))
    await inTransaction(pool, (client) =>
      appendCaseEvents(client, id, version, [
        {
          key: `closed/${id}/${answeredAt.getTime()}`,
          at: now,
          by: { kind: 'system', name: 'closing' },
          what: {
            kind: 'closed',
            because: `${QUIET_DAYS} ngày sau trả lời, người dân không có ý kiến thêm.`,
          },
        },
      ]),
    );
}
