import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import { applyCaseEffect, type CaseEffect, isCaseEffect } from '../cases/case-effects.ts';
import { askedToDelete } from '../data-requests.ts';
import {
  applyDossierEffect,
  type DossierEffect,
  isDossierEffect,
} from '../dossiers/dossier-effects.ts';
import { keepWish, unfollowDossiers } from '../notices/wishes.ts';
import {
  applyBookingEffect,
  type BookingEffect,
  isBookingEffect,
} from '../receptions/write-booking.ts';
import type { Seal } from '../seal.ts';
import { raiseAlert } from '../staff-alerts.ts';
import type { EffectContext } from './effect-context.ts';
import { forget } from './forget.ts';
import { type ForEditors, keepForEditors } from './keep-for-editors.ts';
import { keepFiles } from './message-files.ts';
import { sealMessages } from './seal-messages.ts';
import { withdraw } from './withdraw.ts';

interface Handled {
  readonly handled: readonly { readonly id: string }[];
  readonly effects: readonly Effect[];
}

/** Applies a turn's effects inside its `finish`. Each is keyed by its cause: a second time changes nothing. */
export async function applyEffects(
  client: pg.ClientBase,
  conversationId: string,
  turn: Handled,
  context: EffectContext,
): Promise<void> {
  for (const effect of turn.effects)
    if (isCaseEffect(effect)) await applyCaseEffect(client, conversationId, effect, context);
    else if (effect.kind === 'unanswered' || effect.kind === 'rate-answer')
      await keepForEditors(client, effect);
    else if (effect.kind === 'keep-files') await keepFiles(client, turn.handled[0]?.id, effect);
    else if (effect.kind === 'voice-answered')
      await run(client, VOICE_ANSWERED, [conversationId, effect.callBacks]);
    else if (isDossierEffect(effect))
      await applyDossierEffect(client, conversationId, effect, {
        personal: context.personal,
        inboxId: turn.handled[0]?.id,
        now: context.now,
      });
    else if (isBookingEffect(effect))
      await applyBookingEffect(client, conversationId, effect, context);
    else if (effect.kind === 'withdraw') await withdraw(client, conversationId, context.personal);
    else await apply(client, conversationId, turn, effect, context);
}

/** What is done about a voice message stands above, with the messages' files. */
type OtherEffect = Exclude<
  Effect,
  | CaseEffect
  | DossierEffect
  | BookingEffect
  | ForEditors
  | { kind: 'keep-files' | 'voice-answered' | 'withdraw' }
>;

async function apply(
  client: pg.ClientBase,
  conversationId: string,
  turn: Handled,
  effect: OtherEffect,
  { personal, inspection }: EffectContext,
): Promise<void> {
  if (isWish(effect)) return applyWish(client, conversationId, effect, personal);
  switch (effect.kind) {
    case 'hold-for-staff':
      return run(client, WAITS, [effect.key, conversationId, effect.why, effect.place]);
    case 'call-back':
      return run(client, CALL_BACK, [
        effect.key,
        conversationId,
        effect.why,
        sealedPhone(effect, personal, inspection),
      ]);
    case 'alert-duty':
      await raiseAlert(client, { key: effect.key, kind: 'emergency', about: conversationId });
      return run(client, CALL_BACK, [effect.key, conversationId, `alert: ${effect.why}`, null]);
    case 'seal-message':
      return sealMessages(
        client,
        turn.handled.map(({ id }) => id),
        inspection,
      );
    case 'give-back':
      return run(client, GIVE_BACK, [conversationId]);
  }
}

/** What citizens want done with what is known of them. */
type WishEffect = Extract<Effect, { kind: 'forget-me' | 'notices' | 'unfollow-dossiers' }>;

function isWish(effect: Effect): effect is WishEffect {
  return ['forget-me', 'notices', 'unfollow-dossiers'].includes(effect.kind);
}

async function applyWish(
  client: pg.ClientBase,
  conversationId: string,
  effect: WishEffect,
  personal: Seal,
): Promise<void> {
  switch (effect.kind) {
    case 'forget-me':
      await forget(client, conversationId);
      return askedToDelete(client, conversationId, effect.key);
    case 'notices':
      return keepWish(client, conversationId, effect, personal);
    case 'unfollow-dossiers':
      return unfollowDossiers(client, conversationId);
  }
}

async function run(client: pg.ClientBase, text: string, values: readonly unknown[]): Promise<void> {
  await client.query(text, [...values]);
}

const CALL_BACK = `INSERT INTO call_back (key, conversation_id, why, phone) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING`;
const WAITS = `INSERT INTO call_back (key, conversation_id, why, told_place, told_at) VALUES ($1, $2, $3, $4, now()) ON CONFLICT (key) DO NOTHING`;
const VOICE_ANSWERED = `UPDATE call_back SET status = 'done' WHERE conversation_id = $1 AND key = ANY($2) AND why = 'voice'`;
const GIVE_BACK =
  'UPDATE conversation SET held_by = NULL, held_since = NULL, hold_noticed_at = NULL WHERE id = $1';

/** Who asked the inspection to call is known to the inspection alone. */
function sealedPhone(effect: Effect, personal: Seal, inspection: Seal): Buffer | null {
  if (effect.kind !== 'call-back' || !effect.phone) return null;
  return (effect.why === 'inspection' ? inspection : personal).close(effect.phone);
}
