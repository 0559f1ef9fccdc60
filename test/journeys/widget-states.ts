import type { Page } from 'playwright-core';
import { bubble, type FakeOffice } from '#test/fakes/web-office.ts';
import { aPicture, ask, choosePhotos, open, press, say } from './widget-visits.ts';

/** Told of each state while it is on the screen. */
export type Judge = (state: string) => Promise<void>;

/** Longer than what stands open at once, in any size of type. */
const LONG = [
  'Dạ, đăng ký khai sinh gồm các bước sau:',
  ...Array.from(
    { length: 14 },
    (_, at) =>
      `- Bước ${at + 1}: anh/chị mang tờ khai và giấy chứng sinh tới bộ phận một cửa của xã nơi cư trú.`,
  ),
].join('\n');

const MENU = /Mục khác|More:/u;

/** Goes through every state of the chat in one visit, from the closed one on; `office` is the one behind the page. */
export async function everyState(page: Page, office: FakeOffice, judge: Judge): Promise<void> {
  await page.getByRole('button', { name: 'Hỏi trợ lý', exact: true }).waitFor();
  await judge('closed');
  await open(page);
  await page.getByText('Em chào').waitFor();
  await judge('first');
  await ask(page, 'im lang', 'Đã nhận');
  office.write();
  await page.locator('.typing').waitFor();
  await judge('asked');
  await ask(page, 'thuong tru', 'CT01');
  await judge('answer');
  await say(page, 'im lang');
  await page.locator('.mine').last().getByText('Đã nhận').waitFor();
  office.tell(bubble(LONG));
  await page.locator('.unfold').waitFor();
  await judge('long answer');
  await ask(page, 'chay nha', 'Ra chỗ an toàn');
  await judge('emergency');
  await questions(page, judge);
  await waiting(page, office, judge);
  await broken(page, office, judge);
  await inEnglish(page, judge);
}

/** The frame's own questions: what may be sent, where one stands, speaking, deleting. */
async function questions(page: Page, judge: Judge): Promise<void> {
  await press(page, 'Gửi hình, gửi vị trí');
  await page.getByText('Mỗi lần gửi').waitFor();
  await judge('adding');
  await press(page, 'Gửi vị trí');
  await page.getByText('Trình duyệt sẽ hỏi lại').waitFor();
  await judge('place explained');
  await press(page, 'Thôi');
  await press(page, 'Nói thay vì viết');
  await page.getByRole('button', { name: 'Bắt đầu nói' }).waitFor();
  await judge('speaking');
  await press(page, 'Thôi');
  await press(page, MENU);
  await judge('menu');
  await press(page, 'Xong, xóa khỏi máy này');
  await page.getByText('Em xóa cuộc trò chuyện này').waitFor();
  await judge('deleting');
  await press(page, 'Thôi');
}

async function waiting(page: Page, office: FakeOffice, judge: Judge): Promise<void> {
  office.queue(3);
  await page.getByText('Anh/chị đứng thứ 3').waitFor();
  await judge('queue');
  office.hold('Chị Nguyễn Thị Thu Hà, cán bộ một cửa');
  office.tell(bubble('Chị đây', { from: 'staff', author: 'Chị Nguyễn Thị Thu Hà' }));
  await page.getByText('Chị đây').waitFor();
  // The emergency before it keeps its first line: what came below is told.
  const told = page.getByRole('button', { name: 'Có câu trả lời mới' });
  if (await told.isVisible()) await told.click();
  await judge('staffed');
  await page.context().setOffline(true);
  await say(page, 'Tôi ở Tổ dân phố số 12, thị trấn Tân Trụ, đường ĐT.833, hẻm 45/12A');
  await page.getByText('Chờ mạng để gửi').waitFor();
  await judge('staffed, offline');
  await page.context().setOffline(false);
  await page.locator('.mine').last().getByText('Đã nhận').waitFor();
  office.giveBack();
}

async function broken(page: Page, office: FakeOffice, judge: Judge): Promise<void> {
  office.goDown();
  await choosePhotos(page, [await aPicture(page, 40)]);
  await page.locator('.msg.pending, .msg.failed').first().waitFor();
  await judge('photo waits');
  await page.getByRole('button', { name: 'Gửi lại' }).waitFor();
  await page.getByText('Hệ thống đang trục trặc').waitFor();
  await judge('error');
  office.comeBack();
  // As a browser says it; what waits goes at once.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('Hệ thống đang trục trặc').waitFor({ state: 'hidden' });
}

async function inEnglish(page: Page, judge: Judge): Promise<void> {
  await press(page, MENU);
  await press(page, 'English');
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
  await judge('English');
}
