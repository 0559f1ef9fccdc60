import type pg from 'pg';
import { type Appended, appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { applyCaseEffect } from '#adapters/postgres/cases/case-effects.ts';
import type { NewCaseEvent } from '#adapters/postgres/cases/case-notices.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { Effect } from '#bot/effects.ts';
import type { Happened } from '#cases/case-event.ts';
import type { StoreInTest } from './store-set-up.ts';

/** A case as a citizen's turn files it. */
export interface CaseInTest {
  readonly id: string;
  readonly receipt: string;
  readonly conversationId: string;
}

let filed = 0;

/** Files a case from a conversation of its own, as `finish` does. */
export async function aCaseIn(
  store: StoreInTest,
  more: Partial<Extract<Effect, { kind: 'file-case' }>> = {},
): Promise<CaseInTest> {
  filed += 1;
  const receipt = more.receipt ?? `PA-260826-T${filed}`;
  const said = await store.citizenSays(`citizen-${receipt}`, `e-${receipt}`, { status: 'done' });
  const conversationId = said?.conversationId ?? '';
  await inTransaction(store.pool, (client) =>
    applyCaseEffect(
      client,
      conversationId,
      {
        kind: 'file-case',
        key: `${conversationId}/file`,
        receipt,
        category: 'chieu_sang',
        text: 'đèn đường hỏng',
        place: 'ấp 1',
        communeCode: undefined,
        phone: undefined,
        hideContact: false,
        urgent: false,
        agency: 'xa',
        routedBecause: 'thuộc xã',
        dueAt: '2026-12-05T10:00:00Z',
        deadlineExplained: 'năm ngày làm việc',
        photos: [],
        ...more,
      },
      store.context,
    ),
  );
  const { rows } = await store.pool.query<{ id: string }>(
    'SELECT id FROM feedback_case WHERE receipt = $1',
    [receipt],
  );
  return { id: rows[0]?.id ?? '', receipt, conversationId };
}

/** An event that staff cause. */
export function byStaff(key: string, what: Happened): NewCaseEvent {
  return { key, at: new Date(), by: { kind: 'staff', login: 'hoa', name: 'Trần Thị Hoa' }, what };
}

/** Appends in a transaction of its own. */
export function appends(
  pool: pg.Pool,
  caseId: string,
  version: number | 'newest',
  ...events: readonly NewCaseEvent[]
): Promise<Appended> {
  return inTransaction(pool, (client) => appendCaseEvents(client, caseId, version, events));
}
