import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { foldCase } from '#cases/case-state.ts';
import { foldText } from '#language/fold.ts';
import type { EffectContext } from '../message-path/effect-context.ts';
import { writeEvents } from './append-case-events.ts';
import { keepPhotos } from './keep-photos.ts';
import { writeCaseState } from './write-case-state.ts';

type Filed = Extract<Effect, { kind: 'file-case' }>;

const FILE_CASE = `
INSERT INTO feedback_case (receipt, key, conversation_id, category, text, place, commune_code, phone, phone_hash,
  hide_contact, urgent, agency, routed_because, due_at, deadline, created_at, folded)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (key) DO NOTHING RETURNING id`;

/**
 * A case begins: its row, its first events and the photos to fetch. Filed before under this key: nothing.
 * Without a conversation where another portal sent it.
 */
export async function fileCase(
  client: pg.ClientBase,
  conversationId: string | null,
  effect: Filed,
  context: EffectContext,
): Promise<void> {
  const at = context.now();
  const caseId = await insertCase(client, conversationId, effect, context, at);
  if (caseId === undefined) return;
  const events = [...beginning(effect, at), ...alsoSaid(effect, at)];
  const states = events.map((_, last) => foldCase(events.slice(0, last + 1)));
  await writeEvents(client, caseId, events, states);
  const state = states.at(-1);
  if (state) await writeCaseState(client, caseId, state);
  await keepPhotos(client, effect.key, effect.key, effect.photos);
}

/** What the citizen said beside the thing: for whom, since when and where it was told already; for colleagues. */
function alsoSaid({ key, details }: Filed, at: Date): readonly CaseEvent[] {
  const by = { kind: 'assistant' } as const;
  const { since, onBehalf, elsewhere } = details ?? {};
  const lines = [
    ...(since === undefined ? [] : [`Có từ: ${since}`]),
    ...(onBehalf ? ['Báo giúp người khác'] : []),
    ...(elsewhere === undefined ? [] : [`Đã gửi nơi khác: ${elsewhere.words}`]),
  ];
  const noted = { kind: 'noted', text: lines.join('. ') } as const;
  const ref =
    elsewhere &&
    ({
      kind: 'external-ref',
      system: elsewhere.system,
      code: '',
      link: '',
      state: 'told-by-citizen',
    } as const);
  return [
    ...(lines.length > 0 ? [{ key: `${key}/said`, at, by, what: noted }] : []),
    ...(ref ? [{ key: `${key}/elsewhere`, at, by, what: ref }] : []),
  ];
}

async function insertCase(
  client: pg.ClientBase,
  conversationId: string | null,
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

function beginning(effect: Filed, at: Date): readonly CaseEvent[] {
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
    ...(effect.also ?? []).map((id) => ({
      key: `${effect.key}/also/${id}`,
      at,
      by,
      what: { kind: 'agency-added', agency: id, because } as const,
    })),
  ];
}
