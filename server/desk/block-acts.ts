import { z } from 'zod';
import { auditWithin } from '#adapters/postgres/audit.ts';
import {
  blockConversation,
  liftBlock,
  standingBlock,
} from '#adapters/postgres/conversation-blocks.ts';
import type { TalkRecord } from '#adapters/postgres/desk-talks.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import {
  BLOCK_REASON_NAMES,
  BLOCK_REASONS,
  type BlockReason,
  blockedNotice,
  UNBLOCKED,
} from '#bot/replies/blocked.ts';
import type { TalkBlock } from '#console/talk-protocol.ts';
import { sayInstant } from '#language/date-words.ts';
import { sayOnce } from '../staff/conversation-acts.ts';
import { LEADERS, type Role } from './cases/roles.ts';
import { refuse } from './for-desk.ts';
import type { TalkActs, TalkParts } from './talk-parts.ts';

/** Whoever answers citizens may block for a week at most; longer is for who leads. */
const DAYS = 7;
const LEADERS_DAYS = 90;
const DAY_MS = 86_400_000;

const Block = z.object({
  reason: z.enum(BLOCK_REASON_NAMES),
  days: z.number().int().min(1).max(LEADERS_DAYS),
  confirmed: z.literal(true),
});

function longest(role: Role): number {
  return LEADERS.includes(role) ? LEADERS_DAYS : DAYS;
}

/** Blocks and lets in again whoever stands behind a conversation; both are audited and told to them once. */
export function blockActs(act: TalkActs, parts: TalkParts): void {
  const { pool, pulse, now } = parts;
  act('block', async ({ id, accountId }, request, { staff }, reply) => {
    const { reason, days } = Block.parse(request.body);
    const most = longest(staff.role);
    if (days > most)
      return refuse(reply, 403, 'too-long', `Anh/chị chặn được tối đa ${most} ngày.`);
    const until = new Date(now().getTime() + days * DAY_MS);
    const block = await inTransaction(pool, async (client) => {
      const asked = { conversationId: id, reason, login: staff.login, until, now: now() };
      const made = await blockConversation(client, asked);
      if (made !== undefined)
        await auditWithin(client, {
          ...{ actor: staff.login, act: 'conversation-blocked', object: id },
          detail: { reason, to: until.toISOString() },
        });
      return made;
    });
    if (block === undefined)
      return refuse(reply, 409, 'blocked', 'Người này đang bị chặn rồi. Anh/chị tải lại trang.');
    await sayOnce(
      id,
      { text: noticeOf(accountId, reason, until, parts), key: `block/${block}` },
      parts,
    );
    parts.announce(id);
    pulse.touched(id);
    return {};
  });
  act('unblock', async ({ id }, _request, { staff }) => {
    const lifted = await inTransaction(pool, async (client) => {
      const block = await liftBlock(client, id, staff.login, now());
      if (block !== undefined)
        await auditWithin(client, {
          ...{ actor: staff.login, act: 'conversation-unblocked', object: id },
        });
      return block;
    });
    if (lifted !== undefined)
      await sayOnce(id, { text: UNBLOCKED, key: `block/${lifted}/lifted` }, parts);
    pulse.touched(id);
    return {};
  });
}

function noticeOf(
  accountId: string,
  reason: BlockReason,
  until: Date,
  { office, hoursOf }: TalkParts,
): string {
  const hours = hoursOf(accountId).text;
  return blockedNotice({ office, until: sayInstant(until), reason, hours });
}

/** The block that stands, in words; null where none does. */
export async function blockShown(
  { id, blockedUntil }: TalkRecord,
  { pool, now }: TalkParts,
): Promise<TalkBlock | null> {
  const block = blockedUntil ? await standingBlock(pool, id, now()) : undefined;
  if (!block) return null;
  return {
    why: BLOCK_REASONS[block.reason as BlockReason] ?? block.reason,
    until: block.until.toISOString(),
    by: block.by,
    at: block.at.toISOString(),
  };
}
