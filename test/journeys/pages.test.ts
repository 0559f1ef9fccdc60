import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWebCitizen } from '#test/fakes/office-citizens.ts';
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
  expect(markup).toContain('itemtype="https://schema.org/GovernmentService"');
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
  const [code = ''] = /PA-\d{6}-[0-9A-Z]{6}/u.exec(await lan.says('gửi đi')) ?? [];
  const markup = await read(`/tra-cuu?ma=${code.toLowerCase()}`);
  expect(markup).toContain('Đã tiếp nhận');
  expect(markup).toContain('<table class="cal">');
  expect(markup).toMatch(/class="due"/u);
  expect(markup).not.toMatch(/Đèn đường|ấp 1|0900000123/u);
  const last = code.endsWith('2') ? '3' : '2';
  expect(await read(`/tra-cuu?ma=${code.slice(0, -1)}${last}`)).toContain('gõ nhầm');
});
