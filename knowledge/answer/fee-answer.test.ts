import { describe, expect, test } from 'vitest';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { answerField } from './answer-field.ts';
import type { FeeOverlay } from './fee-overlay.ts';

type Fee = Procedure['ways'][number]['fee'];
const sum = (value: number, note = ''): Fee => ({
  kind: 'amount',
  amounts: [{ value, per: '', note }],
  currency: 'VND',
  note: '',
});
const free: Fee = { kind: 'free', basis: '' };
const province: Fee = { kind: 'set-by-province', note: 'do HĐND tỉnh quyết định', by: 'province' };
const document: Fee = {
  kind: 'set-by-province',
  note: 'Theo Thông tư số 1/2025/TT-BTC',
  by: 'document',
};
const conflicting: Fee = { kind: 'conflicting', texts: ['Miễn phí', '50.000 đồng'] };
const unreadable: Fee = { kind: 'unreadable', text: '120,000 VNĐ' };
const silent: Fee = { kind: 'not-stated' };

function procedure(
  fees: Partial<Record<'direct' | 'online' | 'post', Fee>>,
  more: object = {},
): Procedure {
  const ways = Object.entries(fees).map(([kind, fee]) => ({ kind, fee }));
  return Procedure.parse({
    code: '1.000001',
    name: 'Đăng ký thường trú',
    source: {},
    ways,
    ...more,
  });
}

function fee(
  fees: Parameters<typeof procedure>[0],
  more: object = {},
): { kind: string; text: string } {
  const { kind, text } = answerField(procedure(fees, more), 'fee');
  return { kind, text: text.split('\n\n')[0] ?? '' };
}

describe('clean fees are told first', () => {
  test('one sum for every way', () => {
    expect(fee({ direct: sum(20_000), online: sum(20_000) })).toEqual({
      kind: 'answered',
      text: 'Dạ, lệ phí đăng ký thường trú: 20.000 đồng.',
    });
  });

  test('ways side by side, and that online is cheaper', () => {
    const { text } = fee({ online: sum(10_000, '/lần'), direct: sum(20_000, '/lần') });
    expect(text.split('\n')).toEqual([
      'Dạ, lệ phí đăng ký thường trú:',
      '- Nộp trực tiếp: 20.000 đồng/lần',
      '- Nộp trực tuyến: 10.000 đồng/lần',
      'Nộp trực tuyến rẻ hơn nộp trực tiếp.',
    ]);
  });

  test('two tiers are not called cheaper and dearer', () => {
    const { text } = fee({
      direct: sum(10_500_000, 'tàu nhóm II'),
      online: sum(9_000_000, 'tàu nhóm I'),
    });
    expect(text).toContain('9.000.000 đồng (trang ghi: “tàu nhóm I”)');
    expect(text).not.toContain('rẻ hơn');
  });

  test('a sum that holds for some dates is told with them', () => {
    const { text } = fee({
      direct: sum(800_000, 'bằng 50% từ ngày 01/7/2025 đến hết ngày 31/12/2026'),
    });
    expect(text).toContain('31/12/2026');
    expect(text).toContain('mốc thời gian');
  });

  test('a long note keeps its dates and sums', () => {
    const note = `${'Lời dẫn dài dòng. '.repeat(60)}Mức giảm còn 400.000 đồng đến hết ngày 31/12/2026.`;
    expect(fee({ direct: sum(800_000, note) }).text).toContain(
      '400.000 đồng đến hết ngày 31/12/2026',
    );
  });

  test('free is said with the ways it is free in', () => {
    const { kind, text } = fee({ direct: free, online: free });
    expect(kind).toBe('answered');
    expect(text).toBe(
      'Dạ, đăng ký thường trú không mất phí: trang thủ tục ghi miễn phí khi nộp trực tiếp hoặc nộp trực tuyến.',
    );
  });

  test('free in the table and a payment in the steps are both told', () => {
    const steps = [{ text: 'Người yêu cầu nộp hồ sơ; nộp lệ phí nếu thuộc trường hợp phải nộp.' }];
    expect(fee({ direct: free }, { steps }).text).toContain(
      '“nộp lệ phí nếu thuộc trường hợp phải nộp”',
    );
  });
});

