import { randomUUID } from 'node:crypto';
import {
  beginChat,
  beginTelling,
  type ClaimedNotice,
  claimNotices,
} from '#adapters/postgres/notices/claim-notices.ts';
import {
  claimEndedChats,
  type EndedChat,
  giveUpTelling,
  type NoticeResult,
  settleNotice,
} from '#adapters/postgres/notices/settle-notice.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { nextStep } from '#bot/notices/next-step.ts';
import type { NoticeWay } from '#bot/notices/notice.ts';
import { quietUntil, spreadOf } from '#bot/notices/quiet-hours.ts';
import { followsFrom, type Refusal, type Told } from '#bot/notices/told.ts';
import type { NoticeParts } from './notice-parts.ts';
import { type OpenWays, openWays } from './notice-ways.ts';
import { trackingIdOf } from './tracking-id.ts';

/** Notices looked at in one round; a round comes every second. */
const AT_A_TIME = 50;
/** Who wrote this lately still looks at a chat that does not ring. */
const STILL_THERE_MS = 10 * 60_000;

/**
 * One round of the ladder (design.md 3.7): what was said in chats is settled, what nobody knows of any more is
 * left to staff, and every notice that is due takes its next step. Any number of processes may do it at once.
 */
export async function tellNotices(parts: NoticeParts): Promise<void> {
  const token = randomUUID();
  await giveUpTelling(parts.pool);
  for (const ended of await claimEndedChats(parts.pool, token, AT_A_TIME))
    await settleNotice(parts.pool, ended.id, token, afterChat(ended, parts));
  const { pool, personal } = parts;
  const due = await claimNotices(pool, personal, { token, now: parts.now(), limit: AT_A_TIME });
  if (due.length === 0) return;
  const ways = await openWays(parts);
  await Promise.all(due.map((notice) => goOnSafely(notice, token, ways, parts)));
}

/** A notice that fails by our own fault blocks no other; its claim runs out and it is tried again. */
async function goOnSafely(
  notice: ClaimedNotice,
  token: string,
  ways: OpenWays,
  parts: NoticeParts,
): Promise<void> {
  try {
    await goOn(notice, token, ways, parts);
  } catch (error) {
    parts.log.error({ error, notice: notice.id }, 'notice not told');
  }
}

async function goOn(
  notice: ClaimedNotice,
  token: string,
  ways: OpenWays,
  parts: NoticeParts,
): Promise<void> {
  const { pool, quiet } = parts;
  const settle = (result: NoticeResult): Promise<void> =>
    settleNotice(pool, notice.id, token, result);
  if (notice.stopped) return settle({ kind: 'withdrawn', because: 'stopped' });
  if (notice.sealed) return settle({ kind: 'withdrawn', because: 'sealed' });
  const now = parts.now();
  const spreadMs = spreadOf(notice.key);
  const morning = quietUntil(quiet, now, spreadMs);
  if (morning) return settle({ kind: 'again', notBefore: morning, because: 'night' });
  const states = ways.states(notice, notice.purpose, now);
  const step = nextStep({ ways: states, tries: notice.tries, quiet, now, spreadMs });
  switch (step.kind) {
    case 'tell':
      return tellBy(step.way, notice, token, ways, parts);
    case 'wait':
      return settle({ kind: 'again', notBefore: step.until, because: step.because });
    case 'left-there':
      return settle({ kind: 'sent' });
    case 'not-sent':
      return settle({ kind: 'not-sent', because: whyNot(states, notice) });
  }
}

/** `chat window-closed, zalo-user no-template, …`: what stood against each way, for staff. */
function whyNot(states: ReturnType<OpenWays['states']>, { tries }: ClaimedNotice): string {
  const each = Object.entries(states).map(([way, state]) => {
    const last = tries.findLast((one) => one.way === way);
    return `${way} ${last ? [last.because, last.code].filter(Boolean).join(' ') : state}`;
  });
  return each.join(', ');
}

async function tellBy(
  way: NoticeWay,
  notice: ClaimedNotice,
  token: string,
  ways: OpenWays,
  parts: NoticeParts,
): Promise<void> {
  if (way === 'chat') return tellInChat(notice, token, parts);
  const trackingId = trackingIdOf(notice.key, way, notice.round);
  if (!(await beginTelling(parts.pool, notice, token, { way, trackingId }))) return;
  const { purpose, words } = notice;
  const told = await ways.tell(way, { to: notice, purpose, words, trackingId });
  if (told.kind === 'refused')
    parts.log.warn(
      { notice: notice.id, way, because: told.because, code: told.code },
      'notice refused',
    );
  await settleNotice(parts.pool, notice.id, token, afterTelling(way, told, parts.now()));
}

async function tellInChat(
  notice: ClaimedNotice,
  token: string,
  { accounts, pool, deliver }: NoticeParts,
): Promise<void> {
  const account = accounts.byId(notice.accountId);
  if (!account) return;
  const bubbles = fitReply({ text: notice.words.chat }, account.channel.can);
  if (await beginChat(pool, notice, token, bubbles)) deliver(notice.conversationId);
}

function afterTelling(way: NoticeWay, told: Told, now: Date): NoticeResult {
  if (told.kind === 'accepted') return { kind: 'sent', platformId: told.platformId };
  const { because, code, afterMs } = told;
  if (followsFrom(because) === 'unknown') return { kind: 'unknown' };
  const tried = { way, because, code, afterMs, at: now.toISOString() };
  return { kind: 'again', notBefore: now, because, tried };
}

/** What a failed bubble means for the ladder; whatever kept failing for an hour is left for the next way. */
const CHAT_REFUSALS: Readonly<Record<string, Refusal>> = {
  'window-closed': 'window-closed',
  'blocked-by-citizen': 'citizen-refuses',
  rejected: 'rejected',
};

function afterChat(
  { accountId, lastCitizenAt, outcome, error, platformId }: EndedChat,
  { accounts, now }: NoticeParts,
): NoticeResult {
  const at = now();
  const again = (because: Refusal): NoticeResult => ({
    kind: 'again',
    notBefore: at,
    because,
    tried: { way: 'chat', because, code: error, at: at.toISOString() },
  });
  if (outcome === 'unknown') return { kind: 'unknown' };
  if (outcome === 'withdrawn') return { kind: 'withdrawn', because: 'stopped' };
  if (outcome === 'failed') return again(CHAT_REFUSALS[error ?? ''] ?? 'operator');
  const silent = accounts.byId(accountId)?.channel.can.silent ?? false;
  const there = at.getTime() - (lastCitizenAt?.getTime() ?? 0) < STILL_THERE_MS;
  return silent && !there ? again('left-there') : { kind: 'sent', platformId };
}
