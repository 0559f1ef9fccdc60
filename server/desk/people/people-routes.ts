import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { findPerson, listPeople, type PersonRecord } from '#adapters/postgres/people.ts';
import type { LinkGiven, PeopleList, Person } from '#console/people-protocol.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { type DeskHandler, forDesk, onlyRoles, refuse } from '../for-desk.ts';
import { handOver, type LinkParts } from './give-link.ts';
import { actOnPerson, invitePerson, type PeopleEnd, rewritePerson } from './manage-people.ts';

const ROLES = ['agent', 'supervisor', 'editor', 'inspector', 'administrator'] as const;

const Details = z.object({
  name: z.string().trim().min(1).max(100),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email().max(200))
    .nullable()
    .transform((address) => address ?? ''),
  role: z.enum(ROLES),
  agency: z.string().max(60).nullable(),
});
const New = Details.extend({
  login: z
    .string()
    .trim()
    .regex(/^[a-zA-Z0-9][\w.-]{1,39}$/u),
  byMail: z.boolean(),
});
const Id = z.object({ id: z.string().max(60) });
const Acted = Id.extend({
  act: z.enum(['link', 'block', 'unblock', 'end-sessions', 'drop-second-factor']),
});
const Because = z.object({
  because: z.string().trim().max(500).default(''),
  byMail: z.boolean().default(false),
});

export type PeopleParts = Pick<StaffParts, 'pool' | 'auth' | 'rules' | 'agencyName'> & LinkParts;

/** Who may sign in: for administrators of the whole office, or of their own agency. */
export function peopleRoutes(app: FastifyInstance, parts: PeopleParts): void {
  const admins = (handle: DeskHandler) =>
    forDesk(parts, onlyRoles(['administrator'], 'Chỉ quản trị viên làm được việc này.', handle));
  app.get(
    '/api/desk/people',
    admins(async (_request, { staff }) => list(staff, parts)),
  );
  app.get(
    '/api/desk/people/:id',
    admins(async (request, { staff }, reply) => {
      const found = await findPerson(parts.pool, staff.agency, Id.parse(request.params).id);
      return found ? shown(found, staff.id, parts) : nobody(reply);
    }),
  );
  app.post(
    '/api/desk/people',
    admins(async (request, { staff }, reply) => {
      const { byMail, ...given } = New.parse(request.body);
      if (!known(given.agency, parts)) return unknownAgency(reply);
      return answer(reply, await invitePerson(staff, given, parts), byMail, staff.id, parts);
    }),
  );
  app.put(
    '/api/desk/people/:id',
    admins(async (request, { staff }, reply) => {
      const { id } = Id.parse(request.params);
      const given = Details.parse(request.body);
      if (!known(given.agency, parts)) return unknownAgency(reply);
      return answer(
        reply,
        await rewritePerson(staff, id, given, parts.pool),
        false,
        staff.id,
        parts,
      );
    }),
  );
  app.post(
    '/api/desk/people/:id/:act',
    admins(async (request, { staff }, reply) => {
      const { id, act } = Acted.parse(request.params);
      const { because, byMail } = Because.parse(request.body);
      const end = await actOnPerson(staff, { id, act, because }, parts);
      return answer(reply, end, byMail, staff.id, parts);
    }),
  );
}

async function list(
  staff: { readonly id: string; readonly agency: string | null },
  parts: PeopleParts,
): Promise<PeopleList> {
  const people = await listPeople(parts.pool, staff.agency);
  const { agencies } = parts.rules.now().routing;
  return {
    rows: people.map((one) => shown(one, staff.id, parts)),
    agencies: agencies
      .filter(({ id }) => staff.agency === null || id === staff.agency)
      .map(({ id, name }) => ({ id, name })),
    wholeOffice: staff.agency === null,
    mail: parts.notices.mailer !== undefined && parts.publicUrl !== undefined,
  };
}

/** An agency that people can belong to, or none at all. */
function known(agency: string | null, { rules }: PeopleParts): boolean {
  return agency === null || rules.now().routing.agencies.some(({ id }) => id === agency);
}

async function answer(
  reply: FastifyReply,
  end: PeopleEnd,
  byMail: boolean,
  me: string,
  parts: PeopleParts,
): Promise<FastifyReply | LinkGiven | Person> {
  if (end.kind === 'nobody') return nobody(reply);
  if (end.kind === 'refused') return refuse(reply, 409, 'refused', end.message);
  if (!end.link) return shown(end.person, me, parts);
  const { id, name, login } = end.person;
  return handOver({ id, name, login, mail: addressOf(end.person) }, end.link, byMail, parts);
}

function shown(one: PersonRecord, me: string, { agencyName }: PeopleParts): Person {
  const { id, login, name, role, agency, twoFactor, sessions } = one;
  return {
    ...{ id, login, name, role, agency, twoFactor, sessions },
    email: addressOf(one),
    agencyName: agency === null ? 'Toàn cơ quan' : agencyName(agency),
    state: stateOf(one),
    lastSignInAt: one.lastSignInAt?.toISOString() ?? null,
    me: id === me,
  };
}

function stateOf({ enabled, hasWayIn, locked }: PersonRecord): Person['state'] {
  if (!enabled) return 'blocked';
  if (!hasWayIn) return 'invited';
  return locked ? 'locked' : 'active';
}

/** Addresses that stand for none end so (adapters/postgres/staff.ts). */
function addressOf({ email }: PersonRecord): string | null {
  return email.endsWith('.invalid') ? null : email;
}

function nobody(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'no-person', 'Không có người này.');
}

function unknownAgency(reply: FastifyReply): FastifyReply {
  return refuse(reply, 400, 'no-agency', 'Không có đơn vị này.');
}