describe('what is not clean is never told as a sum or as free', () => {
  const SAID = /miễn phí|không mất|\d/iu;

  test.each([
    ['conflicting', { direct: conflicting }],
    ['unreadable', { online: unreadable }],
    ['conflicting beside a clean sum', { direct: conflicting, online: sum(50_000) }],
    ['unreadable beside free', { direct: free, online: unreadable }],
    ['set by the province', { direct: province }],
    ['set by the province beside a bare free', { direct: province, online: free }],
    ['set by the province beside a sum', { direct: province, post: sum(50_000) }],
  ])('%s', (_name, fees) => {
    expect(fee(fees).text).not.toMatch(SAID);
  });

  test('the overview keeps to it too', () => {
    const { text } = answerField(procedure({ direct: free, online: unreadable }), 'overview');
    expect(text.split('\n\n')[0]).not.toMatch(SAID);
  });

  test('the province is named as the one who sets it', () => {
    const { kind, text } = fee({ direct: province });
    expect(kind).toBe('answered');
    expect(text).toContain('do tỉnh quy định');
    expect(text).toContain('Trung tâm Phục vụ hành chính công');
  });

  test('another document is named, and that the sum is missing', () => {
    const { kind, text } = fee({ direct: document, online: free });
    expect(kind).toBe('answered-partly');
    expect(text).toContain('Theo Thông tư số 1/2025/TT-BTC');
    expect(text).not.toMatch(/miễn phí/iu);
  });

  test.each(['bằng 50% mức quy định tại Thông tư', 'Miễn phí đối với hộ nghèo theo Luật'])(
    'a note is not repeated where it would sound like a fee: %s',
    (note) => {
      const { text } = fee({ direct: { kind: 'set-by-province', note, by: 'document' } });
      expect(text).not.toContain(note);
      expect(text).toContain('chỉ dẫn văn bản khác');
    },
  );

  test('a page that says nothing is not free', () => {
    expect(fee({ direct: silent }).text).toMatch(/không ghi lệ phí/u);
    expect(fee({ direct: silent, online: free })).toMatchObject({
      kind: 'answered-partly',
      text: expect.stringContaining('Riêng khi nộp trực tiếp thì trang không ghi') as string,
    });
  });

  test('a broken table is not told', () => {
    expect(fee({ direct: sum(20_000) }, { brokenFields: ['ways'] }).text).not.toMatch(/\d/u);
  });
});

describe('what the province set outranks the page', () => {
  const overlay: FeeOverlay = {
    code: '1.000001',
    amounts: [{ value: 8_000, per: 'bản sao' }],
    text: 'miễn lệ phí khi nộp trực tuyến',
    resolution: 'Nghị quyết số 12/2026/NQ-HĐND',
    from: '2026-07-01',
    to: '2026-12-31',
    checkedBy: 'editor',
  };
  const on = (today: string | undefined, fees = { direct: province }): string =>
    answerField(procedure(fees), 'fee', { overlays: [overlay], today }).text;

  test('with its resolution and dates', () => {
    expect(on('2026-11-22')).toContain('- 8.000 đồng (bản sao)');
    expect(on('2026-11-22')).toContain(
      'Theo Nghị quyết số 12/2026/NQ-HĐND, áp dụng từ 01/07/2026 đến 31/12/2026.',
    );
  });

  test.each(['2026-06-30', '2027-01-01', undefined])('not outside its dates (%s)', (today) => {
    expect(on(today)).not.toContain('8.000');
  });

  test('also where the page cannot be read, and where only the title is known', () => {
    const titleOnly = procedure({ direct: unreadable }, { publication: 'title-only' });
    const told = answerField(titleOnly, 'fee', { overlays: [overlay], today: '2026-11-22' });
    expect(told).toMatchObject({
      kind: 'answered',
      text: expect.stringContaining('8.000 đồng') as string,
    });
  });
});
