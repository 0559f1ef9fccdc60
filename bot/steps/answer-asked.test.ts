import { expect, test } from 'vitest';
import type { OwnCase } from '#bot/needs.ts';
import { aCitizen, aReceipt, aTown } from '#test/fakes/town.ts';

const ASKED: OwnCase = {
  receipt: aReceipt,
  category: 'chieu_sang',
  place: 'ấp 3, xã Tân Trụ',
  stage: 'waiting-citizen',
  reportedAt: new Date('2026-11-20T02:00:00Z'),
  dueAt: new Date('2026-11-25T10:00:00Z'),
  answer: '',
  filed: true,
  rated: false,
  followUpAsked: false,
};

function ownerOf(...own: readonly OwnCase[]) {
  const town = aTown();
  return aCitizen(aTown({ cases: { ...town.cases, own: async () => own } }));
}

test.each([
  'Cột số 12, trước nhà ông Ba',
  'số 12',
  'dạ đèn hư ở cột gần cầu',
  'hai cột liền nhau đều tắt',
  'kế bên trường học á em',
])('“%s” answers what the office asked', async (words) => {
  const lan = ownerOf(ASKED);
  await lan.says('chào em');
  const reply = await lan.says(words);
  expect(lan.last?.effects).toMatchObject([
    { kind: 'add-to-case', receipt: aReceipt, text: words },
  ]);
  expect(reply).toContain(`phản ánh ${aReceipt} (Đèn đường, ấp 3, xã Tân Trụ)`);
});

test('a photo answers it too', async () => {
  const lan = ownerOf(ASKED);
  await lan.send({
    kind: 'attachment',
    attachments: [{ kind: 'photo', source: 'p' }],
    caption: '',
  });
  expect(lan.last?.effects).toMatchObject([{ kind: 'add-to-case', photos: [{ source: 'p' }] }]);
});

test.each([
  'đăng ký khai sinh cần giấy tờ gì',
  'tôi muốn phản ánh',
  'Tôi muốn báo ổ gà trước chợ Tân Trụ',
  'cảm ơn em',
  'cho tôi gặp cán bộ',
  'Tôi muốn tố cáo ông chủ tịch xã nhận hối lộ',
])('“%s” is something else', async (words) => {
  const lan = ownerOf(ASKED);
  await lan.says(words);
  expect(lan.effects()).not.toContain('add-to-case');
});

test('where nothing was asked, or it was asked of somebody else, words are read as ever', async () => {
  for (const own of [
    { ...ASKED, stage: 'in-progress' },
    { ...ASKED, filed: false },
  ]) {
    const lan = ownerOf(own);
    await lan.says('Cột số 12, trước nhà ông Ba');
    expect(lan.effects()).not.toContain('add-to-case');
  }
});
