import type { RecipientFacts } from '#adapters/postgres/notices/recipient-facts.ts';
import { type TemplateRow, templateRows } from '#adapters/postgres/notices/templates.ts';
import { ZaloTemplate } from '#adapters/zalo/templates/template.ts';
import type { Closed } from '#bot/notices/next-step.ts';
import {
  NOTICE_WAYS,
  type NoticePurpose,
  type NoticeWay,
  type NoticeWords,
} from '#bot/notices/notice.ts';
import type { Told } from '#bot/notices/told.ts';
import type { Account } from '../message-path/account.ts';
import { SendsPaused } from '../message-path/send-limiter.ts';
import type { NoticeParts } from './notice-parts.ts';

/** An account that sends template messages, with the template for one purpose. */
interface Templated {
  readonly account: Account;
  readonly templates: NonNullable<Account['templates']>;
  readonly template: ZaloTemplate;
}

/** One round's view of what can be used: the templates are read once for many notices. */
export interface OpenWays {
  /** Whether and why not each way is open to a citizen now. */
  readonly states: (
    to: RecipientFacts,
    purpose: NoticePurpose,
    now: Date,
  ) => Readonly<Record<NoticeWay, 'open' | Closed>>;
  /** Estimated đồng for telling one citizen this way. */
  readonly price: (way: NoticeWay, to: RecipientFacts, purpose: NoticePurpose, now: Date) => number;
  /** Makes the call of a way outside the chat. */
  readonly tell: (way: Exclude<NoticeWay, 'chat'>, telling: Telling) => Promise<Told>;
}

export interface Telling {
  readonly to: RecipientFacts;
  readonly purpose: NoticePurpose;
  readonly words: NoticeWords;
  readonly trackingId: string;
}

const HOUR_MS = 3_600_000;
/** Zalo's free window, and the price after it (its price page, 2026-08; channels.md 3.6). */
const FREE_HOURS = 48;
const CHARGED_CHAT_DONG = 55;

/** Reads the templates and answers from them. */
export async function openWays(parts: NoticeParts): Promise<OpenWays> {
  const rows = (await templateRows(parts.pool)).filter(
    ({ problem, info }) => problem === '' && info !== null,
  );
  return {
    states: (to, purpose, now) => {
      const state = (way: NoticeWay): 'open' | Closed =>
        to.without.includes(way) ? 'not-wished' : stateOf(way, to, purpose, now, rows, parts);
      return Object.fromEntries(NOTICE_WAYS.map((way) => [way, state(way)])) as ReturnType<
        OpenWays['states']
      >;
    },
    price: (way, to, purpose, now) => priceOf(way, to, now, templatedFor(to, purpose, rows, parts)),
    tell: (way, telling) => tell(way, telling, rows, parts),
  };
}

function stateOf(
  way: NoticeWay,
  to: RecipientFacts,
  purpose: NoticePurpose,
  now: Date,
  rows: readonly TemplateRow[],
  parts: NoticeParts,
): 'open' | Closed {
  switch (way) {
    case 'chat':
      return chatState(to, now, parts);
    case 'zalo-user':
      if (!to.zalo) return 'no-address';
      return templatedFor(to, purpose, rows, parts) ? 'open' : noTemplate(parts);
    case 'zalo-phone':
      if (to.phone === undefined) return 'no-address';
      return templatedFor(to, purpose, rows, parts) ? 'open' : noTemplate(parts);
    case 'mail':
      if (to.mail === undefined) return 'no-address';
      return parts.mailer ? 'open' : 'way-off';
  }
}

function noTemplate({ accounts }: NoticeParts): Closed {
  return accounts.all.some(({ templates }) => templates) ? 'no-template' : 'way-off';
}

/** On a shared device the next one in the queue would read it. */
function chatState(
  { accountId, sharedDevice, lastCitizenAt }: RecipientFacts,
  now: Date,
  { accounts }: NoticeParts,
): 'open' | Closed {
  const account = accounts.byId(accountId);
  if (!account || sharedDevice) return 'way-off';
  const { replyWindowHours } = account.channel.can;
  if (replyWindowHours === 'always') return 'open';
  return hoursSince(lastCitizenAt, now) <= replyWindowHours ? 'open' : 'window-closed';
}

function hoursSince(then: Date | undefined, now: Date): number {
  return then ? (now.getTime() - then.getTime()) / HOUR_MS : Number.POSITIVE_INFINITY;
}

/** The citizen's own Official Account first; by phone any account of the office will do. */
function templatedFor(
  { zalo }: RecipientFacts,
  purpose: NoticePurpose,
  rows: readonly TemplateRow[],
  { accounts }: NoticeParts,
): Templated | undefined {
  const mine = rows.filter((row) => row.purpose === purpose);
  const row = mine.find(({ accountId }) => accountId === zalo?.accountId) ?? mine[0];
  const account = row && accounts.byId(row.accountId);
  const template = ZaloTemplate.safeParse(row?.info);
  return account?.templates && template.success
    ? { account, templates: account.templates, template: template.data }
    : undefined;
}

function priceOf(
  way: NoticeWay,
  { lastCitizenAt, zalo, accountId }: RecipientFacts,
  now: Date,
  templated: Templated | undefined,
): number {
  if (way === 'zalo-user') return templated?.template.price_uid ?? 0;
  if (way === 'zalo-phone') return templated?.template.price_sdt ?? 0;
  const charged = zalo?.accountId === accountId && hoursSince(lastCitizenAt, now) > FREE_HOURS;
  return way === 'chat' && charged ? CHARGED_CHAT_DONG : 0;
}

async function tell(
  way: Exclude<NoticeWay, 'chat'>,
  { to, purpose, words, trackingId }: Telling,
  rows: readonly TemplateRow[],
  parts: NoticeParts,
): Promise<Told> {
  if (way === 'mail')
    return parts.mailer && to.mail !== undefined
      ? parts.mailer.send(to.mail, { ...words.mail, trackingId })
      : NOT_THERE;
  const templated = templatedFor(to, purpose, rows, parts);
  if (!templated) return NOT_THERE;
  const { account, templates, template } = templated;
  const message = { template, values: words.values, trackingId };
  const held = await heldBack(account, parts);
  if (held) return held;
  if (way === 'zalo-user') return to.zalo ? templates.byUser(to.zalo.userId, message) : NOT_THERE;
  return to.phone === undefined ? NOT_THERE : templates.byPhone(to.phone, message);
}

/** Nothing has been sent while a platform is given its rest, or the bucket cannot be reached. */
async function heldBack(account: Account, { limiter }: NoticeParts): Promise<Told | undefined> {
  try {
    await limiter.take(account);
    return undefined;
  } catch (error) {
    const afterMs = error instanceof SendsPaused ? error.ms : undefined;
    return { kind: 'refused', because: 'busy', afterMs };
  }
}

const NOT_THERE: Told = { kind: 'refused', because: 'operator' };
