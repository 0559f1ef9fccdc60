import { describe, expect, test } from 'vitest';
import { ASKED_FIELDS } from '#bot/needs.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { answerField } from './answer-field.ts';
import { answer, PAGE, page } from './invented-page.ts';

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

describe('time', () => {
  test('stands way by way, working days apart from calendar days, with what the description adds', () => {
    expect(answer('time').split('\n')).toEqual([
      'Dạ, thời hạn giải quyết đăng ký khai sinh:',
      '- Nộp trực tiếp: 5 ngày (tính cả ngày nghỉ)',
      '- Nộp trực tuyến: 3 ngày làm việc (không tính ngày nghỉ)',
      'Trang còn ghi: “Trường hợp phải xác minh thì không quá 10 ngày.”',
    ]);
  });

  test('online is called faster only in the same unit', () => {
    const ways = (online: string) => [
      PAGE.ways[1],
      {
        kind: 'online',
        duration: { parsed: true, value: 2, unit: online, text: '' },
        fee: { kind: 'free' },
      },
    ];
    expect(answer('time', { ways: ways('day') })).toContain('Nộp trực tuyến nhanh hơn');
    expect(answer('online', { ways: ways('day') })).toContain('Nộp trực tuyến nhanh hơn');
    expect(answer('time', { ways: ways('working-day') })).not.toContain('nhanh hơn');
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
      'Em mới tóm ý chính, anh/chị bấm hoặc nhắn “xem thêm” để đọc đủ.',
    ]);
  });

  test('in full behind “xem thêm”', () => {
    const { text, choices } = answerField(page(), 'steps', { part: 2 });
    expect(text).toContain(
      'Bước 1: Người yêu cầu nộp hồ sơ tại Ủy ban nhân dân cấp xã.\nCán bộ kiểm tra.\nBước 2: Nhận kết quả.',
    );
    expect(choices).toEqual([]);
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

describe('an overview', () => {
  test('holds no list in a list and no doubled stop', () => {
    const lines = answer('overview', { results: ['- Giấy khai sinh.. Mã: KQ.G01.000123'] });
    expect(lines).toContain(
      '\n- Thời hạn giải quyết việc này: nộp trực tiếp: 5 ngày (tính cả ngày nghỉ); nộp trực tuyến: 3 ngày làm việc',
    );
    expect(lines).toContain('\n- Kết quả: Giấy khai sinh\n');
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

  test('one whose last day is past is refused, and its heir can be tapped', () => {
    const over = page({ validTo: '2026-10-31', replacedBy: '1.000009' });
    const nameOf = (): string => 'Thủ tục đăng ký khai sinh mới';
    expect(answerField(over, 'fee', { today: '2026-10-31', nameOf }).text).toContain(
      'không mất phí',
    );
    const { kind, text, choices } = answerField(over, 'fee', { today: '2026-11-01', nameOf });
    expect(kind).toBe('answered-partly');
    expect(text).not.toContain('không mất phí');
    expect(text).toContain('nay thay bằng thủ tục đăng ký khai sinh mới, mã 1.000009');
    expect(choices).toEqual([{ label: 'Đăng ký khai sinh mới', code: '1.000009', field: 'fee' }]);
  });

  test('a retired one names its heir', () => {
    const { text } = answerField(page({ publication: 'retired', replacedBy: '1.000009' }), 'fee');
    expect(text).toContain('không còn áp dụng, nay thay bằng thủ tục mã 1.000009');
  });
});
