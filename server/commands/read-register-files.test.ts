import { expect, test } from 'vitest';
import { readMapping } from '#dossiers/register-columns.ts';
import { readRegisterBytes } from './read-register-files.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('headings as an office writes them are known, others are mapped', async () => {
  const file = bytes(
    'Mã hồ sơ,Tên thủ tục,Người nộp,Số định danh của dân,Ngày nộp,Tình trạng\nh24.30-261116-0001,Khai sinh,Mẫu Tươi,999027468772,16/11/2026 08:10,Đang xử lý\n',
  );
  const mapping = readMapping(['Số định danh của dân = cccd', 'không phải ánh xạ']);
  const { dossiers, refused } = await readRegisterBytes(file, undefined, mapping);
  expect(refused).toEqual([]);
  expect(dossiers).toMatchObject([
    {
      code: 'H24.30-261116-0001',
      procedureName: 'Khai sinh',
      applicant: 'Mẫu Tươi',
      idNumber: '999027468772',
      stage: 'in-progress',
    },
  ]);
});

test('every wrong line is named by its number', async () => {
  const file = bytes(
    [
      'ma_ho_so,ngay_nop,trang_thai,ghi_chu',
      'A-1,16/11/2026,Đang xử lý,',
      'A-2,31/02/2026,Đang xử lý,',
      'A-3,16/11/2026,Gửi sang Sở,- ghi chú',
      'A-4,16/11/2026,Đang xử lý,"=HYPERLINK(""http://x"")"',
      'a-1,17/11/2026,Đang xử lý,',
    ].join('\n'),
  );
  const { dossiers, refused, doubtful } = await readRegisterBytes(file, undefined);
  expect(dossiers.map(({ code }) => code)).toEqual(['A-1', 'A-3']);
  expect(refused.map(({ line, because }) => [line, because])).toEqual([
    [3, 'unreadable day of filing'],
    [5, 'a formula in ghi_chu'],
    [6, 'the same code twice, the later kept'],
  ]);
  expect(doubtful).toMatchObject([{ line: 4, code: 'A-3' }]);
});

test('fifty thousand lines are read whole', async () => {
  const lines = Array.from(
    { length: 50_000 },
    (_, at) => `H24.30-261116-${at},16/11/2026 08:10,Đang xử lý`,
  );
  const file = bytes(`ma_ho_so,ngay_nop,trang_thai\n${lines.join('\n')}\n`);
  const { dossiers, refused } = await readRegisterBytes(file, undefined);
  expect([dossiers.length, refused.length]).toEqual([50_000, 0]);
});
