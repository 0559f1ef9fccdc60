import { hidePrivateCode } from '#cases/hide-private-code.ts';
import type { Records } from './prisma-client.ts';

/** A conversation in the list. */
export interface ConversationRow {
  readonly id: string;
  readonly channel: string;
  readonly heldBy: string | null;
  readonly waits: string | null;
  readonly lastCitizenAt: Date | null;
}

/**
 * Conversations, those who asked for a person first, then the newest. `scope` is the agency of whoever looks, null
 * for the whole office: an account of another agency is not theirs to read, one of none is everybody's.
 */
export async function conversations(
  records: Records,
  scope: string | null,
  limit = 100,
): Promise<readonly ConversationRow[]> {
  return records.$queryRaw<ConversationRow[]>`
    SELECT c.id, a.kind AS channel, c.held_by AS "heldBy", c.last_citizen_at AS "lastCitizenAt",
           (SELECT b.why FROM call_back b WHERE b.conversation_id = c.id AND b.status = 'open' AND b.why <> 'inspection' ORDER BY b.id DESC LIMIT 1) AS waits
      FROM conversation c JOIN channel_account a ON a.id = c.account_id
     WHERE c.last_citizen_at IS NOT NULL AND (${scope}::text IS NULL OR a.agency IS NULL OR a.agency = ${scope})
     ORDER BY (EXISTS (SELECT 1 FROM call_back b WHERE b.conversation_id = c.id AND b.status = 'open' AND b.why <> 'inspection')) DESC,
              c.last_citizen_at DESC NULLS LAST
     LIMIT ${limit}`;
}

/** A voice message as the desk plays it: `status` of the file, never anything of a sealed one. */
export interface VoiceFile {
  readonly id: string;
  readonly status: string;
  readonly mime: string;
}

/**
 * What was said in a conversation, in order; a sealed message is only shown to be one. `machine` is what was
 * heard in a voice message, as a machine wrote it out.
 */
export interface SaidLine {
  /** What a bubble is called when it is to be sent again: `bubble:<id>`; null for what came in. */
  readonly ref: string | null;
  readonly from: 'citizen' | 'machine' | 'assistant' | 'staff';
  readonly author: string;
  readonly at: Date;
  readonly text: string | null;
  readonly sealed: boolean;
  readonly delivery: string | null;
  /** When it came to the citizen's device and when it was looked at, where the channel tells. */
  readonly deliveredAt: Date | null;
  readonly seenAt: Date | null;
  /** A photo that staff sent. */
  readonly photo: string | null;
  readonly voices: readonly VoiceFile[];
}

/** The voices of the message `i`; those of a sealed one are left out. */
export const VOICES = `COALESCE((SELECT json_agg(json_build_object('id', f.id, 'status', f.status, 'mime', f.mime) ORDER BY f.key)
  FROM stored_file f WHERE f.inbox_id = i.id AND f.kind = 'audio' AND NOT f.sealed), '[]')`;

const SAID = `
SELECT * FROM (
  SELECT NULL AS ref, CASE WHEN kind = 'transcript' THEN 'machine' ELSE 'citizen' END AS "from", '' AS author, received_at AS at,
         sealed IS NOT NULL AS sealed, NULL AS delivery, NULL::timestamptz AS "deliveredAt", NULL::timestamptz AS "seenAt",
         CASE kind WHEN 'edited' THEN '(sửa) ' ELSE '' END ||
         COALESCE(content->>'text', content->>'label', NULLIF(content->>'caption', ''), content->>'kind') AS text,
         NULL AS photo, ${VOICES} AS voices
    FROM inbox i WHERE conversation_id = $1::uuid AND (kind = 'message' OR (kind = 'edited' AND (content IS NOT NULL OR sealed IS NOT NULL)) OR (kind = 'transcript' AND (content->>'text' IS NOT NULL OR sealed IS NOT NULL)))
  UNION ALL
  SELECT 'bubble:' || id, CASE WHEN author = 'assistant' THEN 'assistant' ELSE 'staff' END, author, created_at, false, status,
         delivered_at, seen_at, bubble->>'text', bubble->>'photo', '[]'
    FROM outbox WHERE conversation_id = $1::uuid
  ORDER BY at DESC LIMIT $2
) newest ORDER BY at`;

/** The lines of a conversation as staff may read them: private codes are hidden (design.md 6). */
export async function saidIn(
  records: Records,
  conversationId: string,
  limit = 200,
): Promise<readonly SaidLine[]> {
  const lines = await records.$queryRawUnsafe<SaidLine[]>(SAID, conversationId, limit);
  return lines.map((line) => ({
    ...line,
    text: line.text === null ? null : hidePrivateCode(line.text),
  }));
}

/** One conversation's head; `undefined` where there is none, or it is of another agency's account. */
export async function findConversationHead(
  records: Records,
  id: string,
  scope: string | null,
): Promise<
  { readonly id: string; readonly heldBy: string | null; readonly channel: string } | undefined
> {
  const found = await records.conversation.findFirst({
    select: { id: true, heldBy: true, account: { select: { kind: true } } },
    where: {
      id,
      ...(scope !== null && { account: { OR: [{ agency: null }, { agency: scope }] } }),
    },
  });
  return found ? { id: found.id, heldBy: found.heldBy, channel: found.account.kind } : undefined;
}
