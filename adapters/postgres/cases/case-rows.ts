import type pg from 'pg';
import { type Actor, type CaseEvent, Happened } from '#cases/case-event.ts';

/** An event as its row keeps it. */
export interface CaseEventRow {
  readonly key: string;
  readonly kind: string;
  readonly what: object;
  readonly actor_kind: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly created_at: Date;
}

/** The history of a case, oldest first. Throws on a row that this version does not know. */
export async function readHistory(
  client: pg.Pool | pg.ClientBase,
  caseId: string,
): Promise<readonly CaseEvent[]> {
  const { rows } = await client.query<CaseEventRow>(
    `SELECT key, kind, what, actor_kind, actor, actor_name, created_at FROM case_event WHERE case_id = $1 ORDER BY number`,
    [caseId],
  );
  return rows.map(eventOf);
}

/** One row of a history as an event. */
export function eventOf(row: CaseEventRow): CaseEvent {
  return {
    key: row.key,
    at: row.created_at,
    by: actorOf(row),
    what: Happened.parse({ ...row.what, kind: row.kind }),
  };
}

function actorOf({ actor_kind, actor, actor_name }: CaseEventRow): Actor {
  switch (actor_kind) {
    case 'staff':
      return { kind: 'staff', login: actor, name: actor_name };
    case 'system':
      return { kind: 'system', name: actor };
    default:
      return { kind: actor_kind === 'citizen' ? 'citizen' : 'assistant' };
  }
}

/** The columns `actor_kind`, `actor`, `actor_name`. */
export function actorColumns(by: Actor): readonly [string, string, string] {
  switch (by.kind) {
    case 'staff':
      return ['staff', by.login, by.name];
    case 'system':
      return ['system', by.name, ''];
    case 'citizen':
    case 'assistant':
      return [by.kind, by.kind, ''];
  }
}
