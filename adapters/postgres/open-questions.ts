import type { Records } from './prisma-client.ts';

/** One question without a good answer, however often it came. */
export interface OpenQuestion {
  /** Its folded words: what stands for all of its rows. */
  readonly folded: string;
  /** As it was asked last. */
  readonly question: string;
  readonly id: bigint;
  readonly times: number;
  /** How many of them were answers that did not help. */
  readonly badlyRated: number;
  readonly candidates: unknown;
  readonly answeredCode: string | null;
  readonly answeredField: string | null;
  readonly lastAt: Date;
}

type Shown = 'open' | 'set-aside';

/** Rows from before questions were folded stand for themselves. */
const list = (records: Records, shown: Shown, only: string, limit: number) =>
  records.$queryRaw<OpenQuestion[]>`
  WITH asked AS (
    SELECT *, CASE WHEN folded = '' THEN question ELSE folded END AS same FROM unanswered WHERE status = ${shown}
  ), newest AS (
    SELECT DISTINCT ON (same) same, id, question, candidates, created_at FROM asked ORDER BY same, id DESC
  ), wrong AS (
    SELECT DISTINCT ON (same) same, answered_code, answered_field FROM asked
     WHERE answered_code IS NOT NULL ORDER BY same, id DESC
  ), counted AS (
    SELECT same, count(*)::int AS times, count(*) FILTER (WHERE kind = 'badly-rated')::int AS bad FROM asked GROUP BY same
  )
  SELECT n.same AS folded, n.question, n.id, c.times, c.bad AS "badlyRated", n.candidates, n.created_at AS "lastAt",
         w.answered_code AS "answeredCode", w.answered_field AS "answeredField"
    FROM newest n JOIN counted c USING (same) LEFT JOIN wrong w USING (same)
   WHERE (${only} = '' OR n.same = ${only})
     AND (${shown} = 'set-aside'
          OR NOT EXISTS (SELECT 1 FROM unanswered u WHERE u.folded = n.same AND u.status = 'set-aside'))
   ORDER BY c.times DESC, n.id DESC LIMIT ${limit}`;

/**
 * Questions that wait for an editor, the same one once, most frequent first. What was set aside stays away,
 * also when it is asked again; `set-aside` lists just those.
 */
export async function openQuestions(
  records: Records,
  shown: Shown = 'open',
  limit = 100,
): Promise<readonly OpenQuestion[]> {
  return list(records, shown, '', limit);
}

/** The question to which a row belongs, as it waits now. */
export async function openQuestion(
  records: Records,
  id: bigint,
): Promise<OpenQuestion | undefined> {
  const row = await records.unanswered.findUnique({ where: { id } });
  if (row?.status !== 'open' && row?.status !== 'set-aside') return undefined;
  const same = row.folded === '' ? row.question : row.folded;
  const [found] = await list(records, row.status, same, 1);
  return found;
}

/** Every row of a question was dealt with, or waits again. */
export async function settleQuestion(
  records: Records,
  folded: string,
  status: 'taught' | 'set-aside' | 'open',
  by: string,
): Promise<void> {
  const before = { taught: 'open', 'set-aside': 'open', open: 'set-aside' } as const;
  await settle(records, folded, { from: [before[status]], to: status, by });
}

/** A line was taken back: its question waits again. */
export async function reopenTaught(records: Records, folded: string, by: string): Promise<void> {
  await settle(records, folded, { from: ['taught'], to: 'open', by });
}

async function settle(
  records: Records,
  folded: string,
  change: { readonly from: readonly string[]; readonly to: string; readonly by: string },
): Promise<void> {
  await records.unanswered.updateMany({
    where: {
      status: { in: [...change.from] },
      OR: [{ folded }, { folded: '', question: folded }],
    },
    data: { status: change.to, settledBy: change.by, settledAt: new Date() },
  });
}

/** How often citizens said in the last days that an answer helped, and that it did not. */
export async function ratingsOf(
  records: Records,
  days: number,
): Promise<{ readonly helped: number; readonly not: number }> {
  const since = new Date(Date.now() - days * 86_400_000);
  const rows = await records.answerRating.groupBy({
    by: ['helped'],
    where: { createdAt: { gte: since } },
    _count: true,
  });
  const count = (helped: boolean): number => rows.find((row) => row.helped === helped)?._count ?? 0;
  return { helped: count(true), not: count(false) };
}
