import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBrokenLink } from '#adapters/postgres/audit.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import {
  aTelegramCitizen,
  aWebCitizen,
  aZaloCitizen,
  type OfficeCitizen,
} from '#test/fakes/office-citizens.ts';
import {
  aStaffMember,
  firstPassword,
  type StaffMember,
  type StaffPage,
  signedIn,
} from '#test/fakes/office-staff.ts';

let office: ConnectedOffice;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  office = await startConnectedOffice();
  store = await office.server.openPool();
});
afterAll(async () => {
  await store.end();
  await office.stop();
});

describe('signing in', () => {
  test('the desk is closed to strangers', async () => {
    const stranger = aStaffMember(office.server.url);
    for (const path of ['/staff', '/staff/conversations', '/staff/procedures', '/staff/unanswered'])
      expect((await stranger.opens(path)).path).toBe('/staff/login');
  });

  test('a wrong password opens nothing and says nothing about which part was wrong', async () => {
    const stranger = aStaffMember(office.server.url);
    const login = await stranger.opens('/staff/login');
    const wrongName = await stranger.sends(login, '/staff/login', {
      login: 'nobody',
      password: 'x'.repeat(16),
    });
    const wrongWord = await stranger.sends(login, '/staff/login', {
      login: 'admin',
      password: 'x'.repeat(16),
    });
    expect(wrongName.status).toBe(401);
    expect(wrongWord).toEqual(wrongName);
  });

  test('the password of the first start opens only the page that changes it', async () => {
    const admin = aStaffMember(office.server.url);
    const login = await admin.opens('/staff/login');
    const password = firstPassword(office.server.said());
    const change = await admin.sends(login, '/staff/login', { login: 'admin', password });
    expect(change.path).toBe('/staff/password');
    expect((await admin.opens('/staff/conversations')).path).toBe('/staff/password');
    const tooShort = await admin.sends(change, '/staff/password', {
      password: 'ngắn',
      again: 'ngắn',
    });
    expect(tooShort.text).toContain('ít nhất 12 ký tự');
    const same = await admin.sends(change, '/staff/password', { password, again: password });
    expect(same.path).toBe('/staff/password');
    staff = await signedIn(office.server.url, office.server.said());
    expect((await staff.opens('/staff')).path).toBe('/staff');
    const old = await admin.sends(await admin.opens('/staff/login'), '/staff/login', {
      login: 'admin',
      password,
    });
    expect(old.status).toBe(401);
    expect((await staff.opens('/staff')).text).toContain('Đăng xuất');
  });

  test('a form that did not come from our page changes nothing', async () => {
    const page = await staff.opens('/staff/procedures/1.001193');
    const forged = {
      ...page,
      text: page.text.replaceAll(/name="csrf" value="[^"]*"/gu, 'name="csrf" value="forged"'),
    };
    const sent = await staff.sends(forged, '/staff/procedures/1.001193/name', {
      kind: 'everydayNames',
      value: 'giấy giả',
    });
    expect(sent.status).toBe(403);
  });
});

async function filed(citizen: OfficeCitizen, what: string): Promise<string> {
  await citizen.says('Tôi muốn phản ánh');
  await citizen.says(what);
  const next = await citizen.says('ấp 1 xã Tân Trụ');
  if (next.includes('cùng một việc')) await citizen.says('Không, việc khác');
  await citizen.says('không có hình');
  await citizen.says('không để lại số');
  return /PA-\d{6}-[0-9A-Z]{6}/u.exec(await citizen.says('gửi đi'))?.[0] ?? '';
}

test.each([
  ['the web', () => aWebCitizen(office.server.url)],
  ['Zalo', () => aZaloCitizen(office, 'zalo-case')],
  ['Telegram', () => aTelegramCitizen(office, 'telegram-case')],
])('a case filed on %s is answered, and the citizen hears of it', async (channel, aCitizen) => {
  const lan = await aCitizen();
  const receipt = await filed(lan, `Ổ gà trước cổng trường, báo qua ${channel}`);
  const list = await staff.opens('/staff');
  expect(list.text).toContain(receipt);
  const page = await staff.opens(`/staff/cases/${receipt}`);
  expect(page.text).toContain(`Ổ gà trước cổng trường, báo qua ${channel}`);
  expect(page.text).toContain('Tân Trụ');
  await staff.sends(page, `/staff/cases/${receipt}/answer`, { text: 'Đội đã vá ổ gà sáng nay.' });
  const heard = await lan.hears('Đội đã vá ổ gà sáng nay.');
  expect(heard).toContain(receipt);
});

async function conversationOf(citizenWords: string): Promise<string> {
  const { rows } = await store.query<{ id: string }>(
    `SELECT conversation_id AS id FROM inbox WHERE content->>'text' = $1`,
    [citizenWords],
  );
  return rows[0]?.id ?? '';
}

test('while a person answers the assistant is silent, and speaks again afterwards', async () => {
  const minh = await aWebCitizen(office.server.url);
  await minh.says('cho hỏi việc riêng của nhà tôi');
  const id = await conversationOf('cho hỏi việc riêng của nhà tôi');
  const path = `/staff/conversations/${id}`;
  await staff.sends(await staff.opens(path), `${path}/take`);
  await expect.poll(minh.held).toBe(true);
  await minh.writes('làm khai sinh cần giấy gì');
  await staff.sends(await staff.opens(path), `${path}/say`, { text: 'Chị là Hà, để chị xem.' });
  await minh.hears('Chị là Hà, để chị xem.');
  await expect.poll(() => turnAfter('làm khai sinh cần giấy gì')).toBe('held');
  const { rows } = await store.query(
    `SELECT author, bubble->>'text' AS text FROM outbox WHERE conversation_id = $1 AND author = 'assistant'
        AND created_at > (SELECT held_since FROM conversation WHERE id = $1)`,
    [id],
  );
  expect(rows).toEqual([]);
  await staff.sends(await staff.opens(path), `${path}/give-back`);
  await expect.poll(minh.held).toBe(false);
  expect(await minh.says('giấy tờ đăng ký khai sinh')).toContain('1.001193');
  minh.leave();
});

