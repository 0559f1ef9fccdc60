import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aWebCitizen } from '#test/fakes/office-citizens.ts';

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
  await page.getByRole('link', { name: 'Kiến thức' }).click();
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
  await theirs.goto(page.url());
  await theirs.getByRole('button', { name: 'Duyệt, cho dùng' }).click();
  await theirs.getByRole('button', { name: 'Cho dùng', exact: true }).click();
  await theirs.getByText('Đã duyệt').waitFor();
  await theirs.context().close();
  expect(await lan.says('bao lau co giay khai sanh')).toContain('<b>Nộp</b> trước 15 giờ');
}
