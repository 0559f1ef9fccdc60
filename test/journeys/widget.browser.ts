import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bubble } from '#test/fakes/web-office.ts';
import {
  ask,
  DESK,
  field,
  mine,
  open,
  PHONE,
  press,
  projectPath,
  said,
  say,
  visitsInTests,
} from './widget-visits.ts';

const { visit, goTo, office, url } = visitsInTests();

test('the script is at most 30 kB over the line', () => {
  expect(gzipSync(readFileSync(projectPath('widget/dist/widget.js'))).length).toBeLessThanOrEqual(
    30_000,
  );
});

describe('a conversation', () => {
  test('a question from the front page opens the chat and is answered with its source', async () => {
    const page = await visit('/');
    await page.getByLabel('Việc cần làm').fill('thuong tru can giay gi');
    await press(page, 'Hỏi');
    const source = page.getByRole('link', { name: /Xem trang gốc/u });
    await source.waitFor();
    expect(await source.getAttribute('href')).toBe('https://dichvucong.gov.vn/thu-tuc?ma=1.004222');
    expect(await source.getAttribute('rel')).toContain('noopener');
    expect(await page.locator('.msg li').count()).toBe(2);
    await expect.poll(() => page.getByText(/Đã nhận/u).count()).toBe(1);
  });

  test('a choice becomes the citizen’s message and cannot be pressed twice', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'thuong tru', 'CT01');
    await press(page, 'Nộp ở đâu?');
    await expect.poll(() => page.getByRole('group', { name: /Chọn một câu/u }).count()).toBe(0);
    await expect.poll(() => mine(page).last().textContent()).toContain('Nộp ở đâu?');
    await expect.poll(() => office().stored()[1]?.content).toMatchObject({ kind: 'choice' });
  });

  test('whatever is written, on either side, is text', async () => {
    const page = await visit('/');
    await open(page);
    const evil = '<img src=x onerror="document.title=1"> https://xau.vn <b>a</b>';
    await say(page, evil);
    await expect.poll(() => mine(page).textContent()).toContain(evil);
    office().tell(bubble('<script>document.title=1</script> javascript:alert(1) http://xau.vn'));
    await page.getByText('<script>').waitFor();
    expect(await page.locator('.mine a, .msg img, .msg script, .msg b').count()).toBe(0);
    expect(await page.title()).toBe('Xã Tân Trụ – Một Cửa');
  });

  test('an emergency shows numbers to press before any words', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'chay nha', 'Ra chỗ an toàn');
    const calls = page.locator('.said').last().locator('a.call');
    expect(await calls.first().getAttribute('href')).toBe('tel:114');
    const box = await calls.first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(60);
    expect(box?.y).toBeLessThan((await said(page).last().boundingBox())?.y ?? 0);
  });

  test('a person who takes over is seen in the header, and can be left again', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Em chào').waitFor();
    const place = page.getByRole('status').filter({ hasText: 'Anh/chị đứng thứ' });
    office().queue(2);
    await expect.poll(() => place.textContent()).toContain('thứ 2 chờ cán bộ');
    office().hold('Chị Thu Hà');
    await page.getByRole('heading', { name: 'Chị Thu Hà' }).waitFor();
    expect(await place.count()).toBe(0);
    await press(page, 'Hỏi trợ lý');
    await expect.poll(() => office().stored()[0]?.content).toMatchObject({ value: 'assistant' });
    office().giveBack();
    await page.getByRole('heading', { name: 'Trợ lý Một Cửa' }).waitFor();
  });
});

