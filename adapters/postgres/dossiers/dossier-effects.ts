import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import type { Seal } from '../seal.ts';
import { contestDossier } from './contest-dossier.ts';
import { countWrongTry } from './wrong-tries.ts';

/** What a turn wants done about dossiers. */
export type DossierEffect = Extract<
  Effect,
  {
    kind:
      | 'follow-dossier'
      | 'wrong-proof'
      | 'contest-dossier'
      | 'dossier-unanswered'
      | 'read-receipt';
  }
>;

const KINDS: ReadonlySet<Effect['kind']> = new Set<DossierEffect['kind']>([
  'follow-dossier',
  'wrong-proof',
  'contest-dossier',
  'dossier-unanswered',
  'read-receipt',
]);

export function isDossierEffect(effect: Effect): effect is DossierEffect {
  return KINDS.has(effect.kind);
}

/** Applies one of them inside its turn's `finish`. */
export async function applyDossierEffect(
  client: pg.ClientBase,
  conversationId: string,
  effect: DossierEffect,
  {
    personal,
    inboxId,
    now,
  }: {
    readonly personal: Pick<Seal, 'mark'>;
    readonly inboxId: string | undefined;
    readonly now: () => Date;
  },
): Promise<void> {
  switch (effect.kind) {
    case 'follow-dossier':
      await client.query(FOLLOW, [effect.code, conversationId]);
      return;
    case 'wrong-proof':
      return countWrongTry(client, personal, { conversation: conversationId, code: effect.code });
    case 'contest-dossier':
      return contestDossier(client, conversationId, effect, now());
    case 'dossier-unanswered':
      await client.query(UNANSWERED, [effect.key, agencyPart(effect.code), effect.because]);
      return;
    case 'read-receipt':
      for (const [at, { source, name }] of effect.attachments.entries())
        await client.query(WANT_RECEIPT, [`${effect.key}/${at}`, inboxId, source, name ?? '']);
  }
}

const FOLLOW = `INSERT INTO dossier_follow (code, conversation_id, told_status)
  VALUES (upper($1), $2, (SELECT status FROM dossier WHERE code = upper($1))) ON CONFLICT DO NOTHING`;
const UNANSWERED = `INSERT INTO dossier_question (key, agency_part, because) VALUES ($1, $2, $3) ON CONFLICT (key) DO NOTHING`;
const WANT_RECEIPT = `INSERT INTO stored_file (key, inbox_id, kind, source, name, sealed)
  SELECT $1, i.id, 'receipt', $3, $4, i.sealed IS NOT NULL FROM inbox i WHERE i.id = $2 ON CONFLICT (key) DO NOTHING`;

/** "H99.01-261117-0102" → "H99.01": whose dossier it is, and no more. */
function agencyPart(code: string): string {
  return code.split(/[-/]/u)[0] ?? '';
}
