import type { DataRequestRecord } from '#adapters/postgres/data-requests.ts';
import { computeDeadline } from '#cases/deadline.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import type { DataRequest } from '#console/data-request-protocol.ts';
import type { DataRequestTerm } from '#knowledge/content/office-files.ts';
import { civilDateOf } from '#language/vietnam-time.ts';

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
  const day = civilDateOf(receivedAt);
  const rule = terms
    .filter((one) => one.step === step && one.kinds.includes(kind) && one.from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const dueAt = rule && computeDeadline(rule, receivedAt, calendar).dueAt;
  if (!rule || !dueAt) return null;
  const { source, check = false } = rule;
  return { step, dueAt: dueAt.toISOString(), late: dueAt < now, source, check };
}
