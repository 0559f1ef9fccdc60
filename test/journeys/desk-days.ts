import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goesTo } from './desk-places.ts';

/** A day in the browser of the desk's journey: the page is signed in already. */
interface DeskDay {
  readonly page: Page;
  readonly url: string;
  /** Looks at a page in every size and with axe. */
  readonly looked: (name: string, page?: Page) => Promise<void>;
}

/** The administrator invites a colleague and finds it in the record, which is whole; returns the colleague's link. */
export async function administratorsDay({ page, looked }: DeskDay): Promise<string> {
  await goesTo(page, 'Quản lý');
  await page.getByRole('heading', { name: 'Quản lý' }).waitFor();
  await looked('office');
  await page.getByRole('link', { name: 'Cán bộ và quyền' }).click();
  const link = await invites(page);
  await looked('people');
  await page.getByRole('link', { name: 'Lê Thị Thu' }).click();
  await page.getByRole('heading', { name: 'Lê Thị Thu' }).waitFor();
  await looked('person');
  await goesTo(page, 'Quản lý');
  await page.getByRole('link', { name: /^Đơn vị/u }).click();
  await page.getByLabel('Tìm theo tên đơn vị').fill('tan tru');
  await page.getByRole('link', { name: 'Ủy ban nhân dân xã Tân Trụ' }).click();
  await page.getByRole('heading', { name: 'Ủy ban nhân dân xã Tân Trụ' }).waitFor();
  await looked('agency');
  await goesTo(page, 'Quản lý');
  await page.getByRole('link', { name: 'Nhật ký' }).click();
  await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  await page.getByText('Nguyên vẹn:').waitFor();
  await page.getByRole('cell', { name: /^Mời cán bộ/u }).waitFor();
  await looked('audit');
  return link;
}

async function invites(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Mời cán bộ' }).click();
  await page.getByLabel('Tên đăng nhập').fill('thu.le');
  await page.getByLabel('Họ và tên').fill('Lê Thị Thu');
  await page.getByLabel('Vai trò').selectOption('inspector');
  await page.getByRole('button', { name: 'Mời', exact: true }).click();
  const link = await page.getByRole('dialog').locator('.mono').innerText();
  await page.getByRole('button', { name: 'Xong' }).click();
  return link;
}

/** A dossier is looked up by the beginning of its code, and its next step typed in. */
export async function writesAStep({ page, url, looked }: DeskDay): Promise<void> {
  await page.goto(`${url}/desk/ho-so`);
  await page.getByLabel('Mã hồ sơ, thủ tục hoặc cơ quan').fill('H99.01-261118-0103');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('link', { name: /^H99\.01-261118-0103/u }).click();
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
  await looked('dossier');
  await page.getByLabel('Tình trạng').selectOption('done');
  await page.getByLabel('Nội dung, lý do').fill('Đã ký, mời nhận kết quả.');
  await page.getByRole('button', { name: 'Ghi bước này' }).click();
  await page.getByText('Đã ghi hồ sơ H99.01-261118-0103').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Đã ký, mời nhận kết quả.' }).waitFor();
}

/** The colleague comes by the link, reads a case without a way to answer it, and takes the figures along. */
export async function inspectorsDay(
  { page, url, looked }: DeskDay,
  { link, receipt }: { readonly link: string; readonly receipt: string },
): Promise<void> {
  await page.goto(link);
  await page.getByText('Chào anh/chị Lê Thị Thu').waitFor();
  // Nobody reads the link over a shoulder, and no history keeps it.
  expect(page.url()).toBe(`${url}/desk/loi-moi`);
  await looked('invited', page);
  for (const label of ['Mật khẩu mới, ít nhất 12 ký tự', 'Nhập lại mật khẩu mới'])
    await page.getByLabel(label).fill('mat-khau-rieng-cua-thu');
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByRole('heading', { name: 'Hộp việc' }).waitFor();
  await page.goto(`${url}/desk/viec/${receipt}`);
  await page.getByText(receipt).first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Trả lời người dân' }).count()).toBe(0);
  await goesTo(page, 'Báo cáo');
  await page.getByText('Đúng hạn theo lĩnh vực').waitFor();
  await looked('report', page);
  for (const [button, begin] of [
    ['Xuất XLSX', 'PK'],
    ['Xuất CSV', '\uFEFF'],
    ['Văn bản DOCX', 'PK'],
  ] as const)
    expect((await downloaded(page, button)).startsWith(begin), button).toBe(true);
  // The same link opens nothing a second time.
  await page.goto(link);
  await page.getByRole('link', { name: 'Tới trang đăng nhập' }).waitFor();
}

async function downloaded(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: button }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

/**
 * Opens what no day led to, as far as its address is known: "/kenh". Returns the addresses that stay unseen, such as
 * "/viec/$receipt": their pages need something to show, and a day that leads there.
 */
export async function opensTheRest(
  { page, url, looked }: DeskDay,
  seen: ReadonlySet<string>,
): Promise<readonly string[]> {
  const unseen = (await deskAddresses()).filter((address) => !isSeen(address, seen));
  for (const address of unseen.filter((one) => !one.includes('$'))) {
    await page.goto(`${url}/desk${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    await looked(address.slice(1).replaceAll('/', '-'));
  }
  return unseen.filter((address) => !isSeen(address, seen));
}

/** The addresses of the desk as its router has them. */
async function deskAddresses(): Promise<readonly string[]> {
  const room = fileURLToPath(new URL('../../console/src/', import.meta.url));
  const files = await readdir(room, { recursive: true });
  const routes = files.filter((file) => /(?:router|routes)\.tsx?$/u.test(file));
  const code = await Promise.all(routes.map((file) => readFile(`${room}${file}`, 'utf8')));
  const found = [...code.join('').matchAll(/\bpath: '(\/[^']*)'/gu)].map(([, path = '']) => path);
  expect(found.length).toBeGreaterThan(10);
  return found;
}

/** Whether an address of the desk is one that was looked at: "/desk/viec/PA-1" is "/viec/$receipt". */
function isSeen(address: string, seen: ReadonlySet<string>): boolean {
  const shape = new RegExp(`^/desk${address.replaceAll(/\$\w+/gu, '[^/]+')}$`, 'u');
  return address === '/' || [...seen].some((path) => shape.test(path));
}
