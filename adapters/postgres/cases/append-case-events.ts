import type pg from 'pg';
import type { CaseEvent, Happened } from '#cases/case-event.ts';
import { type Refusal, refusalOf } from '#cases/case-rules.ts';
import { afterEvent, type CaseState, foldCase } from '#cases/case-state.ts';
import { jsonOf } from '../message-path/json-of.ts';
import { noteForStaff } from '../staff-notices/note-for-staff.ts';
import { type NewCaseEvent, queueCaseNotices } from './case-notices.ts';
import { actorColumns, readHistory } from './case-rows.ts';
import { writeCaseState } from './write-case-state.ts';

/**
 * What came of it. `moved`: somebody else was first, the case is at another version than the one that was seen.
 * `refused`: the first of the events that may not happen to the case as it stands. In both nothing was written.
 * `known`: the events were written before, under the same keys.
 */
export type Appended =
  | { readonly kind: 'appended'; readonly state: CaseState }
  | { readonly kind: 'known'; readonly state: CaseState }
  | { readonly kind: 'moved'; readonly state: CaseState }
  | { readonly kind: 'refused'; readonly what: Happened; readonly refusal: Refusal }
  | { readonly kind: 'no-case' };

/**
 * The only way in which a case changes: adds events to its history, and in the same transaction its columns and
 * the notices that they cause. `expectedVersion` is the version that whoever acts has seen; `'newest'` where
 * nobody decided on what they saw (a citizen adds, the calendar changes).
 */
export async function appendCaseEvents(
  client: pg.ClientBase,
  caseId: string,
  expectedVersion: number | 'newest',
  events: readonly NewCaseEvent[],
): Promise<Appended> {
  if (!(await lockCase(client, caseId))) return { kind: 'no-case' };
  const history = await readHistory(client, caseId);
  const state = foldCase(history);
  const keys = new Set(history.map(({ key }) => key));
  if (events.every(({ key }) => keys.has(key))) return { kind: 'known', state };
  if (expectedVersion !== 'newest' && expectedVersion !== state.version)
    return { kind: 'moved', state };
  return append(client, caseId, state, events);
}

async function append(
  client: pg.ClientBase,
  caseId: string,
  before: CaseState,
  events: readonly NewCaseEvent[],
): Promise<Appended> {
  const states: CaseState[] = [];
  for (const event of events) {
    const now = states.at(-1) ?? before;
    const refusal = refusalOf(now, event.what);
    if (refusal) return { kind: 'refused', what: event.what, refusal };
    states.push(afterEvent(now, event));
  }
  await writeEvents(client, caseId, events, states);
  const state = states.at(-1) ?? before;
  await writeCaseState(client, caseId, state);
  for (const event of events) await queueCaseNotices(client, caseId, event);
  return { kind: 'appended', state };
}

/** One at a time: whoever comes second reads what the first has written. */
async function lockCase(client: pg.ClientBase, caseId: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM feedback_case WHERE id = $1 FOR UPDATE', [
    caseId,
  ]);
  return rowCount === 1;
}

/** Writes events behind the history, each with the version and stage that it makes, and what they mean for staff. */
export async function writeEvents(
  client: pg.ClientBase,
  caseId: string,
  events: readonly CaseEvent[],
  states: readonly CaseState[],
): Promise<void> {
  for (const [at, { key, by, what, at: when }] of events.entries()) {
    const { kind, ...facts } = what;
    const state = states[at];
    await client.query(
      `INSERT INTO case_event (case_id, number, key, kind, what, stage, actor_kind, actor, actor_name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [caseId, state?.version, key, kind, jsonOf(facts), state?.stage, ...actorColumns(by), when],
    );
    if (state) await noteForStaff(client, caseId, { key, by, what, at: when }, state);
  }
}
