import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aStaffMember, type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { type RunningServer, startRunningServer } from '#test/fakes/running-server.ts';

let server: RunningServer;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  server = await startRunningServer({ PUBLIC_BOARD: 'on' });
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

test('a deadline from a day on: what was received before keeps its own', async () => {
  const page = await staff.opens('/staff/deadlines');
  const rule = { category: 'dien', target: 'resolution', amount: '2', unit: 'working-days' };
  const more = { cutOff: '15:00', from: '2099-01-01', source: 'Quyết định 9/QĐ-UBND' };
  const past = { ...rule, ...more, from: '2020-01-01' };
  expect((await staff.sends(page, '/staff/deadlines/rule', past)).text).toContain('Chưa lưu');
  const kept = await staff.sends(page, '/staff/deadlines/rule', { ...rule, ...more });
  expect(kept.text).toContain('Quyết định 9/QĐ-UBND');
});

test('only what staff made public stands on the board and goes out by Open311, in XML and JSON', async () => {
  await store.query(
    `INSERT INTO feedback_case (receipt, key, category, text, place, agency, routed_because, due_at, deadline, stage,
       answer, answered_at, public_text, published_at, sealed)
     SELECT 'PA-B-' || n, 'b' || n, 'dien', 'riêng tư', 'nhà ông Ba', 'so-cong-thuong', '', now(), '', 'closed', 'x', now(),
            CASE WHEN n > 1 THEN 'điện <yếu> & chập chờn' || chr(7) END, CASE WHEN n > 1 THEN now() END, n = 3
       FROM generate_series(1, 3) AS n`,
  );
  const get = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const board = (await get('/phan-anh-cong-khai')).text;
  const xml = (await get('/open311/v2/requests.xml')).text;
  const json = JSON.parse((await get('/open311/v2/requests.json')).text) as object[];
  expect([board.split('chập chờn').length, xml.split('<request>').length, json.length]).toEqual([
    2, 2, 1,
  ]);
  for (const text of [board, xml, JSON.stringify(json)])
    expect(text).not.toMatch(/riêng tư|ông Ba|PA-B-/u);
  expect(xml).toContain('<description>điện &lt;yếu&gt; &amp; chập chờn</description>');
  expect((await get('/open311/v2/services.xml')).text).not.toContain('thai_do_cham_tre');
  expect((await get('/open311/v2/requests/00000000-0000-4000-8000-000000000000.json')).status).toBe(
    404,
  );
});
