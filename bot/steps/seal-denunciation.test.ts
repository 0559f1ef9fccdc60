import { expect, test } from 'vitest';
import { aCitizen } from '#test/fakes/town.ts';

test('what may be a denunciation is sealed at once, and the citizen says which it is', async () => {
  const lan = aCitizen();
  expect(await lan.says('Tới làm giấy ở quầy số 2 toàn phải kẹp phong bì mới xong')).toContain(
    'tố cáo người làm sai luật, hay phản ánh',
  );
  expect(lan.effects()).toEqual(['seal-message']);
  expect(JSON.stringify(lan.last?.state)).not.toContain('phong bì mới xong');
  expect(await lan.presses('track:feedback')).toContain('Không cần nêu tên');
  expect(lan.last?.state.flow).toBeDefined();
});

test('chosen as a denunciation, the right ways are told with rights and the next reception', async () => {
  const lan = aCitizen();
  await lan.says('Tới làm giấy ở quầy số 2 toàn phải kẹp phong bì mới xong');
  const reply = await lan.presses('track:denunciation');
  expect(reply).toContain('Luật Tố cáo');
  expect(reply).toContain('26/11/2026');
  expect(reply).toContain('hỏi lại trước khi đi');
});

test('suspected inside a report, it is sealed and the report goes on', async () => {
  const lan = aCitizen();
  await lan.says('Đèn đường ở Tân Trụ hư rồi, đề nghị xã sửa');
  await lan.says('ông trưởng ấp nhận hối lộ mới cho gắn đèn');
  expect(lan.effects()).toEqual(['seal-message']);
  expect(await lan.presses('track:feedback')).toContain('có hình thì gửi em');
});

test('a report of crime names the police first', async () => {
  const reply = await aCitizen().says('Tôi tố giác nhóm buôn ma túy ở dãy trọ sau chợ');
  expect(reply).toContain('công an mới xử lý được');
});

test('the inspection is asked to call, and the number is sealed too', async () => {
  const lan = aCitizen();
  await lan.says('Tôi tố cáo ông chủ tịch xã nhận hối lộ');
  expect(await lan.presses('inspection:call')).toContain('chỉ thanh tra mở được');
  expect(await lan.says('để tui kiếm đã')).toContain('chưa đúng');
  expect(lan.effects()).toEqual(['seal-message']);
  expect(await lan.says('0912345678')).toContain('thanh tra gọi lại');
  expect(lan.last?.effects).toMatchObject([
    { kind: 'seal-message' },
    { kind: 'call-back', why: 'inspection', phone: '0912345678' },
  ]);
});

test('between formal complaint and feedback the citizen chooses, and tells nothing twice', async () => {
  const lan = aCitizen();
  const words = 'Xã thu hồi đất của gia đình tôi ở Tân Trụ mà giá quá thấp, tôi rất bức xúc';
  expect(await lan.says(words)).toContain('khiếu nại');
  expect(await lan.presses('track:feedback')).toContain('hình');
  const other = aCitizen();
  await other.says(words);
  const reply = await other.presses('track:complaint');
  expect(reply).toContain('☐ Ký tên');
  expect(reply).toContain('Buổi tiếp công dân');
});
