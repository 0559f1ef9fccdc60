import { z } from 'zod';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { isCategoryId } from '#cases/categories.ts';
import { routeCase } from '#cases/routing.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { type Acting, type CaseAct, eventAct } from './case-act.ts';
import type { CaseParts } from './case-parts.ts';
import { HANDLERS } from './roles.ts';

/** What staff write: read by people, so something must be there. */
export const Words = z.string().trim().min(1).max(4_000);
const Agency = z.string().min(1).max(100);

/** Where a case may go and where it had better go, the best first. */
export interface Proposals {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  /** It is about staff: only these may judge it, and nobody the office itself (design.md 6). */
  readonly only: boolean;
}

/** The offices that a case is proposed to next: those of its rules, without the one that has it. */
export function proposalsFor(one: DeskCase, { routing, now }: CaseParts): Proposals {
  const category = isCategoryId(one.category) ? one.category : 'khac';
  const { communeCode, text } = one;
  const on = civilDateOf(now());
  const route = routeCase({ category, communeCode, text, on }, routing());
  const agencies = [route.agency, ...route.alternatives].filter(({ id }) => id !== one.agency);
  return { agencies, only: route.aboutStaff };
}

/** No one judges themselves, whoever sends it there. */
function mayJudge(agency: string, { one, parts }: Acting): string | undefined {
  if (!parts.routing().agencies.some(({ id }) => id === agency)) return 'Không có đơn vị này.';
  const { agencies, only } = proposalsFor(one, parts);
  return !only || agencies.some(({ id }) => id === agency)
    ? undefined
    : 'Phản ánh nói về cán bộ, cơ quan: chỉ giao cấp trên hoặc thanh tra, không giao nơi bị phản ánh.';
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
    hinders: ({ agency }, acting) => mayJudge(agency, acting),
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
