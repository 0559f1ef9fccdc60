import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWebCitizen } from '#test/fakes/office-citizens.ts';
import { signedIn } from '#test/fakes/office-staff.ts';
import { aPlainCitizen } from '#test/fakes/plain-citizen.ts';
import { type RunningServer, startRunningServer } from '#test/fakes/running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startRunningServer({ PUBLIC_URL: 'https://chat.example.vn' });
});
afterAll(() => server.stop());

async function read(path: string, status = 200): Promise<string> {
  const response = await fetch(`${server.url}${path}`);
  expect(response.status, path).toBe(status);
  return response.text();
}

test('a procedure stands on one page, found by its name without tone marks, with what search engines read', async () => {
  const list = await read('/thu-tuc?q=khai+sinh');
  expect(list).toContain('href="/thu-tuc/1.001193"');
  const markup = await read('/thu-tuc/1.001193');
  expect(markup).toContain('"@type":"GovernmentService"');
  expect(markup).toContain('https://chat.example.vn/thu-tuc/1.001193');
  expect(markup).toContain('Giấy chứng sinh');
  expect(markup).not.toContain('xem thêm');
  const order = ['Dành cho ai', 'Lệ phí', 'Thời hạn', 'Nộp ở đâu', 'Giấy tờ', 'Các bước', 'Nguồn'];
  const at = order.map((title) => markup.indexOf(`<h2>${title}`));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(at).not.toContain(-1);
  expect(await read('/thu-tuc/9.999999', 404)).toContain('Em không có thủ tục này');
  expect(await read('/sitemap.xml')).toContain('<loc>https://chat.example.vn/thu-tuc/1.001193');
});

