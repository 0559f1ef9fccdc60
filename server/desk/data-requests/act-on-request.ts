import type pg from 'pg';
import { auditWithin } from '#adapters/postgres/audit.ts';
import { eraseWords } from '#adapters/postgres/cases/erase-words.ts';
import {
  acknowledgeDataRequest,
  type DataRequestRecord,
  lockDataRequest,
  settleDataRequest,
} from '#adapters/postgres/data-requests.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { queueNotice } from '#adapters/postgres/notices/queue-notice.ts';
import { announcementNotice } from '#bot/replies/notice.ts';
import type { NoticeParts } from '../../notices/notice-parts.ts';

export interface ActingParts {
  readonly pool: pg.Pool;
  readonly office: string;
  readonly notices: Pick<NoticeParts, 'personal'>;
}

type Act =
  | { readonly act: 'acknowledge' }
  | {
      readonly act: 'settle';
      readonly outcome: 'done' | 'refused';
      readonly answer: string;
      /** The citizen's words in ended cases go too. */
      readonly erase: boolean;
    };

export type ActEnd =
  | { readonly kind: 'done'; readonly erased: number; readonly kept: number }
  | { readonly kind: 'settled-before' }
  | { readonly kind: 'none' };

const NOTHING = { erased: 0, kept: 0 };

/** Moves a request in one transaction with its record and with what the citizen is told; of two at once one wins. */
export async function actOnRequest(
  { login, name }: { readonly login: string; readonly name: string },
  id: string,
  act: Act,
  { pool, office, notices }: ActingParts,
): Promise<ActEnd> {
  return inTransaction(pool, async (client) => {
    const one = await lockDataRequest(client, id, notices.personal);
    if (!one) return { kind: 'none' };
    if (one.settledAt) return { kind: 'settled-before' };
    const gone = act.act === 'settle' ? await settle(client, one, act, login) : NOTHING;
    if (act.act === 'acknowledge') await acknowledgeDataRequest(client, id);
    else await tell(client, one, act.answer, { name, office });
    await auditWithin(client, {
      ...{ actor: login, act: 'data-request-moved', object: id },
      detail: act.act === 'settle' ? { to: act.outcome, ...gone } : { to: 'acknowledged' },
    });
    return { kind: 'done', ...gone };
  });
}

async function settle(
  client: pg.ClientBase,
  { id, conversationId }: DataRequestRecord,
  { outcome, answer, erase }: Extract<Act, { act: 'settle' }>,
  by: string,
): Promise<typeof NOTHING> {
  await settleDataRequest(client, id, { outcome, answer, by });
  return erase && conversationId !== null ? eraseWords(client, conversationId) : NOTHING;
}

/** Where it was asked in a chat it is answered there, by the ways that are open. */
async function tell(
  client: pg.ClientBase,
  { id, conversationId }: DataRequestRecord,
  answer: string,
  { name, office }: { readonly name: string; readonly office: string },
): Promise<void> {
  if (conversationId === null) return;
  await queueNotice(client, {
    ...{ key: `data-request/${id}`, conversationId, subject: `data-request/${id}` },
    purpose: 'announcement',
    words: announcementNotice(answer, office),
    author: name,
  });
}
