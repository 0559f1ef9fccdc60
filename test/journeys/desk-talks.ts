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

/**
 * A person takes over in the very moment in which a question comes in, three times. Whichever was first, nothing of
 * the assistant comes after the notice of the person, and the question is there to be read.
 */
export async function takesOverInFlight(
  page: Page,
  citizen: OfficeCitizen,
  store: pg.Pool,
): Promise<void> {
  for (const asked of [
    'khai sinh nộp ở đâu',
    'khai sinh mất mấy ngày',
    'khai sinh tốn bao nhiêu',
  ]) {
    const before = await turnsTaken(store);
    const take = page.getByRole('button', { name: 'Tiếp nhận' });
    await Promise.all([citizen.writes(asked), take.click()]);
    await page.getByRole('button', { name: 'Trả cho trợ lý' }).waitFor();
    await page.getByRole('log').getByText(asked).waitFor();
    await expect.poll(() => turnsTaken(store)).toBeGreaterThan(before);
    const said = await page.getByRole('log').locator('.msg').allInnerTexts();
    const taken = said.findLastIndex((line) => line.includes('Trợ lý tự động tạm ngưng'));
    expect(said.slice(0, taken).some((line) => line.startsWith('Trợ lý:'))).toBe(true);
    expect(said.slice(taken).filter((line) => line.startsWith('Trợ lý:'))).toEqual([]);
    await page.getByRole('button', { name: 'Trả cho trợ lý' }).click();
    await page.getByText('Trợ lý đang trả lời').waitFor();
  }
}

async function turnsTaken(store: pg.Pool): Promise<number> {
  const { rows } = await store.query<{ count: number }>('SELECT count(*)::int AS count FROM turn');
  return rows[0]?.count ?? 0;
}
