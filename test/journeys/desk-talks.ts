import type pg from 'pg';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OfficeCitizen } from '#test/fakes/office-citizens.ts';

type Looked = (name: string) => Promise<void>;

/** A citizen who writes without marks and is read with them; is blocked, told once, and answered again afterwards. */
export async function blocksAndLetsIn(
  page: Page,
  citizen: OfficeCitizen,
  looked: Looked,
): Promise<void> {
  await citizen.says('toi muon dang ky khai sinh cho con');
  await page.getByText('tôi muốn đăng ký khai sinh cho con').waitFor();
  await page.getByRole('button', { name: 'Chặn…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').selectOption('threats');
  await dialog.getByRole('checkbox').check();
  await looked('talk-block');
  await dialog.getByRole('button', { name: 'Chặn', exact: true }).click();
  await page.getByText('Đang chặn đến').waitFor();
  const told = await citizen.hears('tạm ngưng trả lời');
  expect(told).toMatch(/lời đe dọa[\s\S]*đến trực tiếp/u);
  expect(await citizen.says('cháy nhà rồi cứu với')).toContain('114');
  await citizen.writes('trả lời tôi đi');
  await page.getByRole('log').getByText('trả lời tôi đi').waitFor();
  await looked('talk-blocked');
  await page.getByRole('button', { name: 'Bỏ chặn' }).click();
  await citizen.hears('lại trả lời anh/chị');
}

/** One who waits for a call is taken, not reached, reached; closed by mistake and opened again. */
export async function callsBack(page: Page, store: pg.Pool, looked: Looked): Promise<void> {
  await store.query(
    `INSERT INTO call_back (key, conversation_id, why) SELECT 'desk-talks', id, 'asked' FROM conversation LIMIT 1`,
  );
  await page.getByRole('link', { name: 'Gọi lại', exact: true }).click();
  const one = page.getByRole('region', { name: /: xin gặp cán bộ/u }).first();
  await one.getByRole('button', { name: 'Tôi nhận gọi' }).click();
  await one.getByRole('button', { name: 'Gọi không được' }).click();
  await one.getByText('Đã gọi 1 lần chưa được').waitFor();
  await looked('call-backs');
  await one.getByRole('button', { name: 'Đã gọi được, xong' }).click();
  await page.getByRole('link', { name: 'Xong trong 7 ngày' }).click();
  await page.getByText('đã gọi được').waitFor();
  await page.getByRole('button', { name: 'Mở lại' }).first().click();
  await page.getByRole('link', { name: 'Đang chờ' }).click();
  await page.getByRole('button', { name: 'Gọi không được' }).waitFor();
}
