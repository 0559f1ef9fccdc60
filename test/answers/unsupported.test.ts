import { expect, test } from 'vitest';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { unsupported } from './unsupported.ts';

const PROCEDURE = Procedure.parse({
  code: '1.004194',
  name: 'Thủ tục đăng ký tạm trú',
  agencies: ['Công an cấp xã'],
  ways: [
    {
      kind: 'direct',
      duration: { parsed: true, value: 3, unit: 'working-day', text: '3 Ngày làm việc' },
      fee: {
        kind: 'amount',
        amounts: [{ value: 15000, per: '', note: '15.000 đồng/lần đăng ký' }],
      },
    },
    {
      kind: 'online',
      duration: { parsed: true, value: 2, unit: 'day', text: '2 Ngày' },
      fee: { kind: 'amount', amounts: [{ value: 7000, per: '', note: '' }] },
      note: 'Nộp qua ứng dụng VNeID, từ ngày 01/7/2025.',
    },
  ],
  papers: [
    { case: '', papers: [{ name: '- Tờ khai thay đổi thông tin cư trú (CT01)', originals: 1 }] },
    { case: 'Người thuê nhà', papers: [{ name: 'Hợp đồng thuê nhà.', copies: 2, kind: 'show' }] },
  ],
  steps: [{ steps: [{ number: 1, text: 'Chuẩn bị hồ sơ theo quy định.' }] }],
  source: { url: 'https://dichvucong.gov.vn/x', decision: '123/QĐ-BCA', checkedOn: '2026-08-01' },
});

const SOURCE = `
Nguồn: Thủ tục đăng ký tạm trú (mã 1.004194, quyết định 123/QĐ-BCA), em đọc ngày 01/08/2026.
https://dichvucong.gov.vn/x`;
const FEES = `Dạ, lệ phí đăng ký tạm trú:
- Nộp trực tiếp: 15.000 đồng/lần đăng ký
- Nộp trực tuyến: 7.000 đồng
${SOURCE}`;
const TIMES = `Dạ, thời hạn giải quyết đăng ký tạm trú:
- Nộp trực tiếp: 3 ngày làm việc (không tính ngày nghỉ)
- Nộp trực tuyến: 2 ngày (tính cả ngày nghỉ)
Trang còn ghi: “Nộp qua ứng dụng VNeID, từ ngày 01/7/2025.”
${SOURCE}`;
const PAPERS = `Dạ, đăng ký tạm trú cần 2 loại giấy tờ:
- Tờ khai thay đổi thông tin cư trú (CT01) (1 bản chính)
- Hợp đồng thuê nhà (2 bản sao, để xuất trình)
${SOURCE}`;
const STEPS = `Dạ, các bước đăng ký tạm trú, em tóm theo trang thủ tục:
Bước 1: Chuẩn bị hồ sơ theo quy định
${SOURCE}`;

function found(text: string, field: 'fee' | 'time' | 'documents' | 'steps'): readonly string[] {
  const { name, code, source } = PROCEDURE;
  const citation = { code, name, field, url: source.url, decision: source.decision, asOf: '' };
  const breaches = unsupported({ text, citations: [citation] }, (one) =>
    one === code ? PROCEDURE : undefined,
  );
  return [...new Set(breaches.map(({ kind }) => kind))];
}

test('an answer whose every word stands on the page is left alone', () => {
  expect(found(FEES, 'fee')).toEqual([]);
  expect(found(TIMES, 'time')).toEqual([]);
  expect(found(PAPERS, 'documents')).toEqual([]);
  expect(found(STEPS, 'steps')).toEqual([]);
});

test('a changed fee, one in other units and one called free are seen', () => {
  expect(found(FEES.replace('15.000', '25.000'), 'fee')).toEqual(['fact']);
  expect(found(FEES.replace('7.000 đồng', '7.000 USD'), 'fee')).toEqual(['fact']);
  expect(found(FEES.replace('7.000 đồng', 'miễn phí'), 'fee')).toEqual(['free']);
});

