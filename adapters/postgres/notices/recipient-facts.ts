import type { NoticeWay } from '#bot/notices/notice.ts';
import type { Seal } from '../seal.ts';

/** How a citizen can be reached, as the store knows it. */
export interface RecipientFacts {
  readonly conversationId: string;
  readonly accountId: string;
  readonly recipient: string;
  /** Others look at this screen next. */
  readonly sharedDevice: boolean;
  readonly lastCitizenAt: Date | undefined;
  readonly citizenId: string | undefined;
  /** Who the citizen is on Zalo, where we know. */
  readonly zalo: { readonly accountId: string; readonly userId: string } | undefined;
  readonly phone: string | undefined;
  readonly mail: string | undefined;
  readonly stopped: boolean;
  readonly without: readonly NoticeWay[];
}

/**
 * Columns of {@link RECIPIENT_JOINS}, for a row `n` with a conversation, a subject and perhaps a case. The phone that a case
 * names is its citizen's: whoever merely joined the case is never told on it.
 */
export const RECIPIENT_COLUMNS = `c.id AS conversation_id, c.account_id, c.recipient, c.shared_device, c.last_citizen_at,
  own.citizen_id, zalo.account_id AS zalo_account, zalo.platform_id AS zalo_user,
  COALESCE(CASE WHEN fc.conversation_id = n.conversation_id THEN fc.phone END, booked.phone, known.phone) AS phone, w.stopped, w.without, w.mail`;

/** Identities are joined by the citizen alone: only those of the same citizen are looked at. */
export const RECIPIENT_JOINS = `
  JOIN conversation c ON c.id = n.conversation_id
  LEFT JOIN feedback_case fc ON fc.id = n.case_id
  LEFT JOIN reception_booking booked ON n.subject LIKE 'reception/%' AND booked.code = substr(n.subject, 11)
  LEFT JOIN citizen_identity own ON own.account_id = c.account_id AND own.platform_id = c.recipient
  LEFT JOIN LATERAL (
    SELECT i.account_id, i.platform_id FROM citizen_identity i JOIN channel_account a ON a.id = i.account_id
     WHERE i.citizen_id = own.citizen_id AND a.kind = 'zalo' ORDER BY i.account_id <> c.account_id LIMIT 1
  ) zalo ON true
  LEFT JOIN LATERAL (
    SELECT i.phone FROM citizen_identity i WHERE i.citizen_id = own.citizen_id AND i.phone IS NOT NULL LIMIT 1
  ) known ON true
  LEFT JOIN notice_wish w ON w.citizen_id = own.citizen_id`;

export interface RecipientRow {
  readonly conversation_id: string;
  readonly account_id: string;
  readonly recipient: string;
  readonly shared_device: boolean;
  readonly last_citizen_at: Date | null;
  readonly citizen_id: string | null;
  readonly zalo_account: string | null;
  readonly zalo_user: string | null;
  readonly phone: Buffer | null;
  readonly stopped: boolean | null;
  readonly without: readonly NoticeWay[] | null;
  readonly mail: Buffer | null;
}

export function recipientOf(row: RecipientRow, personal: Seal): RecipientFacts {
  const opened = (sealed: Buffer | null): string | undefined =>
    sealed ? personal.open(sealed) : undefined;
  const { zalo_account: accountId, zalo_user: userId } = row;
  return {
    conversationId: row.conversation_id,
    accountId: row.account_id,
    recipient: row.recipient,
    sharedDevice: row.shared_device,
    lastCitizenAt: row.last_citizen_at ?? undefined,
    citizenId: row.citizen_id ?? undefined,
    zalo: accountId !== null && userId !== null ? { accountId, userId } : undefined,
    phone: opened(row.phone),
    mail: opened(row.mail),
    stopped: row.stopped ?? false,
    without: row.without ?? [],
  };
}
