import type pg from 'pg';
import { appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { dueEarlierNotice } from '#bot/replies/due-notice.ts';
import { causeOfChange, clockFacts } from '#cases/case-clock.ts';
import { dueChange } from '#cases/case-deadline.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { type CaseState, foldCase } from '#cases/case-state.ts';
import { explainDeadline, sayDeadline } from '#cases/deadline-words.ts';
import type { Office } from '../office/open-office.ts';

export interface Recounting {
  readonly pool: pg.Pool;
  readonly office: Pick<Office, 'deadlinesOf' | 'agencyName'>;
  readonly officeName: string;
  readonly now: () => Date;
}

type Cause = ReturnType<typeof causeOfChange>;

/**
 * Counts the deadline of one case again and writes the new day into its history where it is another one. Whoever
 * does it at the same time writes the same event under the same key: it is kept once. A day that came earlier is
 * told to the citizen in the same transaction; a later one they read at
 * their next contact, or when an administrator has it told.
 */
export async function recountDeadline(
  caseId: string,
  recounting: Recounting,
  because?: Cause,
): Promise<'same' | 'earlier' | 'later'> {
  const { pool } = recounting;
  const history = await readHistory(pool, caseId);
  if (history.length === 0) return 'same';
  const state = foldCase(history);
  const found = countAgain(history, state, recounting);
  if (!found) return 'same';
  const change = dueChange(state.dueAt, found.dueAt);
  if (change === 'same') return change;
  const receipt = await receiptOf(pool, caseId);
  const { explained, dueAt } = found;
  const cause = because ?? causeOfChange(history);
  const tells = change === 'earlier' && cause === 'calendar';
  const event = {
    key: `due/${caseId}/${state.version}`,
    at: recounting.now(),
    by: { kind: 'system', name: 'deadlines' } as const,
    what: {
      kind: 'due-changed',
      dueAt: dueAt.toISOString(),
      explained,
      cause,
      moved: change,
    } as const,
    notice: tells
      ? ({
          purpose: 'case-changed',
          citizen: dueEarlierNotice(receipt, explained, recounting.officeName),
          author: 'assistant',
        } as const)
      : undefined,
  };
  await inTransaction(pool, (client) => appendCaseEvents(client, caseId, state.version, [event]));
  return change;
}

function countAgain(
  history: readonly CaseEvent[],
  state: CaseState,
  { office }: Recounting,
): { readonly dueAt: Date; readonly explained: string } | undefined {
  const { resolution } = office.deadlinesOf(clockFacts(history));
  if (!resolution.dueAt) return undefined;
  const who = state.agency === undefined ? 'Cơ quan' : office.agencyName(state.agency);
  return { dueAt: resolution.dueAt, explained: sayDeadline(explainDeadline(resolution, who)) };
}

async function receiptOf(pool: pg.Pool, caseId: string): Promise<string> {
  const { rows } = await pool.query<{ receipt: string }>(
    'SELECT receipt FROM feedback_case WHERE id = $1',
    [caseId],
  );
  return rows[0]?.receipt ?? '';
}