describe('nothing is lost and nothing doubled', () => {
  test('after a reload the conversation and the draft are there', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'xin chao', 'Em nghe: xin chao');
    await field(page).fill('đang viết dở');
    await page.reload();
    await open(page);
    await page.getByText('Em nghe: xin chao').waitFor();
    expect(await field(page).inputValue()).toBe('đang viết dở');
    expect(await mine(page).count()).toBe(1);
    expect(office().sessions()).toBe(1);
  });

  test('messages written without a network stay visible and go by themselves', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Em chào').waitFor();
    await page.context().setOffline(true);
    await say(page, 'một');
    await say(page, 'hai');
    await page.getByText('Đang mất mạng').waitFor();
    await expect.poll(() => page.getByText('Chờ mạng để gửi').count()).toBe(2);
    await page.context().setOffline(false);
    await page.getByText('Em nghe: hai').waitFor();
    expect(
      office()
        .stored()
        .map(({ content }) => content),
    ).toEqual([
      { kind: 'text', text: 'một' },
      { kind: 'text', text: 'hai' },
    ]);
    await expect.poll(() => page.getByText('Đang mất mạng').count()).toBe(0);
  });

  test('a server that is gone is told, a message can be sent again by hand, once', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Em chào').waitFor();
    office().goDown();
    await say(page, 'một');
    await page.getByText('Hệ thống đang trục trặc').waitFor();
    expect(await page.getByRole('link', { name: '0272 000 0000' }).first().isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
    office().comeBack();
    await press(page, 'Gửi lại');
    await page.getByText('Em nghe: một').waitFor();
    expect(office().stored()).toHaveLength(1);
  });

  test('a stream that breaks is taken up where it broke', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'một', 'Em nghe: một');
    office().dropStreams();
    office().tell(bubble('trong lúc đứt'));
    await page.getByText('trong lúc đứt').waitFor();
    office().repeatAll();
    office().tell(bubble('sau đó'));
    await page.getByText('sau đó').waitFor();
    expect(await said(page).count()).toBe(4);
  });

  test('two tabs are one conversation', async () => {
    const one = await visit('/');
    await open(one);
    await ask(one, 'một', 'Em nghe: một');
    const two = await goTo(await one.context().newPage(), '/');
    await open(two);
    await two.getByText('Em nghe: một').waitFor();
    await say(two, 'hai');
    await one.getByText('Em nghe: hai').waitFor();
    await expect.poll(() => mine(one).count()).toBe(2);
    expect(office().sessions()).toBe(1);
    // What is being written belongs to its tab.
    await field(one).fill('chỉ ở đây');
    await two.reload();
    await open(two);
    await two.getByText('Em nghe: hai').waitFor();
    expect(await field(two).inputValue()).toBe('');
    await press(two, /Mục khác/u);
    await press(two, 'Xong, xóa khỏi máy này');
    await press(two, 'Xong, xóa đi');
    await one.getByText('Em đã xóa').waitFor();
    await expect.poll(() => mine(one).count()).toBe(0);
    // The tab in the background clears its field a moment after its page.
    await expect.poll(() => field(one).inputValue()).toBe('');
  });

  test('a citizen who has scrolled up is left there and told of the new answer', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'thuong tru', 'CT01');
    await ask(page, 'im lang thuong tru', 'CT01');
    await page.waitForTimeout(300);
    await page.locator('.log').evaluate((log) => log.scrollTo(0, 0));
    await page.waitForTimeout(100);
    office().tell(bubble('câu mới'));
    await press(page, 'Có câu trả lời mới');
    await expect
      .poll(() => page.locator('.log').evaluate((log) => log.scrollTop))
      .toBeGreaterThan(100);
  });
});

test('of a long talk the last part is drawn, and the rest when it is asked for', async () => {
  const page = await visit('/');
  await open(page);
  await page.getByText('Em chào').waitFor();
  for (let told = 1; told <= 120; told += 1) office().tell(bubble(`câu ${told}`));
  await page.getByText('câu 120').waitFor();
  expect(await said(page).count()).toBeLessThanOrEqual(100);
  await press(page, 'Xem các tin trước');
  await expect.poll(() => said(page).count()).toBe(121);
});

