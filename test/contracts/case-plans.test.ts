import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyLoads } from '#adapters/postgres/cases/agency-loads.ts';
import { countCases } from '#adapters/postgres/cases/case-counts.ts';
import { matchElsewhere } from '#adapters/postgres/cases/case-elsewhere.ts';
import { type CaseQuery, type CaseView, listCases } from '#adapters/postgres/cases/case-list.ts';
import { findCaseState } from '#adapters/postgres/cases/case-states.ts';
import { dueCases } from '#adapters/postgres/cases/due-cases.ts';
import { casesToClose } from '#adapters/postgres/cases/follow-ups.ts';
import { laterDeadlines } from '#adapters/postgres/cases/later-deadlines.ts';
import { casesNear } from '#adapters/postgres/cases/near-cases.ts';
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
const TWIN = {
  id: '00000000-0000-4000-8000-000000000000',
  category: 'dien',
  communeCode: '25001',
  createdAt: now,
};
const inbox = (view: CaseView): CaseQuery => ({
  ...{ view, now, scope: undefined, ownAgency: undefined },
  ...{ login: 'hoa', endOfToday: tomorrow, limit: 50 },
});
test.each<[string, (pool: pg.Pool) => Promise<unknown>]>([
  ['how far a case is', (pool) => findCaseState(pool, storedReceipt(7))],
  ['the list of deadlines', (pool) => dueCases(pool, tomorrow, 200)],
  ['the digest', (pool) => dueCounts(pool, now, tomorrow)],
  ['what is escalated', (pool) => casesDueBefore(pool, tomorrow, 3)],
  ['what nobody replied to', (pool) => casesWithoutReply(pool, tomorrow, 2)],
  ['whose later day is untold', (pool) => laterDeadlines(pool, now)],
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
  ['the inbox of the office', (pool) => listCases(pool, inbox('open'))],
  ['the inbox of an agency', (pool) => listCases(pool, { ...inbox('open'), scope: 'xa-7' })],
  ['what is late', (pool) => listCases(pool, inbox('overdue'))],
  ['my cases', (pool) => listCases(pool, inbox('mine'))],
  ['what is found by words', (pool) => listCases(pool, { ...inbox('all'), words: 'den duong 77' })],
  ['how many each view holds', (pool) => countCases(pool, inbox('open'))],
  ['what offices have to do', (pool) => agencyLoads(pool, ['xa-1', 'xa-2'], now)],
  ['twins of a case', (pool) => casesNear(pool, TWIN, inbox('open'))],
  ['what agencies gave back', (pool) => returnsSince(pool, lately)],
])('%s never reads every case', async (_what, ask) => {
  const plan = await planOf(ask);
  expect(plan).toContain('cost=');
  expect(plan).not.toMatch(/Seq Scan on (?:feedback_case|case_event)/u);
});
