import { z } from 'zod';
import { isCategoryId } from '#cases/categories.ts';
import { isBouncing } from '#cases/returns.ts';
import { type Acting, type CaseAct, eventAct } from './case-act.ts';
import { mayNotBeGiven } from './proposals.ts';
import { HANDLERS, LEADERS } from './roles.ts';

/** What staff write: read by people, so something must be there. */
export const Words = z.string().trim().min(1).max(4_000);
const Agency = z.string().min(1).max(100);

/** No one judges themselves, whoever sends it there. */
function mayJudge(agency: string, { one, parts }: Acting): string | undefined {
  return mayNotBeGiven(one, agency, parts);
}

/** What was passed around is settled by whoever leads. */
function mayRoute(agency: string, acting: Acting): string | undefined {
  const { one, staff } = acting;
  return isBouncing(one.returns) && !LEADERS.includes(staff.role)
    ? `Phản ánh đã bị trả lại ${one.returns} lần: trưởng bộ phận quyết định nơi nhận.`
    : mayJudge(agency, acting);
}

/** Who works on it, and under which heading. */
export const HANDLING_ACTS: readonly CaseAct[] = [
  eventAct({
    name: 'accept',
    label: 'Nhận xử lý',
    roles: HANDLERS,
    kind: 'accepted',
    input: z.object({}),
    happens: () => ({ kind: 'accepted' }),
  }),
  eventAct({
    name: 'route',
    label: 'Chuyển đơn vị',
    roles: HANDLERS,
    kind: 'routed',
    input: z.object({ agency: Agency, because: Words }),
    happens: ({ agency, because }) => ({ kind: 'routed', agency, because }),
    hinders: ({ agency }, acting) => mayRoute(agency, acting),
  }),
  eventAct({
    name: 'return',
    label: 'Trả lại',
    roles: HANDLERS,
    kind: 'returned',
    input: z.object({ reason: Words }),
    happens: ({ reason }, { one }) => ({ kind: 'returned', agency: one.agency, reason }),
  }),
  eventAct({
    name: 'add-agency',
    label: 'Thêm đơn vị phối hợp',
    roles: HANDLERS,
    kind: 'agency-added',
    input: z.object({ agency: Agency, because: Words }),
    happens: ({ agency, because }) => ({ kind: 'agency-added', agency, because }),
    hinders: ({ agency }, acting) => mayJudge(agency, acting),
  }),
  eventAct({
    name: 'remove-agency',
    label: 'Bớt đơn vị phối hợp',
    roles: HANDLERS,
    kind: 'agency-removed',
    input: z.object({ agency: Agency, because: Words }),
    happens: ({ agency, because }) => ({ kind: 'agency-removed', agency, because }),
  }),
  eventAct({
    name: 'note',
    label: 'Ghi chú nội bộ',
    roles: [...HANDLERS, 'inspector'],
    kind: 'noted',
    input: z.object({ text: Words }),
    happens: ({ text }) => ({ kind: 'noted', text }),
  }),
  eventAct({
    name: 'urgency',
    label: 'Đổi mức khẩn',
    roles: HANDLERS,
    kind: 'urgency-changed',
    input: z.object({ urgent: z.boolean(), because: Words }),
    happens: ({ urgent, because }) => ({ kind: 'urgency-changed', urgent, because }),
  }),
  eventAct({
    name: 'category',
    label: 'Đổi loại việc',
    roles: HANDLERS,
    kind: 'category-changed',
    input: z.object({ category: z.string(), because: Words }),
    happens: ({ category, because }) => ({ kind: 'category-changed', category, because }),
    hinders: ({ category }) => (isCategoryId(category) ? undefined : 'Không có loại việc này.'),
  }),
];
