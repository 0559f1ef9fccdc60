import type { DataRequestRecord } from '#adapters/postgres/data-requests.ts';
import { computeDeadline } from '#cases/deadline.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import type { DataRequest } from '#console/data-request-protocol.ts';
import type { DataRequestTerm } from '#knowledge/content/office-files.ts';
import { termInForce } from '../../office/data-request-terms.ts';

/**
 * What the law asks for next and by when; `undefined` when nothing is. The rule is the one in force on the day of
 * receipt: a change of the law does not move what was promised.
 */
export function clockOf(
  { kind, receivedAt, acknowledgedAt, settledAt }: DataRequestRecord,
  terms: readonly DataRequestTerm[],
  calendar: OfficeCalendar,
  now: Date,
): DataRequest['clock'] {
  if (settledAt) return null;
  const step = acknowledgedAt ? 'settle' : 'acknowledge';
  const rule = termInForce(terms, { kind, step }, receivedAt);
  const dueAt = rule && computeDeadline(rule, receivedAt, calendar).dueAt;
  if (!rule || !dueAt) return null;
  const { source, check = false } = rule;
  return { step, dueAt: dueAt.toISOString(), late: dueAt < now, source, check };
}
