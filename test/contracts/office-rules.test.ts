import fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { type Listener, listen } from '#adapters/postgres/listen.ts';
import type { CalendarShown, CalendarTrial } from '#console/calendar-protocol.ts';
import { civilDateOf, instantAt } from '#language/vietnam-time.ts';
import { recountDeadline } from '#server/cases/recount-deadline.ts';
import { type CalendarParts, calendarApi } from '#server/desk/rules/calendar-routes.ts';
import { changeRules, OFFICE_CHANNEL, readStoredRules } from '#server/office/office-rules.ts';
import { type Office, openOffice } from '#server/office/open-office.ts';
import { aCaseIn } from './case-set-up.ts';
import { rulesAtTheDesk } from './rules-desk-contract.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;
const BY = { by: 'lan', act: 'tested' };
const DAY = {
  date: '2026-11-24',
  off: false,
  name: 'làm việc',
  certainty: 'announced',
  decision: 'Thông báo 1',
  source: 'Thông báo 1',
  checkedOn: '2026-11-22',
} as const;

let store: StoreInTest;
let office: Office;
let another: Office;
let listener: Listener;
beforeAll(async () => {
  store = await startStoreInTest();
}, SET_UP_MS);
beforeEach(async () => {
  await store.pool.query('TRUNCATE setting, audit');
  const read = () => readStoredRules(store.pool);
  [office, another] = [await openOffice(read), await openOffice(read)];
  listener = await listen(store.url, [OFFICE_CHANNEL], () => void another.refresh());
});
afterAll(async () => {
  await listener.close();
  await store.close();
}, SET_UP_MS);

const dueOf = ({ desk }: Office): string =>
  desk.deadline('dien', instantAt('2026-11-20', '09:00'), 'Xã').dueAt.toISOString().slice(0, 10);

describe('rules that staff keep over the files', () => {
  it('reach every process, whoever was given calendar and desk at its start', async () => {
    const { calendar, hours } = another;
    expect([dueOf(another), calendar.works(DAY.date)]).toEqual(['2026-11-25', false]);
    await changeRules(store.pool, 'days', () => [DAY], BY);
    await expect.poll(() => dueOf(another)).toBe('2026-11-24');
    expect(calendar.works(DAY.date)).toBe(true);
    expect(hours.staffed(instantAt(DAY.date, '09:00'))).toBe(true);
    expect(dueOf(office)).toBe('2026-11-25');
    await office.refresh();
    expect(dueOf(office)).toBe('2026-11-24');
  });

  it('route and set deadlines from then on', async () => {
    const [rule] = office.rules().routing.rules;
    const [deadline] = office.rules().deadlines;
    if (!rule || !deadline) throw new Error('the files hold rules');
    await changeRules(
      store.pool,
      'routing',
      () => [{ ...rule, agency: 'so-cong-thuong', category: 'dien' }, rule],
      BY,
    );
    await changeRules(
      store.pool,
      'deadlines',
      () => [{ ...deadline, target: 'resolution', category: '*', amount: 1 }],
      BY,
    );
    await expect.poll(() => dueOf(another)).toBe('2026-11-23');
    const route = (category: string) =>
      another.desk.route({
        category,
        communeCode: office.rules().agencies.find(({ communeCode }) => communeCode)?.communeCode,
        text: 'hư',
        now: instantAt('2026-11-20', '09:00'),
      }).agency;
    expect(route('dien')).toBe('so-cong-thuong');
    expect(route('rac_moi_truong')).not.toBe('so-cong-thuong');
  });

  it('are changed by two at once without losing either, each in the audit with what went and came', async () => {
    const other = { ...DAY, date: '2026-12-01' };
    await Promise.all(
      [DAY, other].map((day) =>
        changeRules(store.pool, 'days', (stored) => [...(stored ?? []), day], BY),
      ),
    );
    const stored = await readStoredRules(store.pool);
    expect(stored.days?.map(({ date }) => date).sort()).toEqual([DAY.date, other.date]);
    await changeRules(store.pool, 'days', () => [other], BY);
    const { rows } = await store.pool.query<{ detail: { gone: unknown[]; come: unknown[] } }>(
      'SELECT detail FROM audit ORDER BY id',
    );
    expect(rows.map(({ detail }) => [detail.gone.length, detail.come.length])).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(await firstBrokenLink(store.pool)).toBeUndefined();
  });

  it('stay as they were where a change is refused or what is stored cannot be read', async () => {
    const refuse = changeRules(
      store.pool,
      'days',
      () => {
        throw new RangeError('no');
      },
      BY,
    );
    await expect(refuse).rejects.toThrow('no');
    expect(await store.count('audit')).toBe(0);
    await store.pool.query(
      `INSERT INTO setting (name, value) VALUES ('routing-rules', '[{"id": 1}]')`,
    );
    await expect(office.refresh()).rejects.toThrow();
    expect(dueOf(office)).toBe('2026-11-25');
  });
});

