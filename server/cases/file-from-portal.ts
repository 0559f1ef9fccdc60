import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { fileOpen311 } from '#adapters/postgres/cases/file-open311.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import type { Open311Sender } from '#adapters/postgres/open311-keys.ts';
import { routedCase } from '#bot/file-case.ts';
import { otherTrack } from '#bot/other-track.ts';
import { OUTSIDE_MAP, outsideProvince } from '#bot/replies/report-place.ts';
import { drawReceipt } from '#cases/receipt.ts';
import type { Office } from '../office/open-office.ts';

/** What filing for another portal stands on. */
export interface PortalParts {
  readonly pool: pg.Pool;
  readonly context: EffectContext;
  readonly office: Pick<Office, 'desk' | 'law' | 'reception' | 'police'>;
  readonly now: () => Date;
}

/** A report as a portal sent it, read and within its limits. */
export interface PortalReport {
  readonly category: string;
  readonly text: string;
  readonly address: string | undefined;
  readonly point: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly phone: string | undefined;
  readonly idempotencyKey: string | undefined;
}

/** What became of it; `because` explains to the citizen why it goes another way. Then nothing of it is kept. */
export type PortalFiled =
  | { readonly kind: 'filed'; readonly receipt: string; readonly told: string }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'revoked' };

/** 17⁵ codes a day: a second draw is rare, a fifth means that something else is wrong. */
const MOST_DRAWS = 5;

/** Files what another portal sent, by the same triage, routes and deadlines as a report in the chat. */
export async function fileFromPortal(
  report: PortalReport,
  sender: Open311Sender,
  { pool, context, office, now }: PortalParts,
): Promise<PortalFiled> {
  const because = refusalOf(report, office, now());
  if (because !== undefined) return { kind: 'refused', because };
  const { idempotencyKey } = report;
  const filing = filingOf(report, office);
  const content = JSON.stringify([filing.category, filing.text, filing.place, filing.phone]);
  for (let drawn = 0; drawn < MOST_DRAWS; drawn++) {
    const at = now();
    const under = { key: `open311/${randomUUID()}`, receipt: drawReceipt(at, randomBytes(16)) };
    const { effect } = routedCase(filing, { ...under, now: at }, office.desk);
    const done = await fileOpen311(pool, { sender, content, idempotencyKey, effect }, context);
    if (done === 'revoked') return { kind: 'revoked' };
    if (done !== 'receipt-taken')
      return { kind: 'filed', receipt: done.receipt, told: done.deadline };
  }
  throw new Error('no free receipt code was drawn');
}

/** An address is read as the words are: nothing that must be sealed comes in by another field. */
function refusalOf(
  { text, address, point }: PortalReport,
  office: PortalParts['office'],
  now: Date,
): string | undefined {
  const track = otherTrack(text, now, office) ?? (address && otherTrack(address, now, office));
  if (track) return track;
  if (point && !office.desk.holds(point.latitude, point.longitude)) return OUTSIDE_MAP;
  const read = office.desk.readPlace(address ?? '');
  return read.kind === 'outside' ? outsideProvince(read.province) : undefined;
}

function filingOf(
  { category, text, address, point, phone }: PortalReport,
  { desk }: PortalParts['office'],
): Parameters<typeof routedCase>[0] {
  const shared = point && `Vị trí ${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`;
  return {
    category,
    urgent: desk.read(text).urgent,
    text,
    place: [address, shared].filter(Boolean).join(' · '),
    communeCode: communeIn(address, desk) ?? communeIn(text, desk),
    phone,
    hideContact: false,
    photos: [],
  };
}

/** Asked where it is, a name that may only mean one commune is taken; of several none is. */
function communeIn(
  said: string | undefined,
  { readPlace }: Pick<PortalParts['office']['desk'], 'readPlace'>,
): string | undefined {
  const read = readPlace(said ?? '');
  if (read.kind === 'one') return read.code;
  return read.kind === 'which' && read.options.length === 1 ? read.options[0]?.code : undefined;
}
