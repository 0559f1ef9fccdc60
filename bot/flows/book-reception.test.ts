import { expect, test } from 'vitest';
import type { Booking, Needs } from '#bot/needs.ts';
import { bookingCode } from '#cases/booking-code.ts';
import { aCitizen, aReceipt, aTown } from '#test/fakes/town.ts';

const CODE = 'TD-261123-TEST00';

test('a turn is asked for: who, which day, the matter, name and phone, and a code with the consent', async () => {
  const lan = aCitizen();
  expect(await lan.says('Tôi muốn đăng ký gặp chủ tịch xã')).toContain('Xã, phường nào');
  expect(await lan.says('xã Tân Trụ')).toContain('thứ Năm, 03/12/2026');
  expect(await lan.says('mười hai')).toContain('chưa rõ buổi nào');
  expect(await lan.presses('book:2026-12-03/80001')).toContain('trình bày việc gì');
  expect(await lan.says('Ranh đất nhà tôi với đường đi chung')).toContain('họ và tên');
  expect(await lan.says('0912 345 678')).toContain('chỉ viết họ và tên');
  expect(await lan.says('Tôi tên Nguyễn Thị Lan')).toContain('số điện thoại');
  const summary = await lan.says('0912 345 678');
  expect(summary).toMatch(/đồng ý cho em lưu[\s\S]*xóa sau buổi tiếp 30 ngày/u);
  expect(summary).toContain('- Họ tên: Nguyễn Thị Lan');
  const receipt = await lan.presses('yes');
  expect(receipt).toMatch(
    new RegExp(`${CODE}[\\s\\S]*chưa phải là hẹn[\\s\\S]*Mã riêng: 482913`, 'u'),
  );
  expect(lan.last?.effects).toMatchObject([
    {
      kind: 'book-reception',
      key: 'c1/9/book-reception',
      code: CODE,
      session: { id: '2026-12-03/80001', agency: 'ubnd' },
      subject: 'Ranh đất nhà tôi với đường đi chung',
      name: 'Nguyễn Thị Lan',
      phone: '0912345678',
    },
  ]);
});

test('what the calendar page says at once is not asked again', async () => {
  const lan = aCitizen();
  const asked = 'Tôi muốn đăng ký lượt tiếp công dân ngày 03/12/2026, xã Tân Trụ';
  expect(await lan.says(asked)).toContain('trình bày việc gì');
});

test('what one wants of a chairman in writing is no wish to see them', async () => {
  const words = 'Hòa giải không thành, tôi xin chủ tịch xã ra quyết định thì sao?';
  expect(await aCitizen().says(words)).not.toContain('Xã, phường nào');
});

test('a summary is corrected, and a place in its words moves nothing', async () => {
  const lan = aCitizen();
  await lan.says('đăng ký lượt tiếp dân 03/12 xã Tân Trụ');
  await lan.says('Ranh đất với nhà bên cạnh');
  await lan.says('Nguyễn Thị Lan');
  await lan.says('0912345678');
  expect(await lan.presses('fix:name')).toContain('họ và tên');
  expect(await lan.says('Trần Thị Lan')).toContain('- Họ tên: Trần Thị Lan');
  expect(await lan.says('số điện thoại 0987654321')).toContain('0987654321');
  expect(await lan.presses('cancel')).toContain('muốn bỏ phần đang viết');
});

test('where no turn is left nothing is asked', async () => {
  const { receptions } = aTown();
  const lan = aCitizen(aTown({ receptions: { ...receptions, open: async () => [] } }));
  expect(await lan.says('đăng ký gặp chủ tịch tỉnh')).toContain('không còn lượt');
  expect(lan.effects()).toEqual([]);
});

const KNOWN = bookingCode(aReceipt);
const booking: Booking = {
  code: KNOWN,
  status: 'confirmed',
  day: '2026-12-03',
  from: '07:30',
  to: '11:30',
  who: 'Chủ tịch xã',
  where: 'Trụ sở',
  reason: '',
};

function townWith(own: readonly Booking[]): Needs {
  const town = aTown();
  const prove: Needs['receptions']['prove'] = async ({ privateCode }) =>
    privateCode === '482913' ? { kind: 'found', found: booking } : { kind: 'not-found' };
  const byCode = async (): Promise<Booking> => booking;
  return { ...town, receptions: { ...town.receptions, own: async () => own, byCode, prove } };
}

test('who asked cancels after being asked once more', async () => {
  const lan = aCitizen(townWith([booking]));
  expect(await lan.says(KNOWN)).toContain('đã có lượt');
  expect(await lan.presses(`booking:cancel:${KNOWN}`)).toContain('chắc muốn hủy');
  expect(lan.effects()).toEqual([]);
  await lan.presses(`booking:cancel-yes:${KNOWN}`);
  expect(lan.last?.effects).toMatchObject([{ kind: 'cancel-booking', code: KNOWN }]);
});

test('from another place only with the private code, whatever a button claims', async () => {
  const ba = aCitizen(townWith([]));
  await ba.presses(`booking:cancel-yes:${KNOWN}`);
  expect(ba.effects()).not.toContain('cancel-booking');
  expect(await ba.says(KNOWN)).toContain('mã riêng 6 số');
  expect(await ba.says(`${KNOWN} 111111`)).toContain('không tìm thấy lượt');
  expect(ba.effects()).toEqual(['wrong-proof']);
  expect(await ba.says(`${KNOWN} 482 913`)).toContain('đã có lượt');
  await ba.presses(`booking:cancel-yes:${KNOWN}`);
  expect(ba.effects()).toEqual(['cancel-booking']);
});
