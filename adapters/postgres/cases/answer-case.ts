import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { inTransaction } from '../in-transaction.ts';
import { type Appended, appendCaseEvents } from './append-case-events.ts';

/** An answer to a case as staff give it. */
export interface CaseAnswer {
  readonly caseId: string;
  /** The version that whoever answers has read. */
  readonly version: number;
  readonly text: string;
  readonly staff: { readonly login: string; readonly name: string };
  readonly at: Date;
  /** How the citizen hears of it. */
  readonly words: NoticeWords;
}

/** Answers a case and queues the notice to its citizen, in one transaction. */
export async function answerCase(pool: pg.Pool, answer: CaseAnswer): Promise<Appended> {
  const { caseId, version, text, staff, at, words } = answer;
  const notice = {
    purpose: 'case-answered',
    citizen: words,
    followers: words,
    author: staff.name,
  } as const;
  const event = {
    key: `${caseId}/${version}/answered`,
    at,
    by: { kind: 'staff', ...staff },
    what: { kind: 'answered', text },
    notice,
  } as const;
  return inTransaction(pool, (client) => appendCaseEvents(client, caseId, version, [event]));
}
