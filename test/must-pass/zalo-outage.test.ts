import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { aZaloCitizen } from '#test/fakes/office-citizens.ts';

let office: ConnectedOffice;
beforeAll(async () => {
  office = await startConnectedOffice();
});
afterAll(() => office.stop());

async function withStore<T>(work: (store: pg.Pool) => Promise<T>): Promise<T> {
  const store = await office.server.openPool();
  try {
    return await work(store);
  } finally {
    await store.end();
  }
}

test('what citizens wrote while nobody was there is fetched and answered, unless a person did', async () => {
  const { zalo, server, hooks } = office;
  const lan = aZaloCitizen(office, 'patient');
  const minh = aZaloCitizen(office, 'helped');
  await lan.says('xin chào');
  await minh.says('xin chào');
  const mai = aZaloCitizen(office, 'halfway');
  await mai.says('Đèn đường ấp 1 xã Tân Trụ hư cả tuần nay, nhờ sửa giùm');
  await mai.says('không có hình');
  await server.kill();
  // An hour ago the last word of an open door; the store outlives the server.
  await withStore((store) =>
    store.query(
      `UPDATE setting SET updated_at = now() - interval '1 hour' WHERE name = 'door/alive'`,
    ),
  );
  zalo.saidUnheard({ user: 'patient', text: 'giấy tờ đăng ký kết hôn', messageId: 'm-lost' });
  zalo.saidUnheard({ user: 'helped', text: 'lệ phí đăng ký kết hôn', messageId: 'm-helped' });
  zalo.switchWebhook('off');
  await zalo.staffSays(hooks.zalo, { user: 'helped', text: 'Dạ không mất phí ạ.' });
  zalo.switchWebhook('on');
  await server.startAgain();
  expect(await lan.hears('Nguồn:')).toContain('kết hôn');

  // A report half filled in goes on where it was: nothing that was said is lost.
  const summary = await mai.says('không để lại số');
  for (const said of ['Đèn đường', 'ấp 1', 'cả tuần nay']) expect(summary).toContain(said);
  expect(await mai.says('gửi đi')).toMatch(/PA-\d{6}-/u);

  // Zalo's own retries still come: the message stays one.
  await zalo.citizenSays(hooks.zalo, {
    user: 'patient',
    text: 'giấy tờ đăng ký kết hôn',
    messageId: 'm-lost',
  });
  await lan.says('cảm ơn');
  expect(lan.screen().filter((line) => line.includes('Nguồn:'))).toHaveLength(1);
  const rows = await withStore((store) =>
    store.query<{ event_id: string; status: string; turn_id: string | null }>(
      `SELECT event_id, status, turn_id FROM inbox WHERE event_id LIKE '%m-helped' OR event_id LIKE '%m-lost' ORDER BY event_id`,
    ),
  );
  expect(rows.rows).toMatchObject([
    { event_id: 'user_send_text:m-helped', status: 'done', turn_id: null },
    { event_id: 'user_send_text:m-lost', status: 'done' },
  ]);
  expect(minh.screen().some((line) => line.includes('Nguồn:'))).toBe(false);
  expect(server.said()).toContain('no webhook could be taken for a while');
  expect(await withStore(async (store) => (await store.query(OUTAGES)).rowCount)).toBe(0);
});

const OUTAGES = `SELECT 1 FROM setting WHERE name LIKE 'outage/%'`;
