import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { type Actor, type OtherTrack, withoutWords } from '#cases/case-event.ts';
import { auditWithin } from '../audit.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { Seal } from '../seal.ts';
import { type Appended, appendCaseEvents } from './append-case-events.ts';
import { eventOf, readHistory } from './case-rows.ts';
import { sealConversation } from './seal-conversation.ts';

/** A case that the law takes over: who says so, and what its citizen is told. */
export interface Reclassifying {
  readonly caseId: string;
  readonly version: number;
  readonly track: OtherTrack;
  readonly reason: string;
  readonly key: string;
  readonly at: Date;
  readonly by: Actor & { readonly kind: 'staff' };
  readonly words: NoticeWords;
}

/**
 * Moves a case to another track in one act, inside the caller's transaction: its words, and what was said about
 * it in its conversation, are closed for the inspection role and stand nowhere else from then on. Cases that
 * had ended in it say the same and go with it.
 */
export async function reclassifyCase(
  client: pg.ClientBase,
  act: Reclassifying,
  inspection: Seal,
): Promise<Appended> {
  const { caseId, version, track, reason, key, at, by } = act;
  const what = { kind: 'reclassified', track, reason } as const;
  const done = await appendCaseEvents(client, caseId, version, [{ key, at, by, what }]);
  if (done.kind !== 'appended') return done;
  for (const receipt of done.state.absorbed) await sealAbsorbed(client, receipt, act, inspection);
  await sealWhole(client, caseId, act, inspection);
  return done;
}

async function sealAbsorbed(
  client: pg.ClientBase,
  receipt: string,
  act: Reclassifying,
  inspection: Seal,
): Promise<void> {
  const { track, reason, key, at, by } = act;
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM feedback_case WHERE receipt = $1',
    [receipt],
  );
  const id = rows[0]?.id;
  if (id === undefined) return;
  const event = {
    key: `${key}/${receipt}`,
    at,
    by,
    what: { kind: 'reclassified', track, reason },
  } as const;
  const done = await appendCaseEvents(client, id, 'newest', [event]);
  if (done.kind === 'appended') await sealWhole(client, id, act, inspection);
}

async function sealWhole(
  client: pg.ClientBase,
  caseId: string,
  { track, by, at, words }: Reclassifying,
  inspection: Seal,
): Promise<void> {
  const { receipt, conversationId } = await sealRow(client, caseId, inspection);
  await client.query(
    'UPDATE stored_file SET sealed = true WHERE case_key = (SELECT key FROM feedback_case WHERE id = $1)',
    [caseId],
  );
  await withdrawNotices(client, caseId);
  if (conversationId !== null) {
    await sealConversation(client, conversationId, inspection);
    await tellCitizen(client, conversationId, words, by.name, at);
  }
  await auditWithin(client, {
    actor: by.login,
    act: 'case-reclassified',
    object: receipt,
    detail: { track },
  });
}

interface SealedRow {
  readonly receipt: string;
  readonly conversation_id: string | null;
  readonly words: object;
}

/** Everything that anybody wrote about it, in one sealed bundle; the columns are emptied. */
async function sealRow(
  client: pg.ClientBase,
  caseId: string,
  inspection: Seal,
): Promise<{ readonly receipt: string; readonly conversationId: string | null }> {
  const history = await readHistory(client, caseId);
  const { rows } = await client.query<SealedRow>(
    `SELECT receipt, conversation_id, json_build_object('text', text, 'place', place, 'category', category,
            'communeCode', commune_code, 'answer', answer, 'deadline', deadline, 'publicText', public_text,
            'phone', encode(phone, 'base64'), 'externalRefs', external_refs) AS words
       FROM feedback_case WHERE id = $1`,
    [caseId],
  );
  const row = rows[0];
  if (!row) throw new Error('a case that was just written is gone');
  const bundle = inspection.close(JSON.stringify({ ...row.words, history }));
  await client.query(EMPTY_ROW, [caseId, bundle]);
  await emptyHistory(client, caseId);
  return { receipt: row.receipt, conversationId: row.conversation_id };
}

const EMPTY_ROW = `
UPDATE feedback_case SET sealed_words = $2, text = '', place = '', folded = '', answer = NULL, deadline = '',
       routed_because = '', public_text = NULL, published_at = NULL, phone = NULL, phone_hash = NULL,
       external_refs = '[]'
 WHERE id = $1`;

/** The only change to a history that the store allows: its words go, what happened stays. */
async function emptyHistory(client: pg.ClientBase, caseId: string): Promise<void> {
  await client.query('SET LOCAL mot_cua.erasing = on');
  const { rows } = await client.query<Parameters<typeof eventOf>[0] & { id: string }>(
    'SELECT id, key, kind, what, actor_kind, actor, actor_name, created_at FROM case_event WHERE case_id = $1',
    [caseId],
  );
  for (const row of rows) {
    const { kind: _kind, ...facts } = withoutWords(eventOf(row).what);
    await client.query('UPDATE case_event SET what = $2 WHERE id = $1', [
      row.id,
      JSON.stringify(facts),
    ]);
  }
  await client.query('SET LOCAL mot_cua.erasing = off');
}

/** What waits is not told any more, and what was told about it is nobody's to read; followers' chats too. */
async function withdrawNotices(client: pg.ClientBase, caseId: string): Promise<void> {
  await client.query(
    `UPDATE notice SET words = '{}'::jsonb, because = CASE WHEN settled_at IS NULL THEN 'sealed' ELSE because END,
            status = CASE WHEN settled_at IS NULL THEN 'withdrawn' ELSE status END, settled_at = COALESCE(settled_at, now())
      WHERE case_id = $1`,
    [caseId],
  );
  await client.query(
    `UPDATE outbox SET bubble = '{"text":"","buttons":[],"unkept":true}',
            status = CASE WHEN settled_at IS NULL THEN 'withdrawn' ELSE status END, settled_at = COALESCE(settled_at, now())
      WHERE notice_id IN (SELECT id FROM notice WHERE case_id = $1)`,
    [caseId],
  );
}

/** Told apart from the case, which nothing speaks of any more. */
async function tellCitizen(
  client: pg.ClientBase,
  conversationId: string,
  words: NoticeWords,
  author: string,
  at: Date,
): Promise<void> {
  await queueNotice(client, {
    key: `track/${conversationId}/${at.getTime()}`,
    conversationId,
    subject: `track/${conversationId}`,
    purpose: 'case-changed',
    words,
    author,
  });
}
