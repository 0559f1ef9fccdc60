import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matchElsewhere } from '#adapters/postgres/cases/case-elsewhere.ts';
import { findCaseState } from '#adapters/postgres/cases/case-states.ts';
import { dueCases } from '#adapters/postgres/cases/due-cases.ts';
import { casesToClose } from '#adapters/postgres/cases/follow-ups.ts';
import {
  casesDueBefore,
  casesWithoutReply,
  dueCounts,
  movedClocks,
} from '#adapters/postgres/cases/open-clocks.ts';
import { onTimeShares, publicCases } from '#adapters/postgres/cases/public-cases.ts';
import { casesSince, returnsSince } from '#adapters/postgres/cases/routed-cases.ts';
import { fillCases, storedReceipt } from '#test/bench/fill-cases.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

/** Enough that the planner would rather read an index than everything. */
const CASES = 30_000;
const SET_UP_MS = 120_000;

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
  await fillCases(store.pool, CASES);
}, SET_UP_MS);
afterAll(() => store.close(), SET_UP_MS);

/** What a function asks of the store is explained instead of answered. */
async function planOf(ask: (pool: pg.Pool) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  const explaining = {
    query: async (sql: string, values: unknown[]) => {
      const { rows } = await store.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return { rows: [] };
    },
  };
  await ask(explaining as unknown as pg.Pool);
  return plans.join('\n');
}

const now = new Date();
const tomorrow = new Date(now.getTime() + 86_400_000);
const lately = new Date(now.getTime() - 86_400_000);
test.each<[string, (pool: pg.Pool) => Promise<unknown>]>([
  ['how far a case is', (pool) => findCaseState(pool, storedReceipt(7))],
  ['the list of deadlines', (pool) => dueCases(pool, tomorrow, 200)],
  ['the digest', (pool) => dueCounts(pool, now, tomorrow)],
  ['what is escalated', (pool) => casesDueBefore(pool, tomorrow, 3)],
  ['what nobody replied to', (pool) => casesWithoutReply(pool, tomorrow, 2)],
  ['what moves a clock', (pool) => movedClocks(pool, lately)],
  [
    'what other systems answer',
    (pool) => matchElsewhere(pool, '1022', { receipt: undefined, code: 'LA-7' }),
  ],
  ['what is closed by time', (pool) => casesToClose(pool, lately, 200)],
  ['the public board', (pool) => publicCases(pool, { limit: 50 })],
  [
    'the public board of one kind and place',
    (pool) => publicCases(pool, { category: 'dien', communeCode: '25001', limit: 50 }),
  ],
  [
    'what other portals read',
    (pool) => publicCases(pool, { from: lately, before: now, limit: 1_000 }),
  ],
  ['the share answered in time', (pool) => onTimeShares(pool)],
  ['the trial of a rule', (pool) => casesSince(pool, lately, 20_000)],
  ['what agencies gave back', (pool) => returnsSince(pool, lately)],
])('%s never reads every case', async (_what, ask) => {
  const plan = await planOf(ask);
  expect(plan).toContain('cost=');
  expect(plan).not.toMatch(/Seq Scan on (?:feedback_case|case_event)/u);
});
