import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { afterEvent, type CaseState, foldCase } from '#cases/case-state.ts';
import { foldText } from '#language/fold.ts';
import type { EffectContext } from '../message-path/effect-context.ts';
import { writeEvents } from './append-case-events.ts';
import { writeCaseState } from './write-case-state.ts';

type Filed = Extract<Effect, { kind: 'file-case' }>;

const FILE_CASE = `
INSERT INTO feedback_case (receipt, key, conversation_id, category, text, place, commune_code, phone, phone_hash,
  hide_contact, urgent, agency, routed_because, due_at, deadline, created_at, folded)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (key) DO NOTHING RETURNING id`;

/** A case begins: its row, its first two events and the photos to fetch. Filed before under this key: nothing. */
export async function fileCase(
  client: pg.ClientBase,
  conversationId: string,
  effect: Filed,
  context: EffectContext,
): Promise<void> {
  const at = context.now();
  const caseId = await insertCase(client, conversationId, effect, context, at);
  if (caseId === undefined) return;
  const [filed, routed] = beginning(effect, at);
  const received = foldCase([filed]);
  const states: readonly CaseState[] = [received, afterEvent(received, routed)];
  await writeEvents(client, caseId, [filed, routed], states);
  await writeCaseState(client, caseId, states.at(-1) ?? received);
  await wantPhotos(client, effect);
}

async function insertCase(
  client: pg.ClientBase,
  conversationId: string,
  effect: Filed,
  { personal }: EffectContext,
  at: Date,
): Promise<string | undefined> {
  const { phone } = effect;
  const { rows } = await client.query<{ id: string }>(FILE_CASE, [
    effect.receipt,
    effect.key,
    conversationId,
    effect.category,
    effect.text,
    effect.place,
    effect.communeCode ?? null,
    phone === undefined ? null : personal.close(phone),
    phone === undefined ? null : personal.mark(phone),
    effect.hideContact,
    effect.urgent,
    effect.agency,
    effect.routedBecause,
    effect.dueAt,
    effect.deadlineExplained,
    at,
    foldText(`${effect.text} ${effect.place}`),
  ]);
  return rows[0]?.id;
}

function beginning(effect: Filed, at: Date): readonly [CaseEvent, CaseEvent] {
  const { category, urgent, communeCode, dueAt, agency, routedBecause: because } = effect;
  const by = { kind: 'assistant' } as const;
  return [
    {
      key: `${effect.key}/filed`,
      at,
      by,
      what: { kind: 'filed', category, urgent, communeCode, dueAt },
    },
    { key: `${effect.key}/routed`, at, by, what: { kind: 'routed', agency, because } },
  ];
}

const WANT_FILE = `INSERT INTO stored_file (key, case_key, kind, source, name) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING`;

async function wantPhotos(client: pg.ClientBase, { key, photos }: Filed): Promise<void> {
  for (const [at, { kind, source, name }] of photos.entries())
    await client.query(WANT_FILE, [`${key}/${at}`, key, kind, source, name ?? '']);
}
