import type pg from 'pg';
import { auditWithin } from '#adapters/postgres/audit.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import {
  addPerson,
  changePerson,
  dropSecondFactorOf,
  enablePerson,
  endSessions,
  findPerson,
  otherAdministrators,
  type PersonDetails,
  type PersonRecord,
} from '#adapters/postgres/people.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { PersonAct } from '#console/people-protocol.ts';
import { makeLink, type NewLink } from './give-link.ts';

/** How an act on a person ended; `refused` with a sentence for the administrator. */
export type PeopleEnd =
  | { readonly kind: 'done'; readonly person: PersonRecord; readonly link?: NewLink }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'refused'; readonly message: string };

type Administrator = Pick<StaffMember, 'id' | 'login' | 'agency'>;

const TAKEN = 'Tên đăng nhập hoặc địa chỉ thư này đã có người dùng.';
const LAST =
  'Đây là quản trị viên cuối cùng của toàn cơ quan. Anh/chị giao quyền cho người khác trước.';
const OUTSIDE = 'Anh/chị chỉ quản lý người của cơ quan mình.';
const NOT_ONESELF = 'Anh/chị không tự khóa tài khoản của mình được.';

/** Writes somebody down and gives the link by which they come in. */
export async function invitePerson(
  by: Administrator,
  { login, ...details }: PersonDetails & { readonly login: string },
  { pool, now }: { readonly pool: pg.Pool; readonly now: () => Date },
): Promise<PeopleEnd> {
  if (!within(by, details.agency)) return { kind: 'refused', message: OUTSIDE };
  return inTransaction(pool, async (client) => {
    const id = await addPerson(client, login, details);
    if (id === undefined) return { kind: 'refused', message: TAKEN };
    const link = await makeLink(client, id, now());
    const { role, agency } = details;
    await auditWithin(client, {
      ...{ actor: by.login, act: 'person-invited', object: login },
      detail: { role, agency },
    });
    return done(client, by, id, link);
  });
}

/** Name, address, role and agency anew; who they are signed in as changes with the next request. */
export async function rewritePerson(
  by: Administrator,
  id: string,
  details: PersonDetails,
  pool: pg.Pool,
): Promise<PeopleEnd> {
  if (!within(by, details.agency)) return { kind: 'refused', message: OUTSIDE };
  return inTransaction(pool, async (client) => {
    const before = await findPerson(client, by.agency, id);
    if (!before) return { kind: 'nobody' };
    const stays = details.role === 'administrator' && details.agency === null;
    if (!stays && (await isLast(client, before))) return { kind: 'refused', message: LAST };
    if (!(await changePerson(client, id, details))) return { kind: 'refused', message: TAKEN };
    await auditWithin(client, {
      ...{ actor: by.login, act: 'person-changed', object: before.login },
      detail: {
        ...{ role: details.role, agency: details.agency },
        before: { role: before.role, agency: before.agency },
        newAddress: before.email !== details.email,
      },
    });
    return done(client, by, id);
  });
}

const AUDITED: Readonly<Record<PersonAct, string>> = {
  link: 'person-link',
  block: 'person-blocked',
  unblock: 'person-unblocked',
  'end-sessions': 'sessions-ended',
  'drop-second-factor': 'second-factor-removed',
};

/** One act on somebody, with its reason in the record. */
export async function actOnPerson(
  by: Administrator,
  { id, act, because }: { readonly id: string; readonly act: PersonAct; readonly because: string },
  { pool, now }: { readonly pool: pg.Pool; readonly now: () => Date },
): Promise<PeopleEnd> {
  return inTransaction(pool, async (client) => {
    const person = await findPerson(client, by.agency, id);
    if (!person) return { kind: 'nobody' };
    const refused = act === 'block' && (await whyNotBlocked(client, by, person));
    if (refused) return { kind: 'refused', message: refused };
    const link = await perform(client, person, act, now());
    await auditWithin(client, {
      ...{ actor: by.login, act: AUDITED[act], object: person.login },
      detail: { because },
    });
    return done(client, by, id, link);
  });
}

async function perform(
  client: pg.ClientBase,
  { id }: PersonRecord,
  act: PersonAct,
  now: Date,
): Promise<NewLink | undefined> {
  switch (act) {
    case 'link':
      return makeLink(client, id, now);
    case 'block':
    case 'unblock':
      await enablePerson(client, id, act === 'unblock');
      return undefined;
    case 'end-sessions':
      await endSessions(client, id);
      return undefined;
    case 'drop-second-factor':
      await dropSecondFactorOf(client, id);
      await endSessions(client, id);
      return undefined;
  }
}

async function whyNotBlocked(
  client: pg.ClientBase,
  by: Administrator,
  person: PersonRecord,
): Promise<string | undefined> {
  if (person.id === by.id) return NOT_ONESELF;
  return (await isLast(client, person)) ? LAST : undefined;
}

/** Looks after the whole office, and nobody else does. */
async function isLast(client: pg.ClientBase, person: PersonRecord): Promise<boolean> {
  if (person.role !== 'administrator' || person.agency !== null || !person.enabled) return false;
  return (await otherAdministrators(client, person.id)) === 0;
}

/** Who looks after one agency gives rights in it alone. */
function within(by: Administrator, agency: string | null): boolean {
  return by.agency === null || by.agency === agency;
}

async function done(
  client: pg.ClientBase,
  by: Administrator,
  id: string,
  link?: NewLink,
): Promise<PeopleEnd> {
  const person = await findPerson(client, by.agency, id);
  return person ? { kind: 'done', person, ...(link && { link }) } : { kind: 'nobody' };
}