describe('a device that others use', () => {
  const stored = (page: Page) => page.evaluate(() => localStorage.length + sessionStorage.length);

  test('nothing is kept in the browser, and Xong ends it', async () => {
    const page = await visit('/kiosk');
    await open(page);
    await ask(page, 'ho so cua toi', 'đang xử lý');
    expect(await page.getByText('không lưu lại').count()).toBe(1);
    expect(await stored(page)).toBe(0);
    await press(page, 'Xong');
    await page.getByText('Em đã xóa').waitFor();
    expect(await page.getByText('đang xử lý').count()).toBe(0);
    await expect.poll(() => office().sessions()).toBe(0);
  });

  test('it ends by itself after three minutes, and warns a minute before', async () => {
    const page = await visit('/kiosk');
    await page.clock.install();
    await open(page);
    await ask(page, 'ho so', 'đang xử lý');
    await page.clock.runFor(125_000);
    await page.getByRole('button', { name: 'Tôi còn dùng' }).waitFor();
    await page.clock.runFor(60_000);
    await page.getByText('Em đã xóa').waitFor();
    await expect.poll(() => office().sessions()).toBe(0);
  });

  test('leaving the page is the end', async () => {
    const page = await visit('/kiosk');
    await open(page);
    await ask(page, 'ho so', 'đang xử lý');
    await page.goto(`${url()}/hoi`);
    await expect.poll(() => office().sessions()).toBe(0);
  });

  test('a citizen can say so, and what was kept is gone', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'một', 'Em nghe: một');
    expect(await stored(page)).toBeGreaterThan(0);
    await press(page, /Mục khác/u);
    await press(page, /Máy dùng chung/u);
    await press(page, 'Xóa và chuyển');
    await page.getByText('Máy dùng chung.').waitFor();
    await expect.poll(() => stored(page)).toBe(0);
    await expect.poll(() => mine(page).count()).toBe(0);
  });
});

describe('keyboard, screen and host page', () => {
  test('the keyboard opens, sends, breaks lines, and closes back to where it was', async () => {
    const page = await visit('/', DESK);
    await press(page, 'Đóng khung trò chuyện');
    await page.keyboard.press('Alt+Shift+C');
    await field(page).waitFor();
    await page.keyboard.type('một');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('hai');
    await page.keyboard.press('Enter');
    await page.getByText('Em nghe: một').waitFor();
    expect(office().stored()[0]?.content).toEqual({ kind: 'text', text: 'một\nhai' });
    await page.keyboard.press('Escape');
    const focused = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
    await expect.poll(focused).toBe('launch');
  });

  test('on a phone Tab stays in the panel that covers the page', async () => {
    const page = await visit('/');
    await open(page);
    await page.getByText('Em chào').waitFor();
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('mot-cua-chat');
    }
  });

  test('everything that is pressed is at least 44 px, in the panel and on the pages', async () => {
    const page = await visit('/');
    await open(page);
    await ask(page, 'thuong tru', 'CT01');
    await press(page, /Mục khác/u);
    const boxes = await page.locator('button:visible, .menu a').all();
    for (const one of boxes) {
      const { width = 0, height = 0 } = (await one.boundingBox()) ?? {};
      expect(Math.min(width, height), await one.innerHTML()).toBeGreaterThanOrEqual(44);
    }
    expect(boxes.length).toBeGreaterThan(8);
  });

  test('large type grows and is kept, and shows two choices first', async () => {
    const page = await visit('/');
    await open(page);
    await press(page, /^Chữ lớn/u);
    await ask(page, 'thuong tru', 'CT01');
    const size = () =>
      said(page)
        .last()
        .evaluate((one) => getComputedStyle(one).fontSize);
    expect(await size()).toBe('22px');
    expect(await page.locator('.choice').count()).toBe(3);
    await press(page, 'Xem thêm');
    await expect.poll(() => page.locator('.choice').count()).toBe(4);
    await page.reload();
    await open(page);
    await page.getByText('CT01').first().waitFor();
    expect(await size()).toBe('22px');
  });

  test('without script every way in leads to the plain page', async () => {
    const page = await visit('/', PHONE, { javaScriptEnabled: false });
    await page.getByText('Kết hôn').click();
    await page.getByRole('heading', { name: 'Hỏi hoặc phản ánh' }).waitFor();
    expect(await page.getByLabel('Anh/chị viết ở đây').inputValue()).toContain('kết hôn');
    await page.getByLabel('Anh/chị viết ở đây').fill('<b>chao</b>');
    await press(page, 'Gửi');
    await page.locator('.qa .citizen', { hasText: '<b>chao</b>' }).waitFor();
  });
});
