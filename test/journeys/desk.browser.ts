import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import { addStaff } from '#adapters/postgres/staff.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { aWebCitizen, type OfficeCitizen } from '#test/fakes/office-citizens.ts';
import { firstPassword } from '#test/fakes/office-staff.ts';
import { axeFindings } from './axe-findings.ts';
import { administratorsDay, inspectorsDay, opensTheRest, writesAStep } from './desk-days.ts';
import {
  importsAFile,
  keepsWordsAndDays,
  publishesADraft,
  teachesAQuestion,
  writesAnEntry,
} from './desk-knowledge.ts';
import { goesTo } from './desk-places.ts';
import { everyoneTries } from './desk-rights.ts';
import { blocksAndLetsIn, callsBack, takesOverInFlight } from './desk-talks.ts';
import { LONGEST_LOOK_MS } from './widget-visits.ts';

const OWN = 'mat-khau-rieng-cua-toi';
const EVIL =
  'Rác đổ trước trường <img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
const SIZES = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

let office: ConnectedOffice;
let store: pg.Pool;
let browser: Browser;
let page: Page;
let citizen: OfficeCitizen;
let receipt = '';
const outside: string[] = [];
const wrong: string[] = [];
/** The pages that were looked at. */
const seen = new Set<string>();

beforeAll(async () => {
  office = await startConnectedOffice();
  store = await office.server.openPool();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await aWindow();
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(office.server.url)) outside.push(request.url());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) wrong.push(message.text());
  });
  citizen = await aWebCitizen(office.server.url);
  receipt = await filed(citizen);
});
afterAll(async () => {
  await browser.close();
  await store.end();
  await office.stop();
});

async function filed(who: OfficeCitizen): Promise<string> {
  for (const words of ['Tôi muốn phản ánh', EVIL, 'ấp 1 xã Tân Trụ', 'không có hình'])
    await who.says(words);
  await who.says('không để lại số');
  return /PA-\d{6}-[0-9A-Z]{6}/u.exec(await who.says('gửi đi'))?.[0] ?? '';
}

async function aWindow(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SIZES.desk, reducedMotion: 'reduce' });
  context.setDefaultTimeout(LONGEST_LOOK_MS);
  return context;
}

