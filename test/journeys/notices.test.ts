import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import {
  aTelegramCitizen,
  aWebCitizen,
  aZaloCitizen,
  type OfficeCitizen,
} from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { type FakeSmtp, startFakeSmtp } from '#test/fakes/platforms/smtp.ts';

let office: ConnectedOffice;
let smtp: FakeSmtp;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  smtp = await startFakeSmtp();
  const mail = { MAIL_URL: smtp.url, MAIL_FROM: 'Một Cửa <motcua@example.vn>' };
  office = await startConnectedOffice(mail);
  store = await office.server.openPool();
  staff = await signedIn(office.server.url, office.server.said());
});
afterAll(async () => {
  await store.end();
  await office.stop();
  await smtp.stop();
});

async function filed(citizen: OfficeCitizen, what: string, phone: string): Promise<string> {
  await citizen.says('Tôi muốn phản ánh');
  await citizen.says(what);
  const next = await citizen.says('ấp 1 xã Tân Trụ');
  if (next.includes('cùng một việc')) await citizen.says('Không, việc khác');
  await citizen.says('không có hình');
  await citizen.says(phone);
  return /PA-\d{6}-[0-9A-Z]{6}/u.exec(await citizen.says('gửi đi'))?.[0] ?? '';
}

/** Eight days pass since the citizen of this case last wrote. */
async function eightDaysLater(receipt: string): Promise<void> {
  await store.query(
    `UPDATE conversation SET last_citizen_at = last_citizen_at - interval '8 days'
      WHERE id = (SELECT conversation_id FROM feedback_case WHERE receipt = $1)`,
    [receipt],
  );
}

async function answered(receipt: string, text: string): Promise<void> {
  const page = await staff.opens(`/staff/cases/${receipt}`);
  await staff.sends(page, `/staff/cases/${receipt}/answer`, { text });
}

test('staff name a template, and learn at once whether it can be used', async () => {
  const page = await staff.opens('/staff/notices');
  const wrong = await staff.sends(page, '/staff/notices/templates', {
    purpose: 'case-answered',
    templateId: '999',
  });
  expect(wrong.text).toContain('Mẫu chưa dùng được: template -109');
  office.zalo.addTemplate({ id: '555', params: [{ name: 'ma_phan_anh' }, { name: 'trang_thai' }] });
  const right = await staff.sends(wrong, '/staff/notices/templates', {
    purpose: 'case-answered',
    templateId: '555',
  });
  expect(right.text).toContain('Mẫu dùng được.');
  expect((await staff.opens('/staff/notices/quota')).text).toContain('Hôm nay còn 500 trên 500');
});

test('a case answered after 8 days reaches its citizen on Zalo as a template message, and its receipt is shown', async () => {
  const lan = aZaloCitizen(office, 'notice-zalo');
  const receipt = await filed(lan, 'Ổ gà trước cổng trường, báo ở Zalo', 'không để lại số');
  await eightDaysLater(receipt);
  await answered(receipt, 'Đội đã vá ổ gà sáng nay.');
  const taken = () => office.zalo.templatesTaken.find(({ to }) => to === 'notice-zalo');
  await expect.poll(taken).toMatchObject({
    by: 'user',
    data: { ma_phan_anh: receipt, trang_thai: 'Đã trả lời' },
  });
  expect(lan.screen().join('\n')).not.toContain('Đội đã vá');
  const shown = async () => (await staff.opens(`/staff/cases/${receipt}`)).text;
  await expect.poll(shown).toContain('đã gửi qua tin mẫu Zalo theo tài khoản');
  const message = taken();
  if (!message) throw new Error('no template message');
  await office.zalo.templateArrives(office.hooks.zalo, message);
  await expect.poll(shown).toContain('tới lúc');
});

test('a case of the web chat answered after 8 days reaches its citizen by phone', async () => {
  const lan = await aWebCitizen(office.server.url);
  const receipt = await filed(lan, 'Ổ gà trước chợ, báo ở web', '0912 345 678');
  await eightDaysLater(receipt);
  await answered(receipt, 'Đội đã vá ổ gà trước chợ.');
  const taken = () => office.zalo.templatesTaken.find(({ to }) => to === '84912345678');
  await expect.poll(taken).toMatchObject({ by: 'phone', data: { ma_phan_anh: receipt } });
  // The words themselves lie in the chat, for when the citizen comes back.
  expect(await lan.hears('Đội đã vá ổ gà trước chợ.')).toContain(receipt);
  lan.leave();
});

