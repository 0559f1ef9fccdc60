import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aWebCitizen } from '#test/fakes/office-citizens.ts';
import { goesTo } from './desk-places.ts';

/** An editor's day in the browser of the desk's journey: the page is signed in already. */
interface KnowledgeDay {
  readonly page: Page;
  readonly url: string;
  /** Looks at the page in every size and with axe. */
  readonly looked: (name: string) => Promise<void>;
}

/** A question that nobody could answer is taught, answered from then on, and taken back. */
export async function teachesAQuestion({ page, url, looked }: KnowledgeDay): Promise<void> {
  const lan = await aWebCitizen(url);
  const asked = 'giấy bùng xèng làm ở đâu';
  expect(await lan.says(asked)).not.toContain('1.001193');
  await goesTo(page, 'Kiến thức');
  await page.getByText(`“${asked}”`).waitFor();
  await looked('questions');
  await page.getByRole('listitem').filter({ hasText: asked }).getByText('thủ tục').click();
  await page.getByLabel('Tìm thủ tục theo mã hoặc theo tên').fill('1.001193');
  await page.getByText('Tìm thấy 1 thủ tục').waitFor();
  await looked('question');
  await page.getByRole('button', { name: 'Câu mẫu', exact: true }).click();
  await page.getByText('Hỏi lại câu này, trợ lý trả lời').waitFor();
  expect(await lan.says(asked)).toContain('1.001193');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã gỡ').waitFor();
  await page.getByText(`“${asked}”`).waitFor();
}

/** A procedure is tried out, and told otherwise once `second`, somebody else signed in, has published its draft. */
export async function publishesADraft(
  { page, url, looked }: KnowledgeDay,
  second: () => Promise<Page>,
): Promise<void> {
  const lan = await aWebCitizen(url);
  await page.getByRole('link', { name: 'Thủ tục', exact: true }).click();
  await page.getByLabel('Mã, tên hoặc tên thường gọi').fill('1.001193');
  await page.getByText('1 thủ tục', { exact: true }).waitFor();
  await looked('procedures');
  await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).click();
  await page.getByText('Ghi chú của cơ quan').click();
  await page
    .getByLabel('Ghi chú (nói nguyên văn')
    .fill('<b>Nộp</b> trước 15 giờ thì có trong ngày.');
  await page.getByLabel('Căn cứ (bắt buộc)').fill('Mục trình tự');
  await page.getByRole('button', { name: 'Lưu vào bản nháp' }).click();
  await page.getByLabel('Hỏi như người dân').fill('bao lau co giay khai sanh');
  await page.getByRole('button', { name: 'Hỏi', exact: true }).click();
  await page.getByText('Bản nháp trả lời').waitFor();
  await looked('procedure');
  // Whoever wrote it does not publish it.
  await page.getByText('nên người thứ hai duyệt').waitFor();
  expect(await page.getByRole('button', { name: 'Duyệt, cho dùng' }).count()).toBe(0);
  const theirs = await second();
  await letsOut(theirs, page.url());
  await theirs.context().close();
  expect(await lan.says('bao lau co giay khai sanh')).toContain('<b>Nộp</b> trước 15 giờ');
}

const EVIL = '<img src=x onerror="window.hurt=1">';

/** A second person lets out what waits on the page that the first one looks at. */
async function letsOut(theirs: Page, address: string): Promise<void> {
  await theirs.goto(address);
  await theirs.getByRole('button', { name: 'Duyệt, cho dùng' }).click();
  await theirs.getByRole('button', { name: 'Cho dùng', exact: true }).click();
  await theirs.getByText('Đã duyệt').waitFor();
}

