import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aStaffMember, type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { type RunningServer, startRunningServer } from '#test/fakes/running-server.ts';

let server: RunningServer;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  server = await startRunningServer();
  store = await server.openPool();
  staff = await signedIn(server.url, server.said());
});
afterAll(async () => {
  await store.end();
  await server.stop();
});

async function asRole<T>(role: string, work: () => Promise<T>): Promise<T> {
  await store.query(`UPDATE staff SET role = $1 WHERE login = 'admin'`, [role]);
  return work().finally(() =>
    store.query(`UPDATE staff SET role = 'administrator' WHERE login = 'admin'`),
  );
}

test('a day that is announced is written down with its decision, and taken away again', async () => {
  const page = await staff.opens('/staff/calendar?year=2027');
  expect(page.text).toContain('nghỉ Giỗ Tổ Hùng Vương');
  const day = { date: '2027-04-17', off: 'works', name: 'làm bù', certainty: 'announced' };
  const without = await staff.sends(page, '/staff/calendar/day', { ...day, decision: '' });
  expect(without.text).toContain('phải ghi số văn bản');
  const kept = await staff.sends(page, '/staff/calendar/day', { ...day, decision: 'TB 12/2027' });
  expect(kept.text).toContain('Làm việc: làm bù');
  expect(kept.text).toContain('TB 12/2027');
  const gone = await staff.sends(kept, '/staff/calendar/remove', { date: day.date });
  expect(gone.text).not.toContain('Làm việc: làm bù');
});

test('a year without any day shows those of the law, and one press writes them down', async () => {
  const page = await staff.opens('/staff/calendar?year=2031');
  expect(page.text).toContain('Chưa ai ghi lịch năm này');
  const kept = await staff.sends(page, '/staff/calendar/by-law');
  expect(kept.text).not.toContain('Chưa ai ghi lịch năm này');
  expect(kept.text).toContain('nghỉ Tết Nguyên đán');
});

const RULE = {
  category: 'dien',
  commune: '',
  level: '',
  agency: 'so-cong-thuong',
  also: '',
  alternative: 'bo-phan-phan-viec',
  from: '2026-01-01',
  reason: 'Sở nhận thẳng việc điện.',
};

test('a rule is tried before it is kept; only who leads may', async () => {
  const page = await staff.opens('/staff/routing');
  const wrong = await staff.sends(page, '/staff/routing/try', {
    ...RULE,
    kind: 'keep',
    commune: 'xã Không Có',
  });
  expect([wrong.status, wrong.text.includes('Chưa rõ xã, phường')]).toEqual([422, true]);
  const trial = await staff.sends(page, '/staff/routing/try', { ...RULE, kind: 'keep' });
  expect(trial.text).toContain('trong 90 ngày qua sẽ đi nơi khác');
  const unseen = await staff.sends(trial, '/staff/routing/keep', { moves: '999' });
  expect(unseen.status).toBe(409);
  const kept = await staff.sends(trial, '/staff/routing/keep');
  expect(kept.text).toContain('Sở nhận thẳng việc điện.');
  await asRole('agent', async () => {
    const read = await staff.opens('/staff/routing');
    expect(read.text).not.toContain('Quy tắc mới');
    expect((await staff.sends(trial, '/staff/routing/keep')).status).toBe(403);
  });
  expect((await aStaffMember(server.url).opens('/staff/routing')).path).toBe('/staff/login');
});
