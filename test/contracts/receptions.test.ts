import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { applyBookingEffect } from '#adapters/postgres/receptions/write-booking.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { OpenSession } from '#bot/needs.ts';
import type { BookingList } from '#console/reception-protocol.ts';
import {
  type ReceptionDeskParts,
  receptionRoutes,
} from '#server/desk/receptions/reception-routes.ts';
import { forgetReceptions, remindOfReceptions } from '#server/receptions/keep-receptions.ts';
import { aCaseIn } from './case-set-up.ts';
import { aDeskIn } from './desk-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const NOW = new Date('2026-11-29T03:00:00Z');
let store: StoreInTest;
let app: FastifyInstance;
let member: StaffMember | undefined;
beforeAll(async () => {
  store = await startStoreInTest();
  app = fastify();
  receptionRoutes(app, {
    auth: { sessionOf: async () => member && { staff: member, csrf: 'word' } },
    pool: store.pool,
    office: 'Trung tâm',
    notices: { personal: store.context.personal },
    now: () => NOW,
    sessionsFor: async () => [{ ...aSession('2026-12-10'), turns: 1 }],
  } as unknown as ReceptionDeskParts);
});
afterAll(async () => {
  await app.close();
  await store.close();
});

function aSession(day: string): OpenSession {
  return {
    ...{ id: `${day}/xa`, day, from: '07:30', to: '11:30', who: 'Chủ tịch xã', where: 'Trụ sở' },
    ...{ left: 1, agency: 'xa', turns: 3 },
  };
}

type Role = StaffMember['role'];
async function asks(role: Role, agency: string | null, url: string, payload?: object) {
  member = { id: role, login: role, name: `Cán bộ ${role}`, role, agency, mustChange: false };
  const headers = { cookie: 'x', 'x-csrf': 'word' };
  return app.inject({ url, headers, ...(payload && { method: 'POST', payload }) });
}

/** Somebody asks for a turn, under a code of their own. */
async function books(at: number, changes: { phone?: string; day?: string } = {}): Promise<string> {
  const { phone = `09000000${String(at).padStart(2, '0')}`, day = '2026-12-03' } = changes;
  const { conversationId } = await aCaseIn(store, {});
  const code = `TD-261129-${String(at).padStart(6, '0')}`;
  await inTransaction(store.pool, (client) =>
    applyBookingEffect(
      client,
      conversationId,
      {
        ...{ kind: 'book-reception', key: `book/${code}`, code, session: aSession(day) },
        ...{ subject: 'Ranh đất', name: `Người ${at}`, phone },
      },
      { ...store.context, now: () => NOW },
    ),
  );
  return code;
}

async function bookingRows(): Promise<readonly { code: string; status: string; id: string }[]> {
  const { rows } = await store.pool.query<{ code: string; status: string; id: string }>(
    'SELECT code, status, id FROM reception_booking ORDER BY code',
  );
  return rows;
}

async function noticesAbout(code: string): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ key: string }>(
    'SELECT key FROM notice WHERE subject = $1 ORDER BY key',
    [`reception/${code}`],
  );
  return rows.map(({ key }) => key.replace(/\/\d+$/u, ''));
}

test('a session of three turns gives out three, however many ask at once, and one to a telephone', async () => {
  await Promise.all(Array.from({ length: 9 }, (_, at) => books(at)));
  const asked = await bookingRows();
  const waiting = asked.filter(({ status }) => status === 'waiting');
  expect(waiting).toHaveLength(3);
  for (const { code, status } of asked)
    expect(await noticesAbout(code)).toEqual(
      status === 'waiting' ? [] : [`booking/${code}/turned-down`],
    );
  await books(20, { phone: '0911111111', day: '2026-12-17' });
  const second = await books(21, { phone: '0911111111', day: '2026-12-17' });
  expect((await bookingRows()).find(({ code }) => code === second)?.status).toBe('declined');
});

test('staff of the agency decide, once, and the citizen is told; another agency finds nothing', async () => {
  const [one, two] = (await bookingRows()).filter(({ status }) => status === 'waiting');
  const path = `/api/desk/receptions/${one?.id}`;
  expect((await asks('agent', 'so', `${path}/confirm`, {})).statusCode).toBe(404);
  expect((await asks('inspector', null, `${path}/confirm`, {})).statusCode).toBe(403);
  expect((await asks('agent', 'so', '/api/desk/receptions')).json()).toMatchObject({ rows: [] });
  const list = (await asks('agent', 'xa', '/api/desk/receptions')).json<BookingList>();
  expect(list.rows[0]).toMatchObject({ subject: 'Ranh đất', status: 'waiting' });
  expect(list.rows[0]?.phone).toMatch(/^09•• ••• \d{3}$/u);
  expect((await asks('agent', 'xa', `${path}/contact`, {})).json()).toMatchObject({
    phone: expect.stringMatching(/^09\d{8}$/u) as string,
  });
  expect((await asks('agent', 'xa', `${path}/confirm`, {})).statusCode).toBe(200);
  expect((await asks('agent', 'xa', `${path}/confirm`, {})).statusCode).toBe(409);
  expect(await noticesAbout(one?.code ?? '')).toEqual([`booking/${one?.code}/confirmed`]);
  const session = '2026-12-10/xa';
  const moved = await asks('agent', 'xa', `${path}/move`, { session });
  expect(moved.statusCode).toBe(200);
  const full = await asks('agent', 'xa', `/api/desk/receptions/${two?.id}/move`, { session });
  expect(full.json()).toMatchObject({ code: 'full' });
  const declined = await asks('agent', 'xa', `/api/desk/receptions/${two?.id}/decline`, {
    reason: 'Chủ tịch đi vắng.',
  });
  expect(declined.statusCode).toBe(200);
  // Both places of the 3rd are free again.
  await Promise.all([books(30), books(31), books(32)]);
  const late = (await bookingRows()).filter(({ code }) => /3[0-2]$/u.test(code));
  expect(late.map(({ status }) => status).sort()).toEqual(['declined', 'waiting', 'waiting']);
});

test('a confirmed turn is reminded of once, and everything of it is deleted after its days', async () => {
  const calendar = (await aDeskIn(store)).parts.calendar();
  const at = (iso: string) => ({
    ...{ pool: store.pool, calendar, office: 'Trung tâm', now: () => new Date(iso) },
  });
  const confirmed = (await bookingRows()).find(({ status }) => status === 'confirmed')?.code ?? '';
  const reminders = async () =>
    (await noticesAbout(confirmed)).filter((key) => key.includes('reminder')).length;
  await remindOfReceptions(at('2026-12-08T03:00:00Z'));
  expect(await reminders()).toBe(0);
  const eve = at('2026-12-09T03:00:00Z');
  await Promise.all([remindOfReceptions(eve), remindOfReceptions(eve), remindOfReceptions(eve)]);
  expect(await reminders()).toBe(1);
  await forgetReceptions(at('2027-01-09T03:00:00Z'), 30);
  expect((await bookingRows()).some(({ code }) => code === confirmed)).toBe(true);
  await forgetReceptions(at('2027-01-10T03:00:00Z'), 30);
  expect((await bookingRows()).some(({ code }) => code === confirmed)).toBe(false);
});
