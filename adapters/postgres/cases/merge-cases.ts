import type pg from 'pg';
import type { Actor } from '#cases/case-event.ts';
import { type Appended, appendCaseEvents } from './append-case-events.ts';
import type { CaseNotice } from './case-notices.ts';

/** Two cases of the same thing: `from` ends in `into`. */
export interface Merging {
  readonly from: { readonly id: string; readonly receipt: string; readonly version: number };
  readonly into: { readonly id: string; readonly receipt: string };
  readonly key: string;
  readonly at: Date;
  readonly by: Actor;
  readonly because: string;
  /** Told to whoever filed `from` and to those who follow it. */
  readonly notice: CaseNotice | undefined;
}

/** Both rows in one order, so that two people who merge crosswise wait for each other instead of for ever. */
async function lockBoth(client: pg.ClientBase, ...ids: readonly string[]): Promise<void> {
  await client.query('SELECT 1 FROM feedback_case WHERE id = ANY($1) ORDER BY id FOR UPDATE', [
    ids,
  ]);
}

/**
 * Ends one case in another, inside the caller's transaction: both histories say so, and everybody who waits for
 * the first waits for the second from now on. Where either refuses, the caller rolls back.
 */
export async function mergeCases(client: pg.ClientBase, merging: Merging): Promise<Appended> {
  const { from, into, key, at, by, because, notice } = merging;
  await lockBoth(client, from.id, into.id);
  const ended = await appendCaseEvents(client, from.id, from.version, [
    { key: `${key}/merged`, at, by, what: { kind: 'merged', into: into.receipt, because }, notice },
  ]);
  if (ended.kind !== 'appended') return ended;
  const { rowCount } = await client.query(TAKE_ALONG, [into.id, from.id]);
  const what = { kind: 'absorbed', receipt: from.receipt, people: rowCount ?? 0 } as const;
  const taken = await appendCaseEvents(client, into.id, 'newest', [
    { key: `${key}/absorbed`, at, by, what },
  ]);
  return taken.kind === 'appended' ? ended : taken;
}

/** Whoever filed the first and whoever follows it, each once; not those who wait for the second already. */
const TAKE_ALONG = `
INSERT INTO case_follower (case_id, conversation_id, came_with)
SELECT $1, people.id, $2 FROM (
  SELECT conversation_id AS id FROM feedback_case WHERE id = $2 AND conversation_id IS NOT NULL
  UNION SELECT conversation_id FROM case_follower WHERE case_id = $2
) people
 WHERE people.id IS DISTINCT FROM (SELECT conversation_id FROM feedback_case WHERE id = $1)
ON CONFLICT DO NOTHING`;

/** Takes them apart again: everybody who came with the first goes back with it, and both stand where they stood. */
export async function unmergeCases(client: pg.ClientBase, merging: Merging): Promise<Appended> {
  const { from, into, key, at, by, because, notice } = merging;
  await lockBoth(client, from.id, into.id);
  const apart = await appendCaseEvents(client, from.id, from.version, [
    {
      key: `${key}/unmerged`,
      at,
      by,
      what: { kind: 'unmerged', from: into.receipt, because },
      notice,
    },
  ]);
  if (apart.kind !== 'appended') return apart;
  const { rowCount } = await client.query(
    'DELETE FROM case_follower WHERE case_id = $1 AND came_with = $2',
    [into.id, from.id],
  );
  const what = { kind: 'released', receipt: from.receipt, people: rowCount ?? 0 } as const;
  const released = await appendCaseEvents(client, into.id, 'newest', [
    { key: `${key}/released`, at, by, what },
  ]);
  return released.kind === 'appended' ? apart : released;
}
