import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HostPage, serveHostPage } from '#test/fakes/host-page.ts';
import { firstPassword } from '#test/fakes/office-staff.ts';
import { type RunningServer, startRunningServer } from '#test/fakes/running-server.ts';
import { axeFindings, FOR_CITIZENS } from './axe-findings.ts';
import { backOnScreen, onPaper, PUBLIC_PATHS, readAgain, ZOOMED } from './public-pages.ts';
import {
  aPicture,
  ask,
  choosePhotos,
  DESK,
  mine,
  open,
  PHONE,
  press,
  projectPath,
  said,
} from './widget-visits.ts';

let host: HostPage;
let server: RunningServer;
let browser: Browser;
const complaints: string[] = [];
let password = '';
beforeAll(async () => {
  host = await serveHostPage();
  server = await startRunningServer({ WEB_ORIGINS: host.allowed, PUBLIC_BOARD: 'on' });
  password = firstPassword(server.said());
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      '--use-fake-device-for-media-stream',
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await host.close();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

const SIZES = [
  ['360', PHONE],
  ['1366', DESK],
] as const;

/** A small machine that does other things too. */
const LONGEST_MS = 90_000;

async function visit(viewport: typeof PHONE, at = '/'): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport, locale: 'vi-VN', reducedMotion: 'reduce' },
    permissions: ['microphone', 'geolocation'],
    geolocation: { latitude: 10.5167, longitude: 106.5 },
  });
  context.setDefaultTimeout(LONGEST_MS);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(`${line.text()} ${line.location().url}`);
  });
  await page.goto(new URL(at, server.url).href);
  return page;
}

/** The chat stands open beside a page on a desk; on a phone it has to be opened. */
async function visitChat(viewport: typeof PHONE): Promise<Page> {
  const page = await visit(viewport);
  if (viewport !== DESK) await open(page);
  await page.getByText('Em là trợ lý tự động').waitFor();
  return page;
}

/** No finding of axe, and nothing that runs off sideways. */
async function judge(page: Page, what: string): Promise<void> {
  expect(await axeFindings(page, FOR_CITIZENS), what).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, what).toBe(0);
}

/** Kept for people to look at. */
const keep = (page: Page, name: string, fullPage = false): Promise<unknown> =>
  page.screenshot({ path: projectPath(`artefacts/journeys/${name}.png`), fullPage });