test('one who gave an address is reached by mail', async () => {
  const lan = await aWebCitizen(office.server.url);
  const receipt = await filed(lan, 'Ổ gà ở đầu ấp, báo ở web', 'không để lại số');
  expect(await lan.says('báo qua email lan@example.vn')).toContain('lan@example.vn');
  await eightDaysLater(receipt);
  await answered(receipt, 'Đội đã vá ổ gà đầu ấp.');
  await expect.poll(() => smtp.taken).toMatchObject([{ to: ['lan@example.vn'] }]);
  expect(smtp.taken[0]?.text).toContain('Đội đã vá ổ gà đầu ấp.');
  lan.leave();
});

test('where no way is left staff see it with the reason, and one click sends it again', async () => {
  const lan = aZaloCitizen(office, 'notice-lost');
  const receipt = await filed(lan, 'Ổ gà cuối ấp, báo ở Zalo', 'không để lại số');
  await eightDaysLater(receipt);
  office.zalo.block('notice-lost');
  await answered(receipt, 'Đội đã vá ổ gà cuối ấp.');
  const shown = async () => (await staff.opens('/staff/notices')).text;
  await expect.poll(shown).toContain('CHƯA BÁO ĐƯỢC');
  const page = await staff.opens(`/staff/cases/${receipt}`);
  expect(page.text).toContain('người dân lâu không nhắn, Zalo không cho nhắn');
  expect(page.text).toContain('người dân từ chối hoặc đã chặn');
  // The citizen writes again: the window is open, and what was not sent can be.
  await lan.writes('có ai không');
  await store.query(
    `UPDATE conversation SET last_citizen_at = now() WHERE recipient = 'notice-lost'`,
  );
  const action = /action="(\/staff\/notices\/[^"]+\/again)"/u.exec(page.text)?.[1] ?? '';
  office.zalo.unblock('notice-lost');
  await staff.sends(page, action);
  expect(await lan.hears('Đội đã vá ổ gà cuối ấp.')).toContain(receipt);
});

test.each([
  ['Zalo', () => aZaloCitizen(office, 'notice-wish-zalo')],
  ['Telegram', () => aTelegramCitizen(office, 'notice-wish-telegram')],
  ['the web', () => aWebCitizen(office.server.url)],
])('on %s “đừng báo nữa” stops notices and “báo lại” starts them', async (channel, aCitizen) => {
  const lan = await aCitizen();
  const receipt = await filed(lan, `Ổ gà trên ${channel}, nhờ xem`, 'không để lại số');
  expect(await lan.says('đừng báo nữa')).toContain('em không báo nữa');
  await answered(receipt, `Lời không ai đọc ${channel}.`);
  const withdrawn = async () => (await staff.opens(`/staff/cases/${receipt}`)).text;
  await expect.poll(withdrawn).toContain('người dân đã nhắn đừng báo nữa');
  expect(await lan.says('báo lại')).toContain('em báo anh/chị');
  await answered(receipt, `Đã vá xong ${channel}.`);
  await lan.hears(`Đã vá xong ${channel}.`);
  expect(lan.screen().join('\n')).not.toContain('Lời không ai đọc');
});

test('an announcement to more than 50 people is refused without its preview', async () => {
  const { rows } = await store.query<{ id: string }>(
    `SELECT id FROM channel_account WHERE name = 'web'`,
  );
  await store.query(
    `WITH c AS (
       INSERT INTO conversation (account_id, recipient, last_citizen_at)
       SELECT $1, 'crowd-' || n, now() FROM generate_series(1, 51) n RETURNING id
     )
     INSERT INTO feedback_case (receipt, key, conversation_id, category, text, place, agency, routed_because, due_at, deadline)
     SELECT 'PA-' || id, id, id, 'chieu_sang', 'x', 'x', 'x', 'x', now(), 'x' FROM c`,
    [rows[0]?.id],
  );
  const form = {
    kind: 'cases',
    category: 'chieu_sang',
    procedure: '',
    communeCode: '',
    text: 'Mai cúp điện.',
  };
  const page = await staff.opens('/staff/notices');
  const preview = await staff.sends(page, '/staff/notices/preview', form);
  expect(preview.text).toContain('51 người.');
  expect(preview.text).toContain('Chi phí ước tính <strong>0 đồng');
  const forged = await staff.sends(preview, '/staff/notices/send', { confirmation: 'x' });
  expect(forged.status).toBe(409);
  expect(forged.text).toContain('Chưa gửi: có 51 người');
  const changed = await staff.sends(preview, '/staff/notices/send', { text: 'Lời khác.' });
  expect(changed.status).toBe(409);
  const sent = await staff.sends(preview, '/staff/notices/send');
  expect(sent.text).toContain('Đã xếp hàng gửi cho 51 người.');
  expect((await staff.sends(preview, '/staff/notices/send')).text).toContain('đã gửi rồi');
  const told = () =>
    store.query(
      `SELECT 1 FROM outbox WHERE status = 'sent' AND bubble->>'text' LIKE '%Mai cúp điện.%'`,
    );
  await expect.poll(async () => (await told()).rowCount).toBe(51);
});
