import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import {
  aTelegramCitizen,
  aWebCitizen,
  aZaloBotCitizen,
  aZaloCitizen,
} from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { type FakeSmtp, startFakeSmtp } from '#test/fakes/platforms/smtp.ts';

// Both bots have their updates fetched here; the other journeys take webhooks.
let office: ConnectedOffice;
let store: pg.Pool;
let staff: StaffMember;
let smtp: FakeSmtp;
beforeAll(async () => {
  smtp = await startFakeSmtp();
  const started = await startConnectedOffice({
    TELEGRAM_MODE: 'polling',
    TELEGRAM_WEBHOOK_SECRET: '',
    ZALO_BOT_MODE: 'polling',
    ZALO_BOT_WEBHOOK_SECRET: '',
    MAIL_URL: smtp.url,
    MAIL_FROM: 'Một Cửa <motcua@example.vn>',
    PUBLIC_URL: 'https://office.example',
  });
  // Without an address the fakes let updates wait until they are fetched.
  office = { ...started, hooks: { ...started.hooks, telegram: '', zaloBot: '' } };
  store = await office.server.openPool();
  staff = await signedIn(office.server.url, office.server.said());
});
afterAll(async () => {
  await store.end();
  await office.stop();
  await smtp.stop();
});

describe('on Telegram, fetched', () => {
  test('a citizen asks and is answered; nobody outside knows the secret of the webhook', async () => {
    const lan = aTelegramCitizen(office, 'lan');
    expect(await lan.says('giấy tờ đăng ký kết hôn')).toContain('Nguồn:');
    const body = JSON.stringify({ update_id: 1 });
    const forged = await fetch(`${office.server.url}/webhooks/telegram`, { method: 'POST', body });
    expect(forged.status).toBe(401);
  });

  test('a report takes place and phone from buttons of the chat, and no phone of somebody else', async () => {
    const hoa = aTelegramCitizen(office, 'hoa');
    await hoa.says('tôi muốn phản ánh đèn đường hư trước nhà văn hóa ấp 3');
    const asked = office.telegram.accepted.at(-1);
    expect(asked?.buttons.find(({ asks }) => asks)?.asks).toBe('location');
    expect(await hoa.presses('Gửi vị trí của tôi')).toContain('xã, phường nào');
    await hoa.presses('Tôi không rõ');
    expect(await hoa.presses('Không có hình')).toContain('số điện thoại');
    const other = { phone_number: '84900000002', first_name: 'Ai đó', user_id: 1 };
    await office.telegram.citizenSends('', { user: 'hoa', fields: { contact: other } });
    await hoa.hears('không phải của anh/chị');
    expect(await hoa.presses('Gửi số điện thoại của tôi')).toContain('84900000001');
  });

  test('an answered message that is changed is read again, and says so', async () => {
    const minh = 'minh';
    const chat = office.telegram.chatOf(minh);
    const message = (text: string) => ({
      message_id: 9_001,
      date: 1_800_000_000,
      chat: { id: chat, type: 'private' },
      from: { id: chat, is_bot: false },
      text,
    });
    const citizen = aTelegramCitizen(office, minh);
    await office.telegram.emit('', { message: message('giấy tờ làm khai tử') });
    await citizen.hears('Nguồn:');
    const edited = { ...message('giấy tờ đăng ký kết hôn'), edit_date: 1_800_000_100 };
    await office.telegram.emit('', { edited_message: edited });
    expect(await citizen.hears('vừa sửa tin nhắn')).toContain('kết hôn');
  });

  test('a topic of the chat gets its answer in the topic', async () => {
    await office.telegram.citizenSends('', {
      user: 'topic',
      fields: { text: 'giấy tờ đăng ký kết hôn', message_thread_id: 77, is_topic_message: true },
    });
    await aTelegramCitizen(office, 'topic').hears('Nguồn:');
    const chat = String(office.telegram.chatOf('topic'));
    const sent = office.telegram.accepted.filter(({ recipient }) => recipient === chat);
    expect(new Set(sent.map(({ thread }) => thread))).toEqual(new Set(['77']));
  });

  test('a group hears once where to write', async () => {
    const fields = { text: 'chào cả nhà', chat: { id: -5, type: 'group', title: 'Nhóm' } };
    for (let time = 0; time < 3; time += 1)
      await office.telegram.citizenSends('', { user: 'an', fields });
    await aTelegramCitizen(office, '-5').hears('nhắn riêng');
    await aTelegramCitizen(office, 'after').says('xin chào');
    const told = office.telegram.accepted.filter(({ recipient }) => recipient === '-5');
    expect(told).toHaveLength(1);
  });
});