describe.each(SIZES)('at %s pixels', (width, size) => {
  test('a citizen asks what a birth needs and reads a sourced answer', async () => {
    const page = await visit(size);
    await keep(page, `front-${width}`, true);
    await page.getByLabel('Việc cần làm').fill('lam khai sanh cho con can giay to gi');
    await press(page, 'Hỏi');
    const source = page.getByRole('link', { name: /Xem trang gốc/u });
    await source.last().waitFor();
    expect(await source.last().getAttribute('href')).toContain('https://dichvucong.gov.vn/');
    await page.getByText('Giấy chứng sinh').first().waitFor();
    await keep(page, `asked-${width}`);
  });

  test('a citizen reports a broken street lamp and leaves with a receipt', async () => {
    const page = await visitChat(size);
    await ask(page, 'Tôi muốn phản ánh', 'kể em nghe');
    await ask(page, 'Đèn đường trước nhà hỏng cả tuần', 'ở đâu');
    // Another commune for each size: the same report again would be shown what was told before.
    await ask(page, size === DESK ? 'ấp 1 xã Bến Lức' : 'ấp 1 xã Tân Trụ', 'hình');
    await page.getByRole('button', { name: /Không có hình/u }).click();
    await page.getByText('số điện thoại').last().waitFor();
    await page.getByRole('button', { name: /Không để lại/u }).click();
    await page.getByText('xem lại trước khi gửi').last().waitFor();
    await keep(page, `summary-${width}`);
    await page.getByRole('button', { name: /^Gửi phản ánh/u }).click();
    await page
      .getByText(/PA-\d{6}-[0-9A-Z]{6}/u)
      .last()
      .waitFor();
    await keep(page, `receipt-${width}`);
  });

  test('a citizen looks up a dossier with the second proof', async () => {
    const page = await visitChat(size);
    await ask(page, 'Hồ sơ H99.01-261118-0103 tới đâu rồi', '6 số cuối');
    await ask(page, '216138', 'Đăng ký kết hôn');
    await keep(page, `dossier-${width}`);
    await page.reload();
    if (size !== DESK) await open(page);
    await page.getByText('6 số cuối').last().waitFor();
    expect(await page.getByText('Đăng ký kết hôn').count()).toBe(0);
  });

  test('a citizen speaks instead of writing, and hears who listens and when', async () => {
    const page = await visitChat(size);
    await press(page, 'Nói thay vì viết');
    await press(page, 'Gửi tin thoại');
    await press(page, 'Bắt đầu nói');
    await page.getByText('0:01').waitFor();
    await press(page, 'Nói xong');
    await press(page, 'Gửi tin thoại');
    await page.getByText('đã nhận tin thoại').waitFor();
    await judge(page, 'voice');
    await keep(page, `voice-${width}`);
    await page.reload();
    if (size !== DESK) await open(page);
    await page.getByText('Tin thoại đã gửi').waitFor();
  });

  test('without scripts the plain page answers too', async () => {
    const context = await browser.newContext({ viewport: size, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/hoi`);
    await page.getByRole('textbox').first().fill('lam khai sanh cho con can giay to gi');
    await page
      .getByRole('button', { name: /Gửi|Hỏi/u })
      .first()
      .click();
    await expect.poll(() => readAgain(page)).toContain('Giấy chứng sinh');
    await keep(page, `plain-${width}`, true);
  });

  test('staff sign in, read a case and its conversation', async () => {
    const page = await visit(size, '/staff');
    await judge(page, 'sign in');
    await keep(page, `staff-login-${width}`);
    await page.getByLabel('Tên đăng nhập').fill('admin');
    await page.getByLabel('Mật khẩu').fill(password);
    await press(page, 'Đăng nhập');
    if (password !== OWN) await setPassword(page);
    for (const [name, path] of [
      ['cases', '/staff'],
      ['conversations', '/staff/conversations'],
      ['call-backs', '/staff/call-backs'],
      ['notices', '/staff/notices'],
      ['unanswered', '/staff/unanswered'],
      ['alerts', '/staff/alerts'],
      ['procedures', '/staff/procedures?q=khai+sinh'],
      ['procedure', '/staff/procedures/1.001193'],
    ] as const) {
      await page.goto(server.url + path);
      await judge(page, path);
      await keep(page, `staff-${name}-${width}`, true);
    }
    await page.goto(`${server.url}/staff/call-backs`);
    const voice = page.getByLabel('Tin thoại của người dân').first();
    await voice.evaluate((audio: HTMLAudioElement) => {
      audio.preload = 'auto';
      audio.load();
    });
    const loaded = (): Promise<number> =>
      voice.evaluate((audio: HTMLAudioElement) => audio.readyState);
    await expect.poll(loaded).toBeGreaterThan(1);
    await page.goto(`${server.url}/staff`);
    await page.getByRole('link', { name: /^PA-/u }).first().click();
    await judge(page, 'a case');
    await keep(page, `staff-case-${width}`, true);
    await page.getByRole('link', { name: 'Xem hội thoại' }).click();
    await judge(page, 'a conversation');
    await keep(page, `staff-conversation-${width}`, true);
  });

  test('the page for who keeps an office’s site is for everybody', async () => {
    const page = await visit(size, '/demo');
    await judge(page, '/demo');
    await keep(page, `demo-${width}`, true);
  });
});

describe('on another web site', () => {
  /** The line to copy from the page that shows it. */
  async function pinned(): Promise<string> {
    const page = await visit(DESK, '/demo');
    await open(page);
    await page.getByText('Em là trợ lý tự động').waitFor();
    return (await page.locator('pre').first().textContent()) ?? '';
  }

  test('the copied line brings the checked script, and it speaks where it is allowed to', async () => {
    host.holds(await pinned());
    const page = await visit(PHONE, host.allowed);
    await open(page);
    await ask(page, 'lam khai sanh can giay to gi', 'Giấy chứng sinh');
  });

  test('a page that nobody allowed, or another script under the same hash, gets no word', async () => {
    const line = await pinned();
    host.holds(line);
    const page = await visit(PHONE, host.other);
    await open(page);
    await page.getByText('trang đơn giản').waitFor();
    expect(await page.getByText('Em là trợ lý tự động').count()).toBe(0);
    expect(complaints.splice(0).join(' ')).toContain('CORS');
    host.holds(line.replace('sha384-', 'sha384-A'));
    await page.reload();
    expect(await page.locator('mot-cua-chat').count()).toBe(0);
    expect(complaints.splice(0).join(' ')).toContain('integrity');
  });
});

test('a whole matter, with the line and the server gone in between, is lost nowhere and doubled nowhere', async () => {
  const page = await visitChat(PHONE);
  await ask(page, 'dang ky khai sinh can giay to gi', 'Giấy chứng sinh');
  await ask(page, 'bao lau thi xong', 'Thời hạn');
  await ask(page, 'Tôi muốn phản ánh', 'kể em nghe');
  await ask(page, 'Ổ gà lớn giữa đường, trời mưa không thấy', 'ở đâu');
  await press(page, 'Gửi hình, gửi vị trí');
  await press(page, 'Gửi vị trí');
  await page.getByText('Trình duyệt sẽ hỏi lại').waitFor();
  expect(await page.getByText('Vị trí của tôi').count()).toBe(0);
  await press(page, 'Gửi vị trí');
  await page.getByText('Chỗ đó thuộc xã, phường nào').waitFor();
  await page.reload();
  await open(page);
  await page.getByText('Vị trí đã gửi').waitFor();
  await ask(page, 'xã Tân Trụ', 'hình');
  const beside = await page.context().newPage();
  await beside.goto(server.url);
  await open(beside);
  await beside.getByText('xã Tân Trụ', { exact: true }).waitFor();

  await page.context().setOffline(true);
  await choosePhotos(page, [await aPicture(page, 40)]);
  await page.getByText('Chờ mạng để gửi').waitFor();
  await keep(page, 'whole-offline');
  await server.kill();
  await page.context().setOffline(false);
  await page
    .getByText(/Hệ thống đang trục trặc|đang thử lại/u)
    .first()
    .waitFor();
  await server.startAgain();
  await page.getByText('Đủ hình').or(page.getByText('nhận 1 hình')).first().waitFor();

  await beside.getByRole('button', { name: 'Gửi đủ hình rồi' }).click();
  await beside.getByText('số điện thoại').last().waitFor();
  await press(beside, 'Không để lại số');
  await beside.getByText('xem lại trước khi gửi').last().waitFor();
  await press(page, 'Gửi phản ánh');
  const receipt = /PA-\d{6}-[0-9A-Z]{6}/u;
  await page.getByText(receipt).last().waitFor();
  await beside.getByText(receipt).last().waitFor();
  await keep(page, 'whole-receipt');
  const [code = ''] = receipt.exec(await page.getByText(receipt).last().innerText()) ?? [];
  for (const who of [mine, said]) {
    const texts = await who(page).allTextContents();
    expect(texts).toEqual([...new Set(texts)]);
    expect(await who(beside).allTextContents()).toEqual(texts);
  }
  expect(await mine(page).count()).toBe(10);
  await page.goto(`${server.url}/tra-cuu?ma=${code}`);
  await page.getByText('Đã chuyển đơn vị xử lý').first().waitFor();
  await keep(page, 'whole-tracked', true);
  // The line was cut on purpose.
  const others = complaints.splice(0).filter((one) => !/^Failed to load|ERR_/u.test(one));
  expect(others).toEqual([]);
});

test('every public page is for everybody, at 320 pixels or 400 %, and on paper', async () => {
  const page = await visit(ZOOMED);
  for (const path of PUBLIC_PATHS) {
    await page.goto(server.url + path);
    await judge(page, path);
    expect(await onPaper(page), path).toEqual({ sideways: 0, forScreens: 0 });
    await keep(page, `paper${path.replace(/\W+/gu, '-')}`, true);
    await backOnScreen(page);
  }
});

const OWN = 'mat-khau-rieng-cua-toi';

/** The first password must give way to an own one, and then opens nothing any more. */
async function setPassword(page: Page): Promise<void> {
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN);
  await press(page, 'Đặt mật khẩu');
  password = OWN;
  await page.getByLabel('Tên đăng nhập').fill('admin');
  await page.getByLabel('Mật khẩu').fill(OWN);
  await press(page, 'Đăng nhập');
}
