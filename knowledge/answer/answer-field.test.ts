import { describe, expect, test } from 'vitest';
import { ASKED_FIELDS, type AskedField } from '#bot/needs.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { answerField } from './answer-field.ts';

const PAGE = {
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
const page = (change: object = {}): Procedure => Procedure.parse({ ...PAGE, ...change });
const answer = (field: AskedField, change: object = {}): string =>
  answerField(page(change), field).text.split('\n\n')[0] ?? '';

describe('every answer', () => {
  test.each(ASKED_FIELDS)('%s opens with Dạ and ends with its source', (field) => {
    const { text, citations } = answerField(page(), field);
    expect(text).toMatch(/^Dạ, /u);
    expect(text).toMatch(
      /\n\nNguồn: Thủ tục Đăng ký khai sinh \(mã 1\.004222, quyết định 163\/QĐ-BTP\), em đọc ngày 01\/08\/2026\.\nhttps:\/\/example\.test\/ks$/u,
    );
    expect(citations).toEqual([
      {
        code: '1.004222',
        name: PAGE.name,
        field,
        url: 'https://example.test/ks',
        decision: '163/QĐ-BTP',
        asOf: '2026-08-01',
      },
    ]);
  });

  test.each(ASKED_FIELDS)('%s on a page that says nothing says so', (field) => {
    const empty = Procedure.parse({ code: '1.000001', name: 'Việc khác', source: {} });
    const { kind, text } = answerField(empty, field);
    expect(kind).toBe('answered-partly');
    expect(text).toMatch(/không (?:ghi|nêu)/u);
  });

  test('offers what the page can tell, never what was just asked', () => {
    expect(answerField(page(), 'documents').nextFields).toEqual(['fee', 'time', 'where']);
    expect(answerField(page({ papers: [], brokenFields: ['ways'] }), 'where').nextFields).toEqual([
      'steps',
      'online',
    ]);
  });
});

describe('papers are a set by case', () => {
  const lines = answer('documents').split('\n');

  test('without the numbers of a table that lost its order', () => {
    expect(lines).toEqual([
      'Dạ, giấy tờ cần chuẩn bị để đăng ký khai sinh, trang chia 2 nhóm:',
      'Giấy tờ phải nộp:',
      '- Tờ khai đăng ký khai sinh (1 bản chính, tệp mẫu TK01.docx)',
      '- Giấy chứng sinh (1 bản chính, 2 bản sao)',
      'Giấy tờ xuất trình:',
      '- Thẻ căn cước (để xuất trình)',
      'Lưu ý: mang theo bản chính',
    ]);
  });

  test('what is needed always comes first, remarks last or only counted', () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({
      name: `Người tiếp nhận kiểm tra mục ${at} ${'kỹ '.repeat(20)}`,
    }));
    const papers = [
      { case: 'Trường hợp ủy quyền', papers: [{ name: 'Văn bản ủy quyền', originals: 1 }] },
      { case: '* Lưu ý:', papers: rows },
      {
        case: '',
        papers: [
          { name: 'Trường hợp khác: biên bản', originals: 1 },
          { name: '- Tờ khai', originals: 1 },
        ],
      },
    ];
    expect(answer('documents', { papers }).split('\n')).toEqual([
      'Dạ, giấy tờ cần chuẩn bị để đăng ký khai sinh, trang chia 2 nhóm:',
      'Giấy tờ chung:',
      '- Tờ khai (1 bản chính)',
      '- Trường hợp khác: biên bản (1 bản chính)',
      'Trường hợp ủy quyền:',
      '- Văn bản ủy quyền (1 bản chính)',
      'Trang còn 30 lưu ý, anh/chị xem ở trang gốc.',
    ]);
  });

  test('are counted only where each row is surely a paper', () => {
    const papers = (parsed: boolean) => [{ papers: [{ name: 'Đơn' }, { name: 'Ảnh', parsed }] }];
    expect(answer('documents', { papers: papers(true) })).toContain('cần 2 loại giấy tờ');
    expect(answer('documents', { papers: papers(false) })).not.toContain('2 loại');
  });

  test('a list that does not fit says how much is left', () => {
    const papers = [
      {
        papers: Array.from({ length: 40 }, (_, at) => ({
          name: `Giấy tờ ${'rất dài '.repeat(12)}${at}`,
        })),
      },
    ];
    const text = answer('documents', { papers });
    expect(text.length).toBeLessThan(2200);
    const listed = text.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(text).toContain(`Còn ${40 - listed} mục nữa`);
  });

  test('forms are the papers that have a file', () => {
    expect(answer('form')).toContain(
      '- Tờ khai đăng ký khai sinh (1 bản chính, tệp mẫu TK01.docx)',
    );
    expect(answer('form')).not.toContain('Giấy chứng sinh');
  });
});