rulesAtTheDesk(() => ({ store, office }));

describe('the calendar at the desk', () => {
  it('says which open deadlines a day would move, and moves just those when it is kept', async () => {
    await store.empty();
    const { now, stored } = { now: office.rules, stored: office.stored };
    const rules = { now, stored, refresh: office.refresh };
    const counting = { pool: store.pool, office, officeName: 'Xã', now: () => new Date() };
    const staff = { role: 'supervisor', agency: null, login: 'lan', mustChange: false };
    const app = fastify();
    calendarApi(app, {
      ...{ pool: store.pool, rules, today: () => '2026-11-29' },
      auth: {
        sessionOf: async (cookie: string) => ({ staff: { ...staff, role: cookie }, csrf: 'word' }),
      },
    } as unknown as CalendarParts);
    const asks = async <T>(role: string, path: string, payload?: object) => {
      const headers = { cookie: role, 'x-csrf': 'word' };
      const url = `/api/desk/calendar${path}`;
      const came = await app.inject({ url, headers, ...(payload && { method: 'POST', payload }) });
      return { status: came.statusCode, said: came.json<T>() };
    };
    const one = await aCaseIn(store, { agency: 'xa' });
    await recountDeadline(one.id, counting);
    const due = async (): Promise<Date> =>
      (
        await store.pool.query<{ due: Date }>(
          'SELECT due_at AS due FROM feedback_case WHERE id = $1',
          [one.id],
        )
      ).rows[0]?.due ?? new Date(0);
    const before = await due();
    const date = civilDateOf(before);
    const change = { do: 'keep', date, off: 'off', name: 'nghỉ bão', certainty: 'announced' };
    const decided = { ...change, decision: 'Công điện 1' };
    const trial = `/trial?${new URLSearchParams(decided)}`;
    const { said } = await asks<CalendarTrial>('supervisor', trial);
    expect(said).toMatchObject({
      open: 1,
      later: 1,
      earlier: 0,
      examples: [{ receipt: one.receipt }],
    });
    expect(await due()).toEqual(before);
    expect((await asks('supervisor', '', change)).status).toBe(422);
    for (const path of [trial, '']) {
      const refused = await asks('editor', path, path === '' ? decided : undefined);
      expect(refused.status).toBe(403);
    }
    expect((await asks('supervisor', '', decided)).status).toBe(200);
    await recountDeadline(one.id, counting, 'calendar');
    expect((await due()).toISOString()).toBe(said.examples[0]?.after);
    const year = await asks<CalendarShown>('agent', `?year=${date.slice(0, 4)}`);
    expect(year.said.days).toContainEqual({
      ...PICK,
      date,
      name: 'nghỉ bão',
      decision: 'Công điện 1',
    });
    await asks('supervisor', '', { do: 'remove', date });
    await recountDeadline(one.id, counting, 'calendar');
    expect(await due()).toEqual(before);
    await app.close();
  });
});

const PICK = { off: true, certainty: 'announced', own: true };
