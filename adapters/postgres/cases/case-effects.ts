import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import type { Attachment } from '#bot/message.ts';
import type { Actor, Happened } from '#cases/case-event.ts';
import type { EffectContext } from '../message-path/effect-context.ts';
import { appendCaseEvents } from './append-case-events.ts';
import { fileCase } from './file-case.ts';
import { keepPhotos } from './keep-photos.ts';

/** What citizens want done about cases, theirs or one they join. */
export type CaseEffect = Extract<
  Effect,
  {
    kind:
      | 'file-case'
      | 'add-to-case'
      | 'join-case'
      | 'rate-case'
      | 'reopen-case'
      | 'withdraw-case'
      | 'case-followed-up';
  }
>;

const CASE_EFFECTS: Readonly<Record<CaseEffect['kind'], true>> = {
  'file-case': true,
  'add-to-case': true,
  'join-case': true,
  'rate-case': true,
  'reopen-case': true,
  'withdraw-case': true,
  'case-followed-up': true,
};

export function isCaseEffect(effect: Effect): effect is CaseEffect {
  return effect.kind in CASE_EFFECTS;
}

/**
 * Applies what a turn wants done about a case. Where the case has moved on since the turn was thought (answered,
 * withdrawn, sealed), nothing happens to it: the rest of the turn stands.
 */
export async function applyCaseEffect(
  client: pg.ClientBase,
  conversationId: string,
  effect: CaseEffect,
  context: EffectContext,
): Promise<void> {
  if (effect.kind === 'file-case') return fileCase(client, conversationId, effect, context);
  if (effect.kind === 'join-case') return joinCase(client, conversationId, effect, context);
  const caseId = await ownCase(client, conversationId, effect.receipt, context.now());
  if (caseId === undefined) return;
  const event = { key: effect.key, at: context.now(), by: CITIZEN, what: happenedOf(effect) };
  const done = await appendCaseEvents(client, caseId, 'newest', [event]);
  if (effect.kind === 'add-to-case' && done.kind === 'appended')
    await wantPhotos(client, caseId, effect);
}

/** Photos that came later belong to the case as those of its filing do. */
async function wantPhotos(
  client: pg.ClientBase,
  caseId: string,
  {
    key,
    photos = [],
  }: { readonly key: string; readonly photos?: readonly Attachment[] | undefined },
): Promise<void> {
  const { rows } = await client.query<{ key: string }>(
    'SELECT key FROM feedback_case WHERE id = $1',
    [caseId],
  );
  if (rows[0] && photos.length > 0) await keepPhotos(client, rows[0].key, key, photos);
}

const CITIZEN: Actor = { kind: 'citizen' };

function happenedOf(effect: Exclude<CaseEffect, { kind: 'file-case' | 'join-case' }>): Happened {
  switch (effect.kind) {
    case 'add-to-case':
      return { kind: 'citizen-added', text: effect.text, photos: effect.photos?.length ?? 0 };
    case 'rate-case':
      return { kind: 'rated', score: effect.score, reasons: [...effect.reasons], comment: '' };
    case 'reopen-case':
      return { kind: 'reopened', reason: effect.reason };
    case 'withdraw-case':
      return { kind: 'withdrawn', reason: effect.reason };
    case 'case-followed-up':
      return { kind: 'followed-up', outcome: effect.mended ? 'mended' : 'not-mended' };
  }
}

/**
 * A case is its citizen's: told in this conversation, or in another that the same citizen has joined to it, or
 * opened here by its private code a short while ago.
 */
const OWN_CASE = `
SELECT fc.id FROM feedback_case fc WHERE fc.receipt = $2 AND NOT fc.sealed AND (fc.conversation_id = $1 OR fc.conversation_id IN (
  SELECT other.id FROM conversation c
    JOIN citizen_identity own ON own.account_id = c.account_id AND own.platform_id = c.recipient
    JOIN citizen_identity theirs ON theirs.citizen_id = own.citizen_id
    JOIN conversation other ON other.account_id = theirs.account_id AND other.recipient = theirs.platform_id
   WHERE c.id = $1) OR EXISTS (
  SELECT 1 FROM conversation c WHERE c.id = $1 AND c.state->'provedCase'->>'receipt' = fc.receipt
     AND (c.state->'provedCase'->>'until')::timestamptz > $3))`;

async function ownCase(
  client: pg.ClientBase,
  conversationId: string,
  receipt: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(OWN_CASE, [conversationId, receipt, now]);
  return rows[0]?.id;
}

/** One person is counted once, however often they join; whoever filed a case does not join it. */
async function joinCase(
  client: pg.ClientBase,
  conversationId: string,
  { key, receipt, text = '', photos }: Extract<CaseEffect, { kind: 'join-case' }>,
  { now }: EffectContext,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT fc.id FROM feedback_case fc WHERE fc.receipt = $1 AND fc.conversation_id IS DISTINCT FROM $2
        AND NOT EXISTS (SELECT 1 FROM case_follower f WHERE f.case_id = fc.id AND f.conversation_id = $2)`,
    [receipt, conversationId],
  );
  const caseId = rows[0]?.id;
  if (caseId === undefined) return;
  const event = { at: now(), by: CITIZEN };
  const joined = await appendCaseEvents(client, caseId, 'newest', [
    { ...event, key, what: { kind: 'joined' } },
    // What another citizen saw is for staff: whoever filed the case does not read it.
    ...(text === ''
      ? []
      : [
          {
            ...event,
            key: `${key}/words`,
            what: { kind: 'noted', text: `Người cùng báo: ${text}` } as const,
          },
        ]),
  ]);
  if (joined.kind !== 'appended') return;
  await wantPhotos(client, caseId, { key, photos });
  await client.query(
    'INSERT INTO case_follower (case_id, conversation_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [caseId, conversationId],
  );
}
