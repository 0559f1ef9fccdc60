import { expect, test } from 'vitest';
import { CHANNEL_OFF } from '#bot/replies/channel-off.ts';
import { aCitizen } from '#test/fakes/town.ts';

const OFF = { since: '2026-11-23T01:00:00+00:00', says: CHANNEL_OFF };

test('the first message is answered with the office’s sentence and noted for a person, later ones are kept in silence', async () => {
  const lan = aCitizen(undefined, { disclosed: false });
  lan.off = OFF;
  expect(await lan.says('đăng ký kết hôn cần giấy tờ gì')).toMatch(
    /^Tin tự động của .*:\nKênh này/u,
  );
  expect(lan.last).toMatchObject({
    outcome: 'handed-over-off',
    effects: [{ kind: 'call-back', why: 'channel-off', key: 'c1/1/off' }],
  });
  expect(await lan.says('có ai không')).toBe('');
  expect(lan.last).toMatchObject({ outcome: 'held', effects: [] });
});

test('switched on again, a questionnaire goes on where it was', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  lan.off = OFF;
  await lan.says('không có hình');
  lan.off = undefined;
  expect(await lan.says('không có hình')).toContain('số điện thoại');
});

test('switched off once more, the sentence is said once more', async () => {
  const lan = aCitizen();
  lan.off = OFF;
  await lan.says('xin chào');
  lan.off = { ...OFF, since: '2026-11-24T01:00:00+00:00' };
  expect(await lan.says('xin chào')).toContain('tạm ngưng');
});

test('danger gets its numbers, whenever it is told', async () => {
  const lan = aCitizen();
  lan.off = OFF;
  await lan.says('xin chào');
  expect(await lan.says('cháy nhà rồi cứu với')).toContain('114');
  expect(lan.effects()).toContain('alert-duty');
});

test('a denunciation is sealed, and whoever wants to be forgotten is', async () => {
  const lan = aCitizen();
  lan.off = OFF;
  await lan.says('Tôi tố cáo ông chủ tịch xã nhận hối lộ');
  expect(lan.effects()).toContain('seal-message');
  await lan.says('xóa dữ liệu của tôi');
  await lan.presses('forget:yes');
  expect(lan.effects()).toEqual(['forget-me']);
});

test('a photo is fetched for whoever reads it later', async () => {
  const lan = aCitizen();
  lan.off = OFF;
  await lan.send({
    kind: 'attachment',
    caption: '',
    attachments: [{ kind: 'photo', source: 'https://anh.example/1' }],
  });
  expect(lan.effects()).toEqual(['keep-files', 'call-back']);
});
