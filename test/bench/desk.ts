import type pg from 'pg';
import { countCases } from '#adapters/postgres/cases/case-counts.ts';
import {
  CASE_VIEWS,
  type CaseReader,
  type CaseView,
  listCases,
} from '#adapters/postgres/cases/case-list.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { buildReport } from '#server/desk/reports/build-report.ts';
import { startStoreInTest } from '#test/contracts/store-set-up.ts';
import { percentile } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';
import { fillCases } from './fill-cases.ts';

/** What issue 7 asks for: an inbox of so many open cases answers in 300 ms, 95 of 100 times. */
const OPEN = 100_000;
const ROUNDS = 40;
const PAGE = 50;
/** A report is made now and then: so many say enough. */
const REPORTS = 20;

/** Every tenth is waited for, one in seven is somebody's; deadlines from ten days ago to ten days ahead. */
const REOPEN = `
UPDATE feedback_case SET answer = NULL, answered_at = NULL, due_at = now() + (hashtext(receipt) % 14400) * interval '1 minute',
       stage = CASE WHEN hashtext(key) % 10 = 0 THEN 'waiting-citizen' ELSE 'routed' END,
       handler = CASE WHEN hashtext(key) % 7 = 0 THEN 'hoa' END
 WHERE id IN (SELECT id FROM feedback_case LIMIT $1)`;

/** The desk's lists, counts and reports, for the whole office and for one agency of 96, among 100,000 open cases. */
export const benchDesk: Bench = async ({ say, stored }) => {
  const store = await startStoreInTest();
  try {
    const all = Math.max(stored, OPEN);
    say(`${all} cases are put into the store, ${OPEN} of them open …`);
    await fillCases(store.pool, all);
    await store.pool.query(REOPEN, [OPEN]);
    await store.pool.query('VACUUM ANALYZE feedback_case');
    const figures: Figures[] = [];
    for (const scope of [undefined, 'xa-7'])
      figures.push(...(await measured(store.pool, readerIn(scope), scope ?? 'whole office')));
    for (const scope of [null, 'xa-7']) figures.push(...(await reported(store.pool, scope)));
    return figures;
  } finally {
    await store.close();
  }
};

function readerIn(scope: string | undefined): CaseReader {
  const now = new Date();
  const endOfToday = new Date(now.getTime() + 8 * 60 * 60 * 1_000);
  return { scope, login: 'hoa', ownAgency: scope, now, endOfToday };
}

async function measured(pool: pg.Pool, reader: CaseReader, who: string): Promise<Figures[]> {
  const list = (view: CaseView, more: object = {}) =>
    timed(`${who}: ${view}${'words' in more ? ', words' : ''}`, () =>
      listCases(pool, { ...reader, view, limit: PAGE, ...more }),
    );
  const figures: Figures[] = [];
  for (const view of CASE_VIEWS) figures.push(await list(view));
  figures.push(await list('all', { words: 'den duong 77' }));
  figures.push(await timed(`${who}: counts`, () => countCases(pool, reader)));
  return figures;
}

/** The report page: a month as it opens, and the longest time that may be asked for; 2 s, 95 of 100 times. */
async function reported(pool: pg.Pool, agency: string | null): Promise<Figures[]> {
  const now = new Date();
  const parts = {
    ...{ pool, office: 'UBND xã Tân Trụ', now: () => now },
    ...{ agencyName: (id: string) => id, categoryName: (id: string) => id },
    communes: { of: () => undefined, name: (id: string) => id },
  };
  const days = (back: number): Promise<Figures> => {
    const from = civilDateOf(new Date(now.getTime() - back * 86_400_000));
    return timed(
      `${agency ?? 'whole office'}: report of ${back} days`,
      () => buildReport({ from, to: civilDateOf(now), agency }, parts),
      REPORTS,
    );
  };
  return [await days(30), await days(365), await days(730)];
}

async function timed(what: string, ask: () => Promise<unknown>, rounds = ROUNDS): Promise<Figures> {
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await ask();
    ms.push(performance.now() - began);
  }
  return { what, p50Ms: percentile(ms, 0.5), p95Ms: percentile(ms, 0.95) };
}