test('a true fee is not true of another field, nor under another procedure’s name', () => {
  expect(found(FEES, 'time')).toContain('fact');
  expect(found(FEES.replaceAll('1.004194', '1.004222'), 'fee')).toEqual(['source']);
});

test('other days, calendar days for working days, another date and another quote are seen', () => {
  expect(found(TIMES.replace('3 ngày làm', '5 ngày làm'), 'time')).toEqual(['fact']);
  expect(found(TIMES.replace('3 ngày làm việc (không', '3 ngày (không'), 'time')).toEqual(['fact']);
  expect(found(TIMES.replace('01/7/2025', '01/8/2025'), 'time')).toEqual(['quote', 'fact']);
  expect(found(TIMES.replace('VNeID', 'Zalo'), 'time')).toEqual(['quote']);
});

test('an added paper, another number of copies and another count are seen', () => {
  const more = PAPERS.replace('\n- Hợp', '\n- Sổ hộ khẩu (1 bản chính)\n- Hợp');
  expect(found(more, 'documents')).toEqual(['paper']);
  expect(found(PAPERS.replace('2 bản sao', '3 bản sao'), 'documents')).toEqual(['paper']);
  expect(found(PAPERS.replace('để xuất trình', '1 bản chính'), 'documents')).toEqual(['paper']);
  expect(found(PAPERS.replace('cần 2 loại', 'cần 3 loại'), 'documents')).toEqual(['count']);
});

test('a step under another number and a source read on another day are seen', () => {
  expect(found(STEPS.replace('Bước 1', 'Bước 2'), 'steps')).toEqual(['step']);
  expect(found(STEPS.replace('01/08/2026', '02/08/2026'), 'steps')).toEqual(['source']);
  expect(found(STEPS.replace('123/QĐ-BCA', '124/QĐ-BCA'), 'steps')).toEqual(['source']);
});

test('what is said of the one beside the other is held against its own page', () => {
  const other = { ...PROCEDURE, code: '1.004222', name: 'Thủ tục đăng ký thường trú', ways: [] };
  const text = (first: string, second: string): string => `Dạ, (1) một và (2) hai khác nhau như sau:
- thời hạn: (1) ${first}; (2) ${second}
Anh/chị cần em nói kỹ bên nào ạ?
${SOURCE}
${SOURCE.trim().replace('1.004194', '1.004222').replace('tạm trú', 'thường trú')}`;
  const told = (first: string, second: string): readonly string[] =>
    unsupported(
      {
        text: text(first, second),
        citations: [PROCEDURE, other].map(({ code, name, source }) => ({
          ...{ code, name, field: 'overview' as const, url: source.url, decision: '', asOf: '' },
        })),
      },
      (code) => (code === other.code ? other : PROCEDURE),
    ).map(({ kind, code }) => `${kind} ${code}`);
  expect(told('3 ngày làm việc', 'trang không ghi rõ')).toEqual([]);
  expect(told('trang không ghi rõ', '3 ngày làm việc')).toEqual(['fact 1.004222']);
});

test('where one fee of the page is doubtful, no sum and nothing free may be said', () => {
  const fee = { kind: 'conflicting', texts: ['Miễn phí', '50.000 đồng'] } as const;
  const [direct, online] = PROCEDURE.ways;
  const doubtful = { ...PROCEDURE, ways: [direct, { ...online, kind: 'post', fee }] } as Procedure;
  const { code, name, source } = PROCEDURE;
  const citation = { code, name, field: 'fee', url: source.url, decision: '', asOf: '' } as const;
  const told = (text: string): readonly string[] =>
    unsupported({ text, citations: [citation] }, () => doubtful).map(({ kind }) => kind);
  expect(told(FEES)).toContain('fact');
  expect(told(FEES.replace(/\d+\.000 đồng(?:\/lần đăng ký)?/gu, 'miễn phí'))).toContain('free');
});
