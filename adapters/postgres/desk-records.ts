import type { Records } from './prisma-client.ts';

/** A case in the list: enough to choose by, nothing personal. */
export interface CaseRow {
  readonly receipt: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly agency: string;
  readonly urgent: boolean;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

/** A case as the person who answers it sees it. */
export interface CaseRecord extends CaseRow {
  readonly id: string;
  readonly conversationId: string | null;
  readonly text: string;
  readonly answer: string | null;
  readonly routedBecause: string;
  readonly deadline: string;
  readonly events: readonly {
    readonly kind: string;
    readonly note: string;
    readonly actor: string;
    readonly createdAt: Date;
  }[];
}

const ROW = {
  receipt: true,
  category: true,
  place: true,
  stage: true,
  agency: true,
  urgent: true,
  dueAt: true,
  createdAt: true,
} as const;

/** Open cases, the most pressing first. */
export async function openCases(records: Records, limit = 200): Promise<readonly CaseRow[]> {
  return records.feedbackCase.findMany({
    select: ROW,
    where: { sealed: false },
    orderBy: [{ answeredAt: { sort: 'asc', nulls: 'first' } }, { dueAt: 'asc' }],
    take: limit,
  });
}

/** One case with its history; `undefined` when there is none with this receipt. */
export async function findCase(records: Records, receipt: string): Promise<CaseRecord | undefined> {
  const found = await records.feedbackCase.findUnique({
    select: {
      ...ROW,
      id: true,
      conversationId: true,
      text: true,
      answer: true,
      routedBecause: true,
      deadline: true,
      sealed: true,
      events: {
        select: { kind: true, note: true, actor: true, createdAt: true },
        orderBy: { id: 'asc' },
      },
    },
    where: { receipt },
  });
  return found && !found.sealed ? found : undefined;
}

/** A conversation in the list. */
export interface ConversationRow {
  readonly id: string;
  readonly channel: string;
  readonly heldBy: string | null;
  readonly waits: string | null;
  readonly lastCitizenAt: Date | null;
}

/** Conversations, those who asked for a person first, then the newest. */
export async function conversations(
  records: Records,
  limit = 100,
): Promise<readonly ConversationRow[]> {
  return records.$queryRaw<ConversationRow[]>`
    SELECT c.id, a.kind AS channel, c.held_by AS "heldBy", c.last_citizen_at AS "lastCitizenAt",
           (SELECT b.why FROM call_back b WHERE b.conversation_id = c.id AND b.status = 'open' ORDER BY b.id DESC LIMIT 1) AS waits
      FROM conversation c JOIN channel_account a ON a.id = c.account_id
     WHERE c.last_citizen_at IS NOT NULL
     ORDER BY (EXISTS (SELECT 1 FROM call_back b WHERE b.conversation_id = c.id AND b.status = 'open')) DESC,
              c.last_citizen_at DESC NULLS LAST
     LIMIT ${limit}`;
}

/** What was said in a conversation, in order; a sealed message is only shown to be one. */
export interface SaidLine {
  readonly from: 'citizen' | 'assistant' | 'staff';
  readonly author: string;
  readonly at: Date;
  readonly text: string | null;
  readonly sealed: boolean;
  readonly delivery: string | null;
}

export async function saidIn(
  records: Records,
  conversationId: string,
  limit = 200,
): Promise<readonly SaidLine[]> {
  const rows = await records.$queryRaw<SaidLine[]>`
    SELECT * FROM (
      SELECT 'citizen' AS "from", '' AS author, received_at AS at, sealed IS NOT NULL AS sealed, NULL AS delivery,
             CASE kind WHEN 'edited' THEN '(sửa) ' ELSE '' END ||
             COALESCE(content->>'text', content->>'label', content->>'caption', content->>'kind') AS text
        FROM inbox WHERE conversation_id = ${conversationId}::uuid
         AND (kind = 'message' OR kind = 'edited' AND (content IS NOT NULL OR sealed IS NOT NULL))
      UNION ALL
      SELECT CASE WHEN author = 'assistant' THEN 'assistant' ELSE 'staff' END, author, created_at, false, status, bubble->>'text'
        FROM outbox WHERE conversation_id = ${conversationId}::uuid
      ORDER BY at DESC LIMIT ${limit}
    ) newest ORDER BY at`;
  return rows;
}

/** One conversation's head. */
export async function findConversationHead(
  records: Records,
  id: string,
): Promise<
  { readonly id: string; readonly heldBy: string | null; readonly channel: string } | undefined
> {
  const found = await records.conversation.findUnique({
    select: { id: true, heldBy: true, account: { select: { kind: true } } },
    where: { id },
  });
  return found ? { id: found.id, heldBy: found.heldBy, channel: found.account.kind } : undefined;
}

/** Who asked for a person has been seen to. */
export async function closeCallBacks(records: Records, conversationId: string): Promise<void> {
  await records.callBack.updateMany({
    where: { conversationId, status: 'open' },
    data: { status: 'done' },
  });
}

/** Questions without an answer, newest first. */
export async function unansweredQuestions(
  records: Records,
  limit = 100,
): Promise<
  readonly {
    readonly id: bigint;
    readonly question: string;
    readonly candidates: unknown;
    readonly createdAt: Date;
  }[]
> {
  return records.unanswered.findMany({
    select: { id: true, question: true, candidates: true, createdAt: true },
    where: { status: 'open' },
    orderBy: { id: 'desc' },
    take: limit,
  });
}

/** An unanswered question was dealt with. */
export async function settleUnanswered(
  records: Records,
  id: bigint,
  status: 'taught' | 'set-aside',
): Promise<void> {
  await records.unanswered.update({ where: { id }, data: { status } });
}
