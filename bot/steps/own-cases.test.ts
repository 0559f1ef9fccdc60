import { expect, test } from 'vitest';
import type { OwnCase } from '#bot/needs.ts';
import { aCitizen, aReceipt, aTown } from '#test/fakes/town.ts';

const OPEN: OwnCase = {
  receipt: aReceipt,
  category: 'chieu_sang',
  place: 'ấp 3, xã Tân Trụ',
  stage: 'in-progress',
  reportedAt: new Date('2026-11-20T02:00:00Z'),
  dueAt: new Date('2026-11-25T10:00:00Z'),
  answer: '',
  filed: true,
  rated: false,
  followUpAsked: false,
};
const ANSWERED: OwnCase = { ...OPEN, stage: 'answered', answer: 'Đã thay bóng đèn.' };

function ownerOf(...own: readonly OwnCase[]) {
  const town = aTown();
  return aCitizen(aTown({ cases: { ...town.cases, own: async () => own } }));
}

test.each(['phản ánh của tôi', 'xem may phan anh cua tui', 'mấy phản ánh tôi gửi tới đâu rồi'])(
  '“%s” lists the own reports with their states',
  async (words) => {
    const reply = await ownerOf(OPEN).says(words);
    expect(reply).toContain(`${aReceipt}: Đèn đường, ấp 3, xã Tân Trụ. Đang xử lý`);
  },
);

test('without reports that is said', async () => {
  expect(await ownerOf().says('phản ánh của tôi')).toContain('chưa thấy phản ánh nào');
});

test('an open one takes more words and photos, and can be withdrawn after a question', async () => {
  const lan = ownerOf(OPEN);
  await lan.says('phản ánh của tôi');
  expect(await lan.says('1')).toContain('Hạn trả lời: trước 17 giờ thứ Tư, 25/11/2026');
  await lan.presses(`case:add:${aReceipt}`);
  await lan.send({
    kind: 'attachment',
    attachments: [{ kind: 'photo', source: 'p' }],
    caption: 'hẻm số 2',
  });
  expect(lan.last?.effects).toMatchObject([
    { kind: 'add-to-case', text: 'hẻm số 2', photos: [{ source: 'p' }] },
  ]);
  expect(await lan.presses(`case:withdraw:${aReceipt}`)).toContain('chắc chưa');
  expect(lan.effects()).toEqual([]);
  await lan.presses(`case:withdraw-yes:${aReceipt}`);
  expect(lan.effects()).toEqual(['withdraw-case']);
});

test('an answered one is rated in five levels, and who is not content is asked why', async () => {
  const lan = ownerOf(ANSWERED);
  expect(await lan.says(aReceipt)).toContain('Đã thay bóng đèn');
  await lan.presses(`case:rate:${aReceipt}`);
  expect(lan.last?.replies.at(-1)?.choices).toHaveLength(5);
  await lan.says('Rất hài lòng');
  expect(lan.last?.effects).toMatchObject([{ kind: 'rate-case', score: 5, reasons: [] }]);
  await lan.presses(`case:rate:${aReceipt}`);
  expect(await lan.says('Không hài lòng')).toContain('chưa được');
  await lan.says('chờ lâu quá');
  expect(lan.last?.effects).toMatchObject([{ score: 2, reasons: ['chờ lâu quá'] }]);
});

test('an answered one is reopened with a reason', async () => {
  const lan = ownerOf(ANSWERED);
  expect(await lan.presses(`case:reopen:${aReceipt}`)).toContain('chưa xong');
  await lan.says('đèn lại tắt rồi');
  expect(lan.last?.effects).toMatchObject([{ kind: 'reopen-case', reason: 'đèn lại tắt rồi' }]);
});

test('a button for another’s report, or for what is over, does nothing', async () => {
  const stranger = ownerOf();
  await stranger.presses(`case:withdraw-yes:${aReceipt}`);
  expect(stranger.effects()).not.toContain('withdraw-case');
  const owner = ownerOf(ANSWERED);
  expect(await owner.presses(`case:withdraw-yes:${aReceipt}`)).toContain('không làm vậy được nữa');
  const follower = ownerOf({ ...ANSWERED, filed: false });
  await follower.presses(`case:reopen:${aReceipt}`);
  expect(follower.effects()).toEqual([]);
});

test('after a month “chưa” means the report that was asked about', async () => {
  const lan = ownerOf({ ...ANSWERED, followUpAsked: true });
  expect(await lan.says('chưa, vẫn tắt')).toContain('mở lại');
  expect(lan.last?.effects).toMatchObject([{ kind: 'case-followed-up', mended: false }]);
  await lan.says('còn tốt');
  expect(lan.last?.effects).toMatchObject([{ kind: 'case-followed-up', mended: true }]);
  const other = ownerOf(ANSWERED);
  await other.says('chưa xong');
  expect(other.effects()).not.toContain('case-followed-up');
});

test('the private code opens a report from elsewhere for half an hour, wrong digits say nothing', async () => {
  const town = aTown();
  const lan = aCitizen(
    aTown({
      cases: {
        ...town.cases,
        prove: async ({ privateCode }) =>
          privateCode === '482913' ? { kind: 'found', found: OPEN } : { kind: 'not-found' },
        proved: async () => OPEN,
      },
    }),
  );
  const card = await lan.says(`${aReceipt} mã riêng 482913`);
  expect(card).toContain('ấp 3, xã Tân Trụ');
  expect(card).toContain('Mã riêng: 482913');
  expect(lan.last?.replies[0]?.unkept).toBe(true);
  await lan.presses(`case:add:${aReceipt}`);
  await lan.says('thêm: hẻm số 2');
  expect(lan.effects()).toEqual(['add-to-case']);
  lan.now = new Date(lan.now.getTime() + 31 * 60_000);
  await lan.presses(`case:withdraw-yes:${aReceipt}`);
  expect(lan.effects()).not.toContain('withdraw-case');
  expect(await lan.says('PA-261123-222226 482 914')).toContain('khớp với mã biên nhận và mã riêng');
  expect(lan.effects()).toEqual(['wrong-proof']);
});

test('a telephone number beside a receipt is no private code', async () => {
  const lan = aCitizen();
  expect(await lan.says(`${aReceipt}, số tôi 0900 000 123`)).not.toContain('khớp với');
});
