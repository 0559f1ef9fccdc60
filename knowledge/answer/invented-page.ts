import type { AskedField } from '#bot/needs.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { answerField } from './answer-field.ts';

/** A page with something in every field, as tests of answers change it. */
export const PAGE = {
  code: '1.004222',
  name: 'Thủ tục Đăng ký khai sinh',
  levels: ['commune'],
  agencies: ['Ủy ban nhân dân cấp xã.'],
  ways: [
    {
      kind: 'online',
      duration: { parsed: true, value: 3, unit: 'working-day', text: '3 Ngày làm việc' },
      fee: { kind: 'free' },
    },
    {
      kind: 'direct',
      duration: { parsed: true, value: 5, unit: 'day', text: '5 Ngày' },
      fee: { kind: 'free' },
      note: 'Nộp hồ sơ tại Trung tâm Phục vụ hành chính công. Trường hợp phải xác minh thì không quá 10 ngày.',
    },
  ],
  papers: [
    {
      case: 'Giấy tờ phải nộp',
      papers: [
        { name: '5. Tờ khai đăng ký khai sinh', originals: 1, copies: 0, forms: ['TK01.docx'] },
        { name: '4. Giấy chứng sinh', originals: 1, copies: 2 },
        { name: 'Lưu ý: mang theo bản chính', parsed: false },
      ],
    },
    { case: 'Giấy tờ xuất trình', papers: [{ name: 'Thẻ căn cước', kind: 'show' }] },
  ],
  steps: [
    {
      title: '',
      steps: [
        { number: 1, text: 'Người yêu cầu nộp hồ sơ tại Ủy ban nhân dân cấp xã. Cán bộ kiểm tra.' },
        { number: 2, text: 'Nhận kết quả.' },
      ],
    },
  ],
  conditions: { kind: 'text', text: 'Trẻ em chưa được đăng ký khai sinh.' },
  results: ['Giấy khai sinh'],
  legalBasis: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
  source: { url: 'https://example.test/ks', decision: '163/QĐ-BTP', checkedOn: '2026-08-01' },
};

/** The page with other fields. */
export const page = (change: object = {}): Procedure => Procedure.parse({ ...PAGE, ...change });

/** What is said of one field, without its source. */
export const answer = (field: AskedField, change: object = {}): string =>
  answerField(page(change), field).text.split('\n\n')[0] ?? '';