test('every page that the foot links to is there', async () => {
  const home = await read('/');
  const paths = [...home.matchAll(/href="(\/[a-z-]+)"/gu)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(8);
  for (const path of new Set(paths)) await read(path);
});

test('fees are told as in the chat, centres are found by an old name, reception days are to come', async () => {
  expect(await read('/le-phi?q=thuong+tru')).toMatch(/20\.000/u);
  const near = await read(`/trung-tam?xa=${encodeURIComponent('thị trấn Tân Trụ')}`);
  expect(near).toMatch(/Gần xã Tân Trụ/u);
  expect(await read('/trung-tam?xa=khongco')).toContain('aria-invalid="true"');
  expect(await read('/lich-tiep-dan')).toMatch(/Lịch mẫu[\s\S]*thứ Năm/u);
});

test('a receipt shows its way and its deadline, and nothing of what was written', async () => {
  const lan = await aWebCitizen(server.url);
  for (const line of [
    'Tôi muốn phản ánh',
    'Đèn đường trước nhà hỏng cả tuần',
    'ấp 1 xã Tân Trụ',
    'không có hình',
    '0900000123',
  ])
    await lan.says(line);
  const filed = await lan.says('gửi đi');
  const [code = ''] = /PA-\d{6}-[0-9A-Z]{6}/u.exec(filed) ?? [];
  expect(filed).toContain(`https://chat.example.vn/tra-cuu?ma=${code} `);
  const markup = await read(`/tra-cuu?ma=${code.toLowerCase()}`);
  expect(markup).toContain('Đã chuyển');
  expect(markup).toContain('<meta name="robots" content="noindex">');
  expect(markup).toContain('<table class="cal">');
  expect(markup).toMatch(/class="due"/u);
  expect(markup).not.toMatch(/Đèn đường|ấp 1|0900000123/u);
  const last = code.endsWith('2') ? '3' : '2';
  expect(await read(`/tra-cuu?ma=${code.slice(0, -1)}${last}`)).toContain('gõ nhầm');
  lan.leave();
});

async function aPhoto(background: string): Promise<Blob> {
  const create = { width: 8, height: 8, channels: 3, background } as const;
  return new Blob([new Uint8Array(await sharp({ create }).jpeg().toBuffer())]);
}

test('without script: ask, ask on, report with a photo, go back, get a receipt, track it', async () => {
  const mai = aPlainCitizen(server.url);
  await mai.opens('/hoi');
  expect(await mai.sends({ text: 'lam khai sanh cho con can giay to gi' })).toContain('chứng sinh');
  expect(await mai.sends({ text: 'lệ phí bao nhiêu' })).toMatch(/phí/u);
  await mai.sends({ text: 'Tôi muốn phản ánh' });
  expect(mai.page()).toContain('bước 1 trên 5');
  expect(await mai.sends({ text: '' })).toContain('aria-invalid="true"');
  await mai.sends({ text: 'Cống thoát nước trước nhà tắc cả tuần, nước bẩn tràn lên đường' });
  expect(mai.page()).toContain('<title>Phản ánh, bước 2 trên 5');
  expect(mai.page()).toContain('<option value="xã Bến Lức">');
  await mai.sends({ text: 'ấp 2', xa: 'xã Bến Lức' });
  const bad = [new Blob(['<script>alert(1)</script>'], { type: 'image/jpeg' })];
  expect(await mai.sends({ text: 'hình đây', photos: bad })).toContain('href="#hinh"');
  expect(mai.page()).toContain('>hình đây</textarea>');
  await mai.sends({ text: '', photos: [await aPhoto('#fff'), await aPhoto('#000')] });
  expect(mai.page()).toContain('2 hình');
  expect(await mai.presses('Gửi đủ hình rồi')).toContain('bước 4 trên 5');
  expect(await mai.presses('Quay lại câu trước')).toContain('bước 3 trên 5');
  await mai.presses('Không có hình');
  await mai.presses('Không để lại số');
  expect(mai.page()).toContain('bước 5 trên 5');
  const receipt = await mai.presses('Gửi phản ánh');
  const [code = ''] = /PA-\d{6}-[0-9A-Z]{6}/u.exec(receipt) ?? [];
  const [, digits = ''] = /Mã riêng: (\d{6})/u.exec(receipt) ?? [];
  await tracks(code, digits);
  expect(await mai.opens('/hoi')).toContain(code);
  await mai.presses('Xong');
  expect(mai.page()).not.toContain(code);
});

/** Staff take a report and answer it, by the forms of its page. */
async function answered(code: string, text: string): Promise<void> {
  const staff = await signedIn(server.url, server.said());
  for (const [act, fields] of [
    ['accept', {}],
    ['answer', { text }],
  ] as const) {
    const page = await staff.opens(`/staff/cases/${code}`);
    await staff.sends(page, `/staff/cases/${code}/${act}`, fields);
  }
}

/** Opens a report with its two codes from another browser, and does with it what can be done. */
async function tracks(code: string, digits: string): Promise<void> {
  const con = aPlainCitizen(server.url);
  expect(await con.opens(`/tra-cuu?ma=${code}`)).not.toMatch(/Cống thoát nước|Bến Lức, /u);
  const wrong = await con.sends({ rieng: digits === '000000' ? '000001' : '000000' });
  expect(wrong).toMatch(/role="alert"[\s\S]*khớp với mã biên nhận và mã riêng/u);
  expect(wrong).not.toContain('Cống thoát nước');
  const opened = await con.sends({ rieng: `${digits.slice(0, 3)} ${digits.slice(3)}` });
  expect(opened).toMatch(/Cống thoát nước[\s\S]*ấp 2, xã Bến Lức/u);
  expect(await con.presses('Gửi bổ sung')).toContain('href="#add"');
  const added = await con.fills('Gửi bổ sung', {
    text: 'hẻm số 4',
    photos: [await aPhoto('#f00')],
  });
  expect(added).toMatch(/đã thêm vào phản ánh[\s\S]*Anh\/chị đã bổ sung[\s\S]*hẻm số 4/u);
  await answered(code, 'Đã thông cống sáng nay.');
  expect(await con.opens(`/tra-cuu?ma=${code}`)).toContain('Đã thông cống sáng nay.');
  expect(await con.presses('Gửi đánh giá')).toContain('href="#rate"');
  const rated = await con.fills('Gửi đánh giá', { score: '2', text: 'Còn mùi hôi' });
  expect(rated).toMatch(/role="status"[\s\S]*Anh\/chị đã đánh giá/u);
  expect(await con.presses('Mở lại phản ánh')).toContain('href="#reopen"');
  const reopened = await con.fills('Mở lại phản ánh', { text: 'Sáng nay nước lại tràn' });
  expect(reopened).toMatch(/Mở lại để xử lý tiếp[\s\S]*Sáng nay nước lại tràn/u);
  expect(await con.presses('Rút phản ánh')).toContain('href="#withdraw"');
  expect(await con.fills('Rút phản ánh', { sure: '1' })).toMatch(/đã rút phản ánh/u);
  expect(await con.opens(`/tra-cuu?ma=${code}`)).toContain('hẻm số 4');
  await con.presses('Xong');
  expect(await con.opens(`/tra-cuu?ma=${code}`)).not.toContain('hẻm số 4');
  const stale = aPlainCitizen(server.url);
  expect(await stale.opens(`/tra-cuu/hinh/${crypto.randomUUID()}`)).toBe('');
}

test('without script: a turn with a leader is asked for, and cancelled from another device', async () => {
  const tu = aPlainCitizen(server.url);
  expect(await tu.opens('/lich-tiep-dan')).toContain('Đăng ký một lượt');
  await tu.opens('/hoi');
  const asked = 'Tôi muốn đăng ký lượt tiếp công dân của Chủ tịch xã, phường';
  expect(await tu.sends({ text: asked })).toContain('<title>Đăng ký gặp lãnh đạo, bước 1 trên 5');
  const days = await tu.sends({ text: '', xa: 'xã Tân Trụ' });
  const [, day = ''] = /name="label" value="(thứ Năm, [^"]+)"/u.exec(days) ?? [];
  expect(await tu.presses(day)).toContain('bước 3 trên 5');
  await tu.sends({ text: 'Ranh đất nhà tôi với đường đi chung' });
  await tu.sends({ text: 'Nguyễn Văn Tư' });
  expect(await tu.sends({ text: '0900000456' })).toContain('Nguyễn Văn Tư');
  const receipt = await tu.presses('Gửi đăng ký');
  const [code = ''] = /TD-\d{6}-[0-9A-Z]{6}/u.exec(receipt) ?? [];
  const [, digits = ''] = /Mã riêng: (\d{6})/u.exec(receipt) ?? [];
  const con = aPlainCitizen(server.url);
  await con.opens('/hoi');
  expect(await con.sends({ text: code })).toContain('mã riêng 6 số');
  expect(await con.sends({ text: `${code} ${digits}` })).toContain('chưa phải là hẹn');
  await con.presses('Hủy lượt này');
  expect(await con.presses('Hủy lượt')).toContain('Em đã hủy lượt');
});

test('a browser that refuses cookies asks all the same, and a dossier is shown once', async () => {
  const ba = aPlainCitizen(server.url, false);
  await ba.opens('/hoi');
  await ba.sends({ text: 'Hồ sơ H99.01-261118-0103 tới đâu rồi', shared: 'on' });
  expect(await ba.sends({ text: '216138' })).toContain('Đăng ký kết hôn');
  expect(await ba.sends({ text: 'cảm ơn' })).not.toContain('Đăng ký kết hôn');
});
