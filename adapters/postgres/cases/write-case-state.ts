import type pg from 'pg';
import type { CaseState } from '#cases/case-state.ts';

/** Copies what a history says into the columns that lists read. Nothing else writes them. */
export async function writeCaseState(
  client: pg.ClientBase,
  caseId: string,
  state: CaseState,
): Promise<void> {
  await client.query(WRITE, [
    caseId,
    state.version,
    state.stage,
    state.category,
    state.urgent,
    state.agency ?? '',
    JSON.stringify(state.also),
    state.returns.length,
    state.dueAt,
    JSON.stringify(state.pauses),
    state.pauses.find(({ to }) => to === undefined)?.from,
    state.firstReplyAt,
    state.escalationLevel,
    state.answer,
    state.answeredAt,
    state.closedAt,
    state.reopened,
    state.merged?.into,
    state.supporters,
    state.rating,
    state.publicText,
    state.sealedAs,
    JSON.stringify(state.externalRefs),
    priorityOf(state),
    state.handler,
    state.routedBecause,
    state.dueExplained,
    state.firstReplyLevel,
    state.draft && JSON.stringify(state.draft),
  ]);
}

/** An urgent case weighs as much as ten people who wait; a case that nobody took in time rises too. */
const URGENT_WEIGHT = 10;

function priorityOf({ urgent, supporters, escalationLevel, firstReplyLevel }: CaseState): number {
  return (urgent ? URGENT_WEIGHT : 0) + supporters + escalationLevel + firstReplyLevel;
}

const WRITE = `
UPDATE feedback_case SET version = $2, stage = $3, category = $4, urgent = $5, agency = $6, also_agencies = $7,
       returns = $8, due_at = $9, pauses = $10, paused_since = $11, first_reply_at = $12, escalation_level = $13,
       answer = $14, answered_at = $15, closed_at = $16, reopened = $17, merged_into = $18, supporters = $19,
       rating = $20, public_text = $21::text,
       published_at = CASE WHEN $21::text IS NULL THEN NULL ELSE COALESCE(published_at, now()) END,
       sealed = $22::text IS NOT NULL, sealed_as = $22::text, external_refs = $23, priority = $24,
       handler = $25, routed_because = COALESCE($26, routed_because), deadline = COALESCE($27, deadline),
       first_reply_level = $28, draft = $29
 WHERE id = $1`;