/** A question that nothing answers becomes an entry of the office's own, and is answered from it with its source. */
export async function writesAnEntry(
  { page, url, looked }: KnowledgeDay,
  second: () => Promise<Page>,
): Promise<void> {
  const lan = await aWebCitizen(url);
  const asked = 'mượn kèn lá bùng binh ở đâu';
  await lan.says(asked);
  await goesTo(page, 'Kiến thức');
  await page.getByRole('listitem').filter({ hasText: asked }).getByText('thủ tục').click();
  await page.getByRole('link', { name: 'Viết mục mới của cơ quan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mục mới của cơ quan' }).waitFor();
  await page.getByText(`“${asked}”`).waitFor();
  await page.getByLabel('Tên việc *').fill(`Mượn kèn lá của xã ${EVIL}`);
  await page.getByLabel('Nơi giải quyết *').fill('Nhà văn hóa xã Tân Trụ');
  await page.getByLabel('Giấy tờ (mỗi loại một dòng)').fill('Đơn mượn kèn');
  await page.getByLabel('Căn cứ pháp lý *').fill('Luật Tổ chức chính quyền địa phương');
  await page.getByLabel('Văn bản của cơ quan').fill('Quy chế số 05/QC-UBND ngày 02/03/2026');
  await looked('own-entry');
  await page.getByRole('button', { name: 'Ghi và gửi duyệt' }).click();
  await page.getByText('nên người thứ hai duyệt').waitFor();
  await looked('own-entry-draft');
  const theirs = await second();
  await letsOut(theirs, page.url());
  await theirs.context().close();
  const answers = expect.poll(() => lan.says(asked), { timeout: 10_000 });
  await answers.toContain('Quy chế số 05/QC-UBND ngày 02/03/2026');
}

/** A file is read with a report, told once a second person lets it out, and taken back; its markup stays words. */
export async function importsAFile(
  { page, url, looked }: KnowledgeDay,
  second: () => Promise<Page>,
): Promise<void> {
  const fixture = new URL('../fixtures/procedures/stall-permit.md', import.meta.url);
  const text = (await readFile(fileURLToPath(fixture), 'utf8')).replace(/^# /u, `# ${EVIL} `);
  const files = [
    { name: `${EVIL}.md`, mimeType: 'text/markdown', buffer: Buffer.from(text) },
    { name: 'quét.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 cụt') },
  ];
  await goesTo(page, 'Kiến thức');
  await page.getByRole('link', { name: 'Nhập tệp' }).click();
  await page.getByLabel('Tệp thủ tục').setInputFiles(files);
  await looked('imports');
  await page.getByRole('button', { name: 'Đọc thử' }).click();
  await page.getByRole('heading', { name: 'Kết quả đọc' }).waitFor();
  await page.getByText('tệp hỏng hoặc tải chưa hết').waitFor();
  await page.getByText('Người dân sẽ được nói gì khác').click();
  await page.getByText('Ban quản lý chợ phiên').first().waitFor();
  await looked('import');
  await page.getByRole('button', { name: 'Gửi duyệt 1 thủ tục' }).click();
  await page.getByText('nên người thứ hai duyệt').waitFor();
  const theirs = await second();
  await letsOut(theirs, page.url());
  const told = await (await fetch(`${url}/thu-tuc/9.000101`)).text();
  expect([told.includes('&lt;img src=x'), told.includes('<img src=x')]).toEqual([true, false]);
  await theirs.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await theirs.getByText('Đã hoàn tác: trợ lý').waitFor();
  expect(await theirs.evaluate(() => 'hurt' in window)).toBe(false);
  await theirs.context().close();
  expect((await fetch(`${url}/thu-tuc/9.000101`)).status).toBe(404);
}

/** What people here say is tried before it is kept, and the calendar shows what a day would move. */
export async function keepsWordsAndDays({ page, looked }: KnowledgeDay): Promise<void> {
  await goesTo(page, 'Kiến thức');
  await page.getByRole('link', { name: 'Từ của người dân' }).click();
  await page.getByLabel('Người dân nói').fill('giấy độc thân');
  await page.getByLabel('Thủ tục ghi là').fill('đăng ký kết hôn');
  await page.getByRole('button', { name: 'Hỏi thử trước khi lưu' }).click();
  await page.getByText('Từ này đang được hiểu là').waitFor();
  await looked('lexicon-trial');
  await page.getByRole('button', { name: 'Lưu từ này' }).click();
  await page.getByRole('button', { name: 'Gỡ giấy độc thân' }).waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Chưa ghi từ nào').waitFor();
  await looked('lexicon');
  await page.getByRole('link', { name: 'Lịch làm việc' }).click();
  await page.getByLabel('Ngày', { exact: true }).fill('2027-06-01');
  await page.getByLabel('Gọi là').fill('nghỉ bão');
  await page.getByLabel('Văn bản').fill('Công điện 1');
  await looked('calendar');
  await page.getByRole('button', { name: 'Xem hạn nào đổi' }).click();
  await page.getByText('Không phản ánh đang mở nào đổi hạn').waitFor();
  await looked('calendar-trial');
  await page.getByRole('button', { name: 'Lưu vào lịch' }).click();
  await page.getByText('Đã lưu.').waitFor();
}