async function turnAfter(words: string): Promise<string | undefined> {
  const { rows } = await store.query<{ outcome: string }>(
    `SELECT t.outcome FROM inbox i JOIN turn t ON t.id = i.turn_id WHERE i.content->>'text' = $1`,
    [words],
  );
  return rows[0]?.outcome;
}

/** Where the form of a waiting question goes. */
function questionPath({ text }: StaffPage, question: string): string {
  return /action="(\/staff\/unanswered\/\d+)"/u.exec(text.slice(text.indexOf(question)))?.[1] ?? '';
}

/** The page without the lines that were taught. */
function openPart({ text }: StaffPage): string {
  return text.split('<h2>Vừa ghi</h2>')[0] ?? '';
}

describe('the knowledge is kept true', () => {
  test('a question nobody could answer is taught, and answered the next time', async () => {
    const question = 'làm giấy bùng xèng ở đâu';
    const lan = await aWebCitizen(office.server.url);
    expect(await lan.says(question)).not.toContain('1.001193');
    const page = await staff.opens('/staff/unanswered');
    expect(page.text).toContain(question);
    const path = questionPath(page, question);
    const found = await staff.opens(`${path}?q=1.001193`);
    const teach = 'exampleQuestions 1.001193';
    const after = await staff.sends(found, path, { teach, words: question });
    expect(after.text).toContain('trợ lý trả lời đúng');
    expect(openPart(after)).not.toContain(question);
    expect(await lan.says(question)).toContain('mã 1.001193');
    const undo = /action="(\/staff\/taught\/\d+\/undo)"/u.exec(after.text)?.[1] ?? '';
    expect(openPart(await staff.sends(after, undo))).toContain(question);
    const minh = await aWebCitizen(office.server.url);
    expect(await minh.says(question)).not.toContain('mã 1.001193');
    [lan, minh].forEach((citizen) => citizen.leave());
  });

  test('an answer that was not meant is kept with what was answered, and can be set aside for good', async () => {
    const lan = await aWebCitizen(office.server.url);
    const question = 'tôi tên Lý Thị Mơ, giấy tờ đăng ký khai sinh gồm gì';
    await lan.says(question);
    expect(await lan.presses('Chưa đúng')).toContain('xin lỗi');
    const page = await staff.opens('/staff/unanswered');
    expect(page.text).toContain('Chưa đúng ý');
    expect(page.text).toContain('[họ tên], giấy tờ đăng ký khai sinh gồm gì');
    expect(page.text).not.toContain('Lý Thị Mơ');
    const path = questionPath(page, '[họ tên], giấy tờ');
    const after = await staff.sends(page, path, { act: 'set-aside' });
    expect(openPart(after)).not.toContain('[họ tên], giấy tờ');
    await lan.says(question);
    await lan.says('trả lời sai rồi');
    expect(openPart(await staff.opens('/staff/unanswered'))).not.toContain('[họ tên], giấy tờ');
    lan.leave();
  });

  test('an everyday name is added, and the procedure is found by it', async () => {
    const lan = await aWebCitizen(office.server.url);
    expect(await lan.says('giấy lăng xăng cần gì')).not.toMatch(/Nguồn: .*1\.004873/u);
    const page = await staff.opens('/staff/procedures/1.004873');
    await staff.sends(page, '/staff/procedures/1.004873/name', {
      kind: 'everydayNames',
      value: 'giấy lăng xăng',
    });
    expect(await lan.says('làm giấy lăng xăng cần giấy tờ gì')).toMatch(/Nguồn: .*1\.004873/u);
    lan.leave();
  });

  test('a fee is corrected, and the answer changes for everybody', async () => {
    const lan = await aWebCitizen(office.server.url);
    expect(await lan.says('lệ phí đăng ký khai sinh')).not.toContain('8.765');
    const page = await staff.opens('/staff/procedures/1.001193');
    const count = [...page.text.matchAll(/name="way" value="(\d+)"/gu)].length;
    expect(count).toBeGreaterThan(0);
    for (let way = 0; way < count; way++)
      await staff.sends(
        await staff.opens('/staff/procedures/1.001193'),
        '/staff/procedures/1.001193/field',
        {
          field: 'fee',
          way: String(way),
          kind: 'amount',
          value: '8765',
          note: '',
        },
      );
    expect(await lan.says('lệ phí đăng ký khai sinh')).toContain('8.765');
    lan.leave();
  });
});

test('what staff did stays provable: a row that was changed afterwards breaks the chain', async () => {
  const { rows } = await store.query<{ id: string; object: string }>(
    `SELECT id::text, object FROM audit WHERE act = 'case-answer' ORDER BY audit.id LIMIT 1`,
  );
  expect(await firstBrokenLink(store)).toBeUndefined();
  await store.query('UPDATE audit SET object = $2 WHERE id = $1', [rows[0]?.id, 'another case']);
  expect(await firstBrokenLink(store)).toBe(rows[0]?.id);
  await store.query('UPDATE audit SET object = $2 WHERE id = $1', [rows[0]?.id, rows[0]?.object]);
  expect(await firstBrokenLink(store)).toBeUndefined();
});