describe('time', () => {
  test('stands way by way, working days apart from calendar days, with what the description adds', () => {
    expect(answer('time').split('\n')).toEqual([
      'Dạ, thời hạn giải quyết đăng ký khai sinh:',
      '- Nộp trực tiếp: 5 ngày (tính cả ngày nghỉ)',
      '- Nộp trực tuyến: 3 ngày làm việc (không tính ngày nghỉ)',
      'Trang còn ghi: “Trường hợp phải xác minh thì không quá 10 ngày.”',
    ]);
  });

  test('a number without a unit is no time', () => {
    const ways = [
      { kind: 'direct', duration: { parsed: false, text: '1' }, fee: { kind: 'free' } },
    ];
    expect(answerField(page({ ways }), 'time')).toMatchObject({
      kind: 'answered-partly',
      text: expect.stringContaining('là “1” mà không ghi giờ hay ngày') as string,
    });
  });
});

describe('where and how', () => {
  test('the agency, the ways, and what the page says about them', () => {
    expect(answer('where').split('\n')).toEqual([
      'Dạ, đăng ký khai sinh do Ủy ban nhân dân cấp xã giải quyết, theo trang thủ tục.',
      'Anh/chị có thể nộp trực tiếp hoặc nộp trực tuyến.',
      '- Nộp trực tiếp: “Nộp hồ sơ tại Trung tâm Phục vụ hành chính công.”',
    ]);
  });

  test('online only where the page has that way', () => {
    expect(answer('online')).toContain('nộp trực tuyến được');
    const ways = PAGE.ways.filter((way) => way.kind === 'direct');
    expect(answer('online', { ways })).toContain('không ghi cách nộp trực tuyến');
  });

  test('a description that names a sum is left to the fee answer', () => {
    const ways = [
      {
        kind: 'online',
        fee: { kind: 'unreadable', text: '' },
        note: 'Nộp qua cổng. Phí: 500.000 đồng.',
      },
    ];
    expect(answer('online', { ways })).not.toContain('500.000');
    expect(answer('where', { ways })).not.toContain('500.000');
  });
});

describe('conditions: none and not stated are two answers', () => {
  test.each([
    [{ kind: 'none' }, 'answered', 'không có yêu cầu, điều kiện riêng'],
    [{ kind: 'not-stated' }, 'answered-partly', 'không ghi điều kiện'],
    [{ kind: 'text', text: 'Từ đủ 18 tuổi.' }, 'answered', 'Từ đủ 18 tuổi.'],
  ])('%j', (conditions, kind, words) => {
    const told = answerField(page({ conditions }), 'conditions');
    expect(told).toMatchObject({ kind, text: expect.stringContaining(words) as string });
  });
});

describe('steps', () => {
  test('by the first sentence of each, and the page for the rest', () => {
    expect(answer('steps').split('\n')).toEqual([
      'Dạ, các bước đăng ký khai sinh, em tóm theo trang thủ tục:',
      'Bước 1: Người yêu cầu nộp hồ sơ tại Ủy ban nhân dân cấp xã',
      'Bước 2: Nhận kết quả',
      'Phần sau còn dài, anh/chị xem thêm ở trang gốc theo đường dẫn dưới đây.',
    ]);
  });

  test('an order that is not certain is said to be so', () => {
    const suspicions = [{ field: 'steps', what: 'steps-out-of-order', raw: '1, 3' }];
    expect(answerField(page({ suspicions }), 'steps')).toMatchObject({
      kind: 'answered-partly',
      text: expect.stringContaining('không liền nhau') as string,
    });
  });

  test('a level that is gone is named as gone', () => {
    const steps = [{ text: 'Nộp tại Ủy ban nhân dân huyện.' }];
    expect(answer('steps', { steps })).toContain('nay không còn cấp này');
  });
});

describe('a broken field is not told', () => {
  test.each([
    ['papers', 'documents', 'Giấy chứng sinh'],
    ['papers', 'form', 'TK01'],
    ['steps', 'steps', 'Bước 1'],
    ['conditions', 'conditions', 'Trẻ em'],
    ['ways', 'time', '5 ngày'],
    ['legalBasis', 'legal_basis', '60/2014'],
    ['results', 'result', 'Giấy khai sinh'],
  ] as const)('%s: %s', (broken, field, words) => {
    expect(answer(field)).toContain(words);
    expect(answer(field, { brokenFields: [broken] })).not.toContain(words);
    expect(answerField(page({ brokenFields: [broken] }), field).kind).toBe('answered-partly');
  });
});

describe('known by title, or no longer in force', () => {
  test('a title says that it exists, its code and where to go', () => {
    const { kind, text } = answerField(page({ publication: 'title-only' }), 'documents');
    expect(kind).toBe('answered-partly');
    expect(text).toContain('có thủ tục này: đăng ký khai sinh, mã 1.004222');
    expect(text).not.toContain('Giấy chứng sinh');
  });

  test('a retired one names its heir', () => {
    const { text } = answerField(page({ publication: 'retired', replacedBy: '1.000009' }), 'fee');
    expect(text).toContain('không còn áp dụng, nay thay bằng thủ tục mã 1.000009');
  });
});
