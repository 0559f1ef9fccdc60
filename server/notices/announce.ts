import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  type Audience,
  audienceOf,
  queueAnnouncement,
} from '#adapters/postgres/notices/announcements.ts';
import type { RecipientFacts } from '#adapters/postgres/notices/recipient-facts.ts';
import { nextStep } from '#bot/notices/next-step.ts';
import type { NoticeWay } from '#bot/notices/notice.ts';
import { announcementNotice } from '#bot/replies/notice.ts';
import type { NoticeParts } from './notice-parts.ts';
import { type OpenWays, openWays } from './notice-ways.ts';

/** A notice to more people than this needs a preview and a confirmation (design.md 3.7). */
export const MOST_UNCONFIRMED = 50;
/** A preview is good for this long; then it is looked at again. */
const CONFIRM_WITHIN_MS = 15 * 60_000;

/** What staff see before they send. */
export interface Preview {
  readonly people: number;
  /** How many would be told by each way as things stand; `none` cannot be reached. */
  readonly byWay: Readonly<Record<NoticeWay | 'none', number>>;
  /** Estimated đồng. */
  readonly cost: number;
  /** As the first of them would read it in a chat. */
  readonly sample: string;
  /** Proves that exactly this, to exactly these, was previewed by this person. */
  readonly confirmation: string;
}

export interface Asked {
  readonly text: string;
  readonly audience: Audience;
  readonly staff: { readonly login: string; readonly name: string };
}

/** Counts people, ways and cost of an announcement; changes nothing. */
export async function previewAnnouncement(asked: Asked, parts: NoticeParts): Promise<Preview> {
  const people = await audienceOf(parts.pool, parts.personal, asked.audience);
  const ways = await openWays(parts);
  const byWay = { chat: 0, 'zalo-user': 0, 'zalo-phone': 0, mail: 0, none: 0 };
  let cost = 0;
  for (const person of people) {
    const way = firstWay(person, ways, parts);
    byWay[way] += 1;
    if (way !== 'none') cost += ways.price(way, person, 'announcement', parts.now());
  }
  const until = parts.now().getTime() + CONFIRM_WITHIN_MS;
  const confirmation = `${randomUUID()}.${until}.${cost}`;
  return {
    people: people.length,
    byWay,
    cost,
    sample: announcementNotice(asked.text, parts.office).chat,
    confirmation: `${confirmation}.${proofOf(confirmation, asked, people, parts)}`,
  };
}

function firstWay(
  person: RecipientFacts,
  ways: OpenWays,
  { quiet, now }: NoticeParts,
): NoticeWay | 'none' {
  const states = ways.states(person, 'announcement', now());
  const step = nextStep({ ways: states, tries: [], quiet, now: now(), spreadMs: 0 });
  return step.kind === 'tell' ? step.way : 'none';
}

/** Over text, person and every recipient: whatever changed since the preview makes it another one. */
function proofOf(
  head: string,
  { text, audience, staff }: Asked,
  people: readonly RecipientFacts[],
  { personal }: NoticeParts,
): string {
  const who = people.map(({ conversationId }) => conversationId).sort();
  const all = createHash('sha256').update(JSON.stringify([text, audience, staff.login, who]));
  return personal.mark(`announcement/${head}/${all.digest('hex')}`).toString('hex');
}

export type Announced =
  | { readonly kind: 'queued'; readonly people: number }
  /** Sent with this confirmation before: a button pressed twice. */
  | { readonly kind: 'queued-before' }
  | { readonly kind: 'needs-confirmation'; readonly people: number };

/** Queues an announcement. Over {@link MOST_UNCONFIRMED} people only with the confirmation of its own preview. */
export async function announce(
  asked: Asked,
  confirmation: string | undefined,
  parts: NoticeParts,
): Promise<Announced> {
  const people = await audienceOf(parts.pool, parts.personal, asked.audience);
  const confirmed = readConfirmation(confirmation, asked, people, parts);
  if (!confirmed && people.length > MOST_UNCONFIRMED)
    return { kind: 'needs-confirmation', people: people.length };
  const queued = await queueAnnouncement(parts.pool, {
    id: confirmed?.id ?? randomUUID(),
    ...asked,
    cost: confirmed?.cost ?? 0,
    words: announcementNotice(asked.text, parts.office),
    conversations: people.map(({ conversationId }) => conversationId),
  });
  return queued ? { kind: 'queued', people: people.length } : { kind: 'queued-before' };
}

function readConfirmation(
  confirmation: string | undefined,
  asked: Asked,
  people: readonly RecipientFacts[],
  parts: NoticeParts,
): { readonly id: string; readonly cost: number } | undefined {
  const [id = '', until = '', cost = '', proof = ''] = (confirmation ?? '').split('.');
  const expected = Buffer.from(proofOf(`${id}.${until}.${cost}`, asked, people, parts));
  const given = Buffer.from(proof);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Number(until) > parts.now().getTime() ? { id, cost: Number(cost) } : undefined;
}
