import type { z } from 'zod';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { CaseParts } from '#server/desk/cases/case-parts.ts';
import { type Performed, performAct } from '#server/desk/cases/perform.ts';
import { openOffice } from '#server/office/open-office.ts';
import type { CaseInTest } from './case-set-up.ts';
import type { StoreInTest } from './store-set-up.ts';

type Role = StaffMember['role'];

/** Somebody at the desk, as a test lets them act. */
export interface StaffInTest {
  readonly member: StaffMember;
  /** Acts on the case as it stands now, or as it stood at `version`. */
  readonly tries: (
    one: CaseInTest,
    act: string,
    input: z.core.util.JSONType,
    version?: number,
  ) => Promise<Performed>;
  /** The same, where it must succeed. */
  readonly does: (
    one: CaseInTest | undefined,
    act: string,
    input: z.core.util.JSONType,
  ) => Promise<void>;
}

/** The desk on a store, with the office's own routing and calendar. */
export interface DeskInTest {
  readonly parts: CaseParts;
  readonly staff: (role: Role, agency?: string) => StaffInTest;
  readonly agencies: readonly string[];
  readonly communeAgencies: readonly string[];
  readonly inspector: string;
  readonly commune: string | undefined;
  readonly freshDue: Date;
}

const FRESH_DUE = new Date('2027-01-20T10:00:00Z');

/** Opens the desk's acts on a store in test. */
export async function aDeskIn(store: StoreInTest): Promise<DeskInTest> {
  const office = await openOffice();
  const parts: CaseParts = {
    pool: store.pool,
    ...store.context,
    office: 'UBND xã Tân Trụ',
    agencyName: office.agencyName,
    categoryName: office.categoryName,
    calendar: () => office.calendar,
    routing: () => office.rules().routing,
    deadlinesOf: office.deadlinesOf,
    communes: office.communes,
    looked: () => undefined,
    deadline: () => ({ dueAt: FRESH_DUE, explained: 'năm ngày làm việc' }),
  };
  const { agencies, inspector } = office.rules().routing;
  const communes = agencies.filter(({ level }) => level === 'commune');
  return {
    parts,
    staff: (role, agency) => aMember(store, parts, role, agency),
    agencies: agencies.filter(({ level }) => level === 'province').map(({ id }) => id),
    communeAgencies: communes.map(({ id }) => id),
    inspector,
    commune: communes[0]?.communeCode,
    freshDue: FRESH_DUE,
  };
}

function aMember(
  { pool }: StoreInTest,
  parts: CaseParts,
  role: Role,
  agency?: string,
): StaffInTest {
  const login = agency === undefined ? role : `${role}-${agency}`;
  const member: StaffMember = {
    ...{ id: login, login, name: `Cán bộ ${login}`, role, mustChange: false },
    agency: agency ?? null,
  };
  const tries: StaffInTest['tries'] = async ({ id, receipt }, act, input, version) => {
    const { rows } = await pool.query<{ version: number }>(
      'SELECT version FROM feedback_case WHERE id = $1',
      [id],
    );
    const seen = version ?? rows[0]?.version ?? 0;
    const confirmed = typeof input === 'object' ? { confirmed: true, ...input } : input;
    return performAct(member, { receipt, act, version: seen, input: confirmed }, parts);
  };
  const does: StaffInTest['does'] = async (one, act, input) => {
    const end = one && (await tries(one, act, input));
    if (end?.kind !== 'done') throw new Error(`${act} was not done: ${JSON.stringify(end)}`);
  };
  return { member, tries, does };
}
