import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { walkChain } from '#adapters/postgres/audit.ts';
import { type AuditRecord, knownActs, listAudit } from '#adapters/postgres/audit-list.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { AuditChain, AuditLine, AuditList } from '#console/audit-protocol.ts';
import { addDays, instantAt, isCivilDate } from '#language/vietnam-time.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { agencyScope, type Role } from '../cases/roles.ts';
import { forDesk, onlyRoles } from '../for-desk.ts';
import { actWords, detailWords } from './act-words.ts';

const PAGE = 50;
const Words = z.string().trim().max(100).optional();
const Day = z.string().refine(isCivilDate).optional();
const Asked = z.object({
  ...{ actor: Words, act: Words, object: Words, from: Day, to: Day },
  before: z
    .string()
    .regex(/^\d{1,15}$/u)
    .optional(),
});

/** Who watches over what was done; an administrator of one agency over its own people. */
const AUDITORS: readonly Role[] = ['inspector', 'administrator'];
const NO_RIGHT = 'Nhật ký dành cho thanh tra và quản trị viên.';
/** The whole chain is read: a person asks for it now and then, a script must not. */
const SELDOM = { config: { rateLimit: { max: 6, timeWindow: '1 minute' } } } as const;

export type AuditParts = Pick<StaffParts, 'auth'> & {
  readonly pool: pg.Pool;
  readonly now: () => Date;
};

/** The record of who did what, and whether it is whole. */
export function auditRoutes(app: FastifyInstance, parts: AuditParts): void {
  app.get(
    '/api/desk/audit',
    forDesk(
      parts,
      onlyRoles(AUDITORS, NO_RIGHT, async (request, { staff }) =>
        list(staff, Asked.parse(request.query), parts.pool),
      ),
    ),
  );
  app.get(
    '/api/desk/audit/chain',
    SELDOM,
    forDesk(
      parts,
      onlyRoles(AUDITORS, NO_RIGHT, async (): Promise<AuditChain> => {
        const { lines, brokenAt } = await walkChain(parts.pool);
        return { lines, brokenAt: brokenAt ?? null, checkedAt: parts.now().toISOString() };
      }),
    ),
  );
}

async function list(
  staff: StaffMember,
  { actor, act, object, from, to, before }: z.infer<typeof Asked>,
  pool: pg.Pool,
): Promise<AuditList> {
  const [rows, acts] = await Promise.all([
    listAudit(pool, {
      agency: agencyScope(staff) ?? null,
      ...{ actor: actor || undefined, act: act || undefined, object: object || undefined, before },
      from: from === undefined ? undefined : instantAt(from, '00:00'),
      to: to === undefined ? undefined : instantAt(addDays(to, 1), '00:00'),
      limit: PAGE,
    }),
    knownActs(pool),
  ]);
  return {
    rows: rows.map(line),
    next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
    acts: acts.map((one) => ({ act: one, words: actWords(one) })),
  };
}

function line({ at, detail, ...one }: AuditRecord): AuditLine {
  return { ...one, at: at.toISOString(), words: actWords(one.act), detail: detailWords(detail) };
}
