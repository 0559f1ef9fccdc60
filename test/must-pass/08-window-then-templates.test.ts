import { expect, test } from 'vitest';
import { withNoticeOffice } from '#test/contracts/notice-set-up.ts';
import { HOUR_MS } from '#test/fakes/notice-office.ts';

// Must-pass test 8 of the Zalo protocol sheet: "Window: 47 h free, 3 d charged, 8 d → ZBS UID → -249 → phone."

const town = withNoticeOffice();

test('8: 47 hours after the citizen wrote a notice goes by chat, free', async () => {
  const lan = await town.office.citizen('u1', '0912345678');
  town.office.passes(47 * HOUR_MS);
  await lan.isAnswered('Đã vá ổ gà.');
  await town.office.rounds();
  expect(town.office.zalo.accepted).toMatchObject([{ recipient: 'u1', charged: false }]);
  expect(town.office.zalo.accepted[0]?.text).toContain('Đã vá ổ gà.');
  expect(town.office.zalo.templatesTaken).toEqual([]);
});

test('8: after 3 days it goes by chat, charged', async () => {
  const lan = await town.office.citizen('u1', '0912345678');
  town.office.passes(3 * 24 * HOUR_MS);
  await lan.isAnswered('Đã vá ổ gà.');
  await town.office.rounds();
  expect(town.office.zalo.accepted).toMatchObject([{ recipient: 'u1', charged: true }]);
  expect(town.office.zalo.templatesTaken).toEqual([]);
});

test('8: after 8 days it goes as a template message by user id', async () => {
  const lan = await town.office.citizen('u1', '0912345678');
  town.office.passes(8 * 24 * HOUR_MS);
  await lan.isAnswered('Đã vá ổ gà.');
  await town.office.rounds();
  expect(town.office.zalo.accepted).toEqual([]);
  expect(town.office.zalo.templatesTaken).toMatchObject([
    { by: 'user', to: 'u1', templateId: 'T1', data: { trang_thai: 'Đã trả lời' } },
  ]);
  expect(await town.store.count('notice', `status = 'sent' AND way = 'zalo-user'`)).toBe(1);
});

test('8: where the template may not go by user id (-249) it goes by phone, with a tracking id', async () => {
  town.office.zalo.addTemplate({
    id: 'T1',
    byUser: false,
    params: [{ name: 'ma_phan_anh' }, { name: 'trang_thai' }],
  });
  const lan = await town.office.citizen('u1', '0912345678');
  town.office.passes(8 * 24 * HOUR_MS);
  await lan.isAnswered('Đã vá ổ gà.');
  await town.office.rounds();
  expect(town.office.zalo.templatesTaken).toMatchObject([{ by: 'phone', to: '84912345678' }]);
  expect(town.office.zalo.templatesTaken[0]?.trackingId).toMatch(/^mc-[0-9a-f]{40}$/u);
  expect(await town.store.count('notice', `status = 'sent' AND way = 'zalo-phone'`)).toBe(1);
});

test('8: a window that only the platform knows to be closed (-230) leads down the same ladder', async () => {
  const lan = await town.office.citizen('u1', '0912345678');
  town.office.zalo.setFault('window-closed');
  await lan.isAnswered('Đã vá ổ gà.');
  await town.office.rounds();
  expect(town.office.zalo.accepted).toEqual([]);
  expect(town.office.zalo.templatesTaken).toMatchObject([{ by: 'user', to: 'u1' }]);
});