/** No finding of axe, on a desk and on a phone; nothing runs off sideways at 400 %; a picture is kept. */
async function looked(name: string, where = page): Promise<void> {
  seen.add(new URL(where.url()).pathname);
  for (const [size, viewport] of Object.entries(SIZES)) {
    await where.setViewportSize(viewport);
    expect(await axeFindings(where), `${name}, ${size}`).toEqual([]);
    const path = new URL(`../../artefacts/desk/${name}-${size}.png`, import.meta.url);
    await where.screenshot({ path: fileURLToPath(path) });
  }
  await where.setViewportSize(ZOOMED);
  const over = await where.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${name} at 400 %`).toBe(0);
  await where.setViewportSize(SIZES.desk);
}

const signIn = async (password: string, login = 'admin', where = page): Promise<void> => {
  await where.getByLabel('Tên đăng nhập').fill(login);
  await where.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await where.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
};

test('the one-time password opens only the page that changes it', async () => {
  await page.goto(`${office.server.url}/desk`);
  await page.getByRole('heading', { name: 'Đăng nhập bàn làm việc' }).waitFor();
  await looked('door');
  await signIn(firstPassword(office.server.said()));
  await page.getByRole('heading', { name: 'Đặt mật khẩu' }).waitFor();
  await page.getByLabel('Mật khẩu mới, ít nhất 12 ký tự').fill(OWN);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByRole('heading', { name: 'Hộp việc' }).waitFor();
});

test('a case is opened by keys, taken, and answered though the session ends in between; what is written stays', async () => {
  await page.getByText(receipt).waitFor();
  await looked('inbox');
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Phím tắt' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Phím tắt' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Nhận việc' }).click();
  await page.getByText('Nhận xử lý').waitFor();
  await page.keyboard.press('g');
  await page.getByRole('dialog', { name: 'Chuyển đơn vị' }).waitFor();
  await page.getByText('Nên về').waitFor();
  await looked('route');
  await page.keyboard.press('Escape');
  const words = page.getByRole('textbox', { name: 'Trả lời người dân' });
  await words.fill('Chào anh/chị, đội đã dọn rác, gọi 0900 000 312.');
  await page.getByText('Có số điện thoại riêng').waitFor();
  await looked('case');
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  const answer = 'Chào anh/chị, đội đã dọn rác trước trường sáng ngày 28/11.';
  await words.fill(answer);
  await store.query('DELETE FROM staff_session');
  await words.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }).waitFor();
  await looked('signed-out');
  await signIn(OWN);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await words.inputValue()).toBe(answer);
  await words.press('Control+Enter');
  await page.getByText('Đã gửi trả lời').waitFor();
  expect(await citizen.hears('đội đã dọn rác')).toContain(receipt);
});

test('a conversation is read along, taken over, answered and given back', async () => {
  await citizen.says('gặp cán bộ');
  await goesTo(page, 'Trò chuyện');
  await page.locator('.person').first().click();
  await page.getByRole('button', { name: 'Tiếp nhận' }).click();
  await page.getByRole('textbox', { name: 'Trả lời người dân' }).fill('Em nghe đây ạ.');
  await page.keyboard.press('Control+Enter');
  await citizen.hears('Em nghe đây ạ.');
  await looked('talk');
  await citizen.writes('Tôi hỏi thêm về rác');
  // By the live line alone: nobody reloads.
  await page.getByRole('log').getByText('Tôi hỏi thêm về rác').waitFor();
  await page.getByRole('button', { name: 'Trả cho trợ lý' }).click();
  await page.getByText('Trợ lý đang trả lời').waitFor();
  await takesOverInFlight(page, citizen, store);
  await blocksAndLetsIn(page, citizen, looked);
  await callsBack(page, store, looked);
  await page.getByRole('link', { name: 'Tài khoản' }).click();
  await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor();
  await looked('account');
});

/** A browser of her own, signed in. */
async function opensAsHoa(path = '/desk'): Promise<Page> {
  const context = await aWindow();
  const theirs = await context.newPage();
  await theirs.goto(`${office.server.url}${path}`);
  await signIn(OWN, 'hoa', theirs);
  await theirs.getByRole('navigation', { name: 'Chính' }).waitFor();
  return theirs;
}

test('two people at one case see each other; where two are wanted one writes and the other sends', async () => {
  const second = await aWebCitizen(office.server.url);
  const other = await filed(second);
  const { rows } = await store.query<{ agency: string }>(
    'SELECT agency FROM feedback_case WHERE receipt = $1',
    [other],
  );
  const hoa = { login: 'hoa', name: 'Trần Thị Hoa', role: 'supervisor' } as const;
  await addStaff(store, { ...hoa, password: await hashPassword(OWN) });
  await store.query(`UPDATE staff SET must_change = false WHERE login = 'hoa'`);
  await page.goto(`${office.server.url}/desk/cau-mau`);
  await page.getByText('Đã xử lý xong', { exact: true }).waitFor();
  await page.getByLabel('Ủy ban nhân dân xã Tân Trụ', { exact: true }).click();
  await page.getByText('Đã đổi cách duyệt.').waitFor();
  expect(rows[0]?.agency).not.toBe('');
  await looked('replies');
  await page.goto(`${office.server.url}/desk/viec/${other}`);
  await page.getByRole('button', { name: 'Câu mẫu' }).click();
  await page.getByRole('menuitem', { name: 'Đã xử lý xong' }).click();
  const words = page.getByRole('textbox', { name: 'Trả lời người dân' });
  await expect.poll(() => words.inputValue()).toContain(other);
  await page.getByText('Còn chỗ trống').waitFor();
  await words.fill(
    'Chào anh/chị, đội đã dọn rác trước trường ngày 28/11. Còn rác thì anh/chị báo lại.',
  );
  await page.getByRole('button', { name: 'Gửi người khác duyệt' }).click();
  await page.getByText('Anh/chị soạn.').waitFor();
  expect(await page.getByRole('button', { name: 'Duyệt và gửi' }).count()).toBe(0);
  const theirs = await opensAsHoa(`/desk/viec/${other}`);
  await theirs.getByText('cũng đang mở việc này').waitFor();
  // By the live line alone.
  await page.getByText('Trần Thị Hoa cũng đang mở việc này').waitFor();
  await looked('two-people');
  await theirs.getByRole('button', { name: 'Duyệt và gửi' }).click();
  await theirs.getByLabel('Tôi đã hiểu').check();
  await theirs.getByRole('button', { name: 'Duyệt và gửi trả lời' }).click();
  expect(await second.hears('đội đã dọn rác')).toContain(other);
  await theirs.context().close();
});

test('rows that are ticked go to another office together, each with its own result; a way of looking is kept', async () => {
  const third = await filed(await aWebCitizen(office.server.url));
  await goesTo(page, 'Hộp việc');
  await page.getByLabel('Loại việc').selectOption('rac_moi_truong');
  await page.getByLabel(`Đánh dấu ${third}`).check();
  await page.getByRole('button', { name: 'Chuyển đơn vị' }).click();
  await page.getByLabel('Đơn vị nhận').selectOption({ index: 1 });
  await page.getByLabel('Lý do (nội bộ)').fill('Bãi rác lớn, ngoài khả năng của xã.');
  await page.getByLabel('Chuyển hết các việc trên').check();
  await looked('bulk-route');
  await page.getByRole('button', { name: 'Chuyển 1 việc' }).click();
  await page.getByRole('dialog').getByText('– đã chuyển').waitFor();
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByRole('button', { name: 'Bộ lọc của tôi' }).click();
  await page.getByRole('menuitem', { name: 'Lưu hoặc xóa bộ lọc' }).click();
  await page.getByLabel('Tên cho cách lọc đang xem').fill('Rác trong xã');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.goto(`${office.server.url}/desk`);
  await page.getByRole('button', { name: 'Bộ lọc của tôi' }).click();
  await page.getByRole('menuitem', { name: 'Rác trong xã' }).click();
  await page.waitForURL('**/hop-viec?*category=rac_moi_truong*');
  await looked('filtered');
});

test('a question that nobody could answer is taught in the desk, answered from then on, and taken back', () =>
  teachesAQuestion({ page, url: office.server.url, looked }));

test('a procedure is tried out, and told otherwise once a second person has published its draft', () =>
  publishesADraft({ page, url: office.server.url, looked }, () => opensAsHoa()));

test('a question that nothing answers becomes an entry of the office, answered with its source', () =>
  writesAnEntry({ page, url: office.server.url, looked }, () => opensAsHoa()));

test('a file is imported with its report, told by a second person and taken back', () =>
  importsAFile({ page, url: office.server.url, looked }, () => opensAsHoa()));

test('words and days are tried before they are kept', () =>
  keepsWordsAndDays({ page, url: office.server.url, looked }));

test('a colleague is invited, comes by the link, and takes the figures along; the record tells it and is whole', async () => {
  const day = { page, url: office.server.url, looked };
  const link = await administratorsDay(day);
  const context = await aWindow();
  await inspectorsDay({ ...day, page: await context.newPage() }, { link, receipt });
  await context.close();
});

test('a dossier is looked up and its next step typed in', () =>
  writesAStep({ page, url: office.server.url, looked }));

test('every page of the desk was looked at', async () => {
  const day = { page, url: office.server.url, looked };
  expect(await opensTheRest(day, seen)).toEqual([]);
});

test('the first script is at most 250 kB over the line', async () => {
  const html = await (await fetch(`${office.server.url}/desk`)).text();
  const file = /assets\/index-[\w-]+\.js/u.exec(html)?.[0] ?? '';
  const script = await readFile(new URL(`../../console/dist/${file}`, import.meta.url));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(250_000);
});

test('nothing is loaded from outside, and nothing that citizens wrote runs', () => {
  expect(outside).toEqual([]);
  expect(wrong).toEqual([]);
});

test('every route, role by role: own office, another agency, nobody, and without the word of the session', () =>
  everyoneTries({ store, url: office.server.url, receipt }));