describe('alerts', () => {
  test('the desk shows in red that nobody is told, and then that one way is too few', async () => {
    expect((await staff.opens('/staff')).text).toContain('Chưa đặt đường báo động nào');
    await link(aZaloBotCitizen(office, 'truc-ban'), 'Trực ban xã');
    expect((await staff.opens('/staff/conversations')).text).toContain(
      'Chỉ có một đường báo động (Zalo Bot)',
    );
    await link(aTelegramCitizen(office, 'truc-ban'), 'Trực ban tỉnh');
    expect((await staff.opens('/staff')).text).not.toContain('đường báo động');
  });

  test('an emergency reaches everybody on duty, on both ways, with a link and no words of the citizen', async () => {
    await aTelegramCitizen(office, 'gap-nan').says('cháy nhà rồi cứu với');
    for (const chat of [
      aZaloBotCitizen(office, 'truc-ban'),
      aTelegramCitizen(office, 'truc-ban'),
    ]) {
      const alert = await chat.hears('KHẨN CẤP');
      expect(alert).toContain('https://office.example/staff/conversations/');
      expect(alert).not.toContain('cháy');
    }
    const page = await staff.opens('/staff/alerts');
    expect(page.text).toContain('KHẨN CẤP');
    const [action = ''] = /\/staff\/alerts\/\d+\/seen/u.exec(page.text) ?? [];
    expect((await staff.sends(page, action)).text).toContain('Quản trị đã xem');
  });

  test('a trial alert is heard, and no longer after the chat was taken off', async () => {
    const page = await staff.opens('/staff/alerts');
    await staff.sends(page, '/staff/alerts/trial');
    await aZaloBotCitizen(office, 'truc-ban').hears('tin thử');
    const { rows } = await store.query<{ id: string }>(
      'SELECT conversation_id AS id FROM alert_contact',
    );
    for (const { id } of rows)
      await staff.sends(await staff.opens('/staff/alerts'), `/staff/alerts/contacts/${id}/remove`);
    expect((await staff.opens('/staff')).text).toContain('Chưa đặt đường báo động nào');
  });

  test('a mail address is linked by the code that was sent to it, and is a way', async () => {
    const path = '/staff/alerts/mails';
    const address = { label: 'Trực ban huyện', mail: 'truc@example.vn' };
    const asked = await staff.sends(await staff.opens('/staff/alerts'), path, address);
    expect(asked.text).toContain('Đã gửi mã tới truc@example.vn');
    const wrong = await staff.sends(asked, `${path}/confirm`, { code: '00000000' });
    expect(wrong.text).toContain('Mã không đúng');
    const code = /\d{8}/u.exec(smtp.taken[0]?.subject ?? '')?.[0] ?? '';
    const done = await staff.sends(wrong, `${path}/confirm`, { code });
    expect(done.text).toContain('Đã liên kết thư của Trực ban huyện');
    expect((await staff.opens('/staff')).text).toContain('Chỉ có một đường báo động (thư điện tử)');
    await staff.sends(await staff.opens('/staff/alerts'), '/staff/alerts/trial');
    await expect.poll(() => smtp.taken.at(-1)?.subject).toContain('Tin thử');
    expect(smtp.taken.at(-1)?.to).toEqual(['truc@example.vn']);
    const { rows } = await store.query<{ id: string }>('SELECT id FROM alert_address');
    await staff.sends(await staff.opens('/staff/alerts'), `${path}/${rows[0]?.id}/remove`);
    expect((await staff.opens('/staff')).text).toContain('Chưa đặt đường báo động nào');
  });

  async function link(
    chat: { readonly says: (text: string) => Promise<string> },
    label: string,
  ): Promise<void> {
    const page = await staff.opens('/staff/alerts');
    const given = await staff.sends(page, '/staff/alerts/codes', { label });
    const code = /LIENKET (\d{8})/u.exec(given.text)?.[1] ?? '';
    expect(await chat.says(`lienket ${code}`)).toContain('Đã liên kết');
    expect((await staff.opens('/staff/alerts')).text).toContain(label);
  }
});

test('a citizen of the Zalo Bot asks and is answered, choices written out', async () => {
  const an = aZaloBotCitizen(office, 'an');
  expect(await an.says('giấy tờ đăng ký kết hôn')).toContain('Nguồn:');
  expect(await an.says('xin chào')).toContain('1. ');
});

test('a channel that is switched off says the office’s sentence once, answers danger, and goes on when it is on again', async () => {
  const cookie = staff.cookie();
  const session = await fetch(`${office.server.url}/api/desk/session`, { headers: { cookie } });
  const { csrf } = (await session.json()) as { readonly csrf: string };
  const flips = async (on: boolean): Promise<void> => {
    for (const name of ['zalo', 'telegram', 'web'])
      await fetch(`${office.server.url}/api/desk/channels/${name}/switch`, {
        method: 'PUT',
        headers: { cookie, 'x-csrf': csrf, 'content-type': 'application/json' },
        body: JSON.stringify({ on, sentence: 'Hôm nay cơ quan dời nhà.' }),
      });
  };
  const asked = 'giấy tờ đăng ký kết hôn';
  const web = await aWebCitizen(office.server.url);
  const citizens = [aZaloCitizen(office, 'tat'), aTelegramCitizen(office, 'tat'), web];
  await flips(false);
  for (const citizen of citizens) {
    expect(await citizen.says(asked)).toContain('dời nhà');
    expect(await citizen.says('cháy nhà rồi cứu với')).toContain('114');
  }
  await flips(true);
  for (const citizen of citizens) expect(await citizen.says(asked)).toContain('Nguồn:');
  web.leave();
  const { rows } = await store.query(
    `SELECT conversation_id FROM outbox WHERE bubble->>'text' LIKE '%dời nhà%'`,
  );
  expect(rows).toHaveLength(citizens.length);
});
