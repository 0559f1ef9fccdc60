import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { agencyLoads } from '#adapters/postgres/cases/agency-loads.ts';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { casesNear } from '#adapters/postgres/cases/near-cases.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { foldCase } from '#cases/case-state.ts';
import { CATEGORIES } from '#cases/categories.ts';
import { EXTERNAL_SYSTEMS, systemWords } from '#cases/external-systems.ts';
import { findDuplicates } from '#cases/find-duplicate.ts';
import { STAGES, stageWords } from '#cases/stages.ts';
import type { CaseRoutes, DeskLists, NearCases } from '#console/protocol.ts';
import { forDesk } from '../for-desk.ts';
import { type ApiParts, Receipt } from './api-parts.ts';
import { readerOf } from './ask-list.ts';
import type { CaseParts } from './case-parts.ts';
import { noCase } from './closed-doors.ts';
import { caseFor } from './perform.ts';
import { proposalsFor } from './proposals.ts';
import { CaseRowShown, NamedId, rowShown } from './row-shown.ts';

const RoutesShown = z.object({
  agencies: z.array(
    NamedId.extend({ proposed: z.boolean(), open: z.number(), overdue: z.number() }),
  ),
  only: z.boolean(),
  because: z.string(),
  bouncing: z.string(),
}) satisfies z.ZodType<CaseRoutes>;
const NearShown = z.object({ cases: z.array(CaseRowShown) }) satisfies z.ZodType<NearCases>;
const ListsShown = z.object({
  categories: z.array(NamedId),
  communes: z.array(NamedId),
  stages: z.array(NamedId),
  systems: z.array(NamedId),
}) satisfies z.ZodType<DeskLists>;

/** What stands beside a case when something is decided about it. */
export function besideRoutes(app: FastifyInstance, parts: ApiParts): void {
  const beside = (
    path: string,
    schema: z.ZodType,
    of: (one: DeskCase, staff: StaffMember, cases: CaseParts) => Promise<unknown>,
  ): void => {
    app.get(
      path,
      { schema: { params: Receipt, response: { 200: schema } } },
      forDesk(parts, async (request, { staff }, reply) => {
        const one = await caseFor(staff, Receipt.parse(request.params).receipt, parts.cases);
        return one ? of(one, staff, parts.cases) : noCase(reply);
      }),
    );
  };
  beside('/api/desk/cases/:receipt/routes', RoutesShown, routesOf);
  beside('/api/desk/cases/:receipt/near', NearShown, nearOf);
  app.get(
    '/api/desk/lists',
    { schema: { response: { 200: ListsShown } } },
    forDesk(parts, async () => listsOf(parts.cases)),
  );
}

/** Every office that may get the case, what the rules propose first, each with what it has to do already. */
async function routesOf(one: DeskCase, _staff: StaffMember, parts: CaseParts): Promise<CaseRoutes> {
  const { returns } = foldCase(await readHistory(parts.pool, one.id));
  const { next, agencies: named, only, bouncing } = proposalsFor(one, returns, parts);
  const proposed = [...(next ? [next] : []), ...named];
  const taken = new Set([one.agency, ...proposed.map(({ id }) => id)]);
  const others = only ? [] : parts.routing().agencies.filter(({ id }) => !taken.has(id));
  const all = [...proposed, ...others];
  const loads = await agencyLoads(
    parts.pool,
    all.map(({ id }) => id),
    parts.now(),
  );
  const agencies = all.map(({ id, name }, at) => {
    const { open = 0, overdue = 0 } = loads.find(({ agency }) => agency === id) ?? {};
    return { id, name, proposed: at < proposed.length, open, overdue };
  });
  return { agencies, only, because: next?.because ?? '', bouncing };
}

async function nearOf(one: DeskCase, staff: StaffMember, parts: CaseParts): Promise<NearCases> {
  const rows = await casesNear(parts.pool, one, readerOf(staff, parts));
  const comparable = ({ receipt, text, place, category, createdAt }: (typeof rows)[number]) => ({
    id: receipt,
    text: `${text}, ${place}`,
    category,
    communeCode: one.communeCode,
    receivedAt: createdAt,
  });
  const found = findDuplicates(comparable(one), rows.map(comparable)).slice(0, 5);
  const cases = found.flatMap(({ of }) => rows.filter(({ receipt }) => receipt === of));
  return { cases: cases.map((row) => rowShown(row, staff, parts)) };
}

function listsOf({ communes }: CaseParts): DeskLists {
  return {
    categories: CATEGORIES.map(({ id, label }) => ({ id, name: label })),
    communes,
    stages: STAGES.map((id) => ({ id, name: stageWords(id) })),
    systems: EXTERNAL_SYSTEMS.map((id) => ({ id, name: systemWords(id) })),
  };
}
