import { setTimeout as pause } from 'node:timers/promises';
import { applyCaseEffect } from '#adapters/postgres/cases/case-effects.ts';
import { findCaseState } from '#adapters/postgres/cases/case-states.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { percentile } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';
import { fillCases, storedReceipt } from './fill-cases.ts';

/** What the issue asks for: a province's citizens looking and filing at once. */
const READS_PER_SECOND = 500;
const FILINGS_PER_SECOND = 50;
const TICK_MS = 10;

/** Status reads and filings at the same time on a store full of cases, at a fixed rate however long each takes. */
export const benchCases: Bench = async ({ say, seconds, stored }) => {
  const store = await startStoreInTest();
  try {
    say(`${stored} cases are put into the store …`);
    await fillCases(store.pool, stored);
    const talk = await store.citizenSays('bench', 'bench', { status: 'done' });
    say(
      `${READS_PER_SECOND} status reads and ${FILINGS_PER_SECOND} filings a second for ${seconds} s …`,
    );
    const [reads, filings] = await Promise.all([
      atRate(READS_PER_SECOND, seconds, (at) =>
        findCaseState(store.pool, storedReceipt(1 + ((at * 7_919) % stored))),
      ),
      atRate(FILINGS_PER_SECOND, seconds, (at) => file(store, talk?.conversationId ?? '', at)),
    ]);
    return [
      figuresOf('status reads', READS_PER_SECOND, stored, reads),
      figuresOf('filings', FILINGS_PER_SECOND, stored, filings),
    ];
  } finally {
    await store.close();
  }
};

interface Measured {
  readonly ms: readonly number[];
  readonly failed: number;
  readonly seconds: number;
}

/** Begins so many a second, late ones all the same, and waits for the last. */
async function atRate(
  perSecond: number,
  seconds: number,
  work: (at: number) => Promise<unknown>,
): Promise<Measured> {
  const ms: number[] = [];
  const underWay: Promise<void>[] = [];
  let failed = 0;
  const began = performance.now();
  const one = async (at: number): Promise<void> => {
    const due = began + (at * 1_000) / perSecond;
    try {
      await work(at);
      ms.push(performance.now() - due);
    } catch {
      failed += 1;
    }
  };
  for (let at = 0; at < perSecond * seconds; ) {
    const wanted = Math.floor(((performance.now() - began) * perSecond) / 1_000);
    while (at <= wanted && at < perSecond * seconds) underWay.push(one(at++));
    await pause(TICK_MS);
  }
  await Promise.all(underWay);
  return { ms, failed, seconds: (performance.now() - began) / 1_000 };
}

async function file(store: StoreInTest, conversationId: string, at: number): Promise<void> {
  const key = `bench/${at}`;
  await inTransaction(store.pool, (client) =>
    applyCaseEffect(
      client,
      conversationId,
      {
        kind: 'file-case',
        key,
        receipt: `PA-BENCH-${at}`,
        category: 'chieu_sang',
        text: 'đèn đường trước nhà hư cả tuần nay',
        place: 'ấp 1',
        communeCode: '25945',
        phone: '0900000000',
        hideContact: false,
        urgent: false,
        agency: 'xa',
        routedBecause: 'thuộc xã',
        dueAt: '2026-12-05T10:00:00Z',
        deadlineExplained: 'ba ngày làm việc',
        photos: [],
      },
      store.context,
    ),
  );
}

function figuresOf(what: string, asked: number, stored: number, measured: Measured): Figures {
  return {
    what,
    stored,
    askedPerSecond: asked,
    perSecond: Math.round(measured.ms.length / measured.seconds),
    failed: measured.failed,
    p50Ms: percentile(measured.ms, 0.5),
    p95Ms: percentile(measured.ms, 0.95),
    p99Ms: percentile(measured.ms, 0.99),
  };
}
