import { describe, expect, test } from 'vitest';
import { answerField } from './answer-field.ts';
import { answer, page } from './invented-page.ts';

describe('papers are a set by case', () => {
  const lines = answer('documents').split('\n');

  test('without the numbers of a table that lost its order', () => {
    expect(lines).toEqual([
      'Dạ, giấy tờ cần chuẩn bị để đăng ký khai sinh, trang chia 2 nhóm:',
      'Giấy tờ phải nộp:',
      '☐ Tờ khai đăng ký khai sinh (1 bản chính, tệp mẫu TK01.docx)',
      '☐ Giấy chứng sinh (1 bản chính, 2 bản sao)',
      'Giấy tờ xuất trình:',
      '☐ Thẻ căn cước (để xuất trình)',
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
      '☐ Tờ khai (1 bản chính)',
      '☐ Trường hợp khác: biên bản (1 bản chính)',
      'Trường hợp ủy quyền:',
      '☐ Văn bản ủy quyền (1 bản chính)',
      'Trang còn 30 lưu ý, anh/chị bấm hoặc nhắn “xem thêm”.',
    ]);
  });

  test('a file’s name that is glued to a paper is no part of it', () => {
    const papers = (name: string) => [{ papers: [{ name }] }];
    const told = answer('documents', { papers: papers('Tờ khai (mẫu CT01);1.MuCT01 (3).doc') });
    expect(told).toContain('☐ Tờ khai (mẫu CT01)');
    expect(told).not.toContain('.doc');
    expect(answer('documents', { papers: papers('Đơn theo mẫu 01') })).toContain('mẫu 01');
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
    const listed = text.split('\n').filter((line) => line.startsWith('☐ ')).length;
    expect(text).toContain(`Còn ${40 - listed} mục nữa`);
    expect(text).not.toContain('lưu ý');
  });

  test('“xem thêm” goes on until every paper was told, each once', () => {
    const papers = [
      {
        papers: Array.from({ length: 60 }, (_, at) => ({
          name: `Giấy ${at} ${'dài '.repeat(25)}`,
        })),
      },
    ];
    const told: string[] = [];
    let part: number | undefined = 1;
    while (part !== undefined) {
      const { text, choices } = answerField(page({ papers }), 'documents', { part });
      told.push(...text.split('\n').filter((line) => line.startsWith('☐ ')));
      part = choices.find(({ label }) => label === 'Xem thêm giấy tờ')?.part;
    }
    expect(told.map((line) => /^☐ Giấy (\d+) /u.exec(line)?.[1])).toEqual(
      Array.from({ length: 60 }, (_, at) => String(at)),
    );
  });

  test('the case that the question names comes first, the others behind “xem thêm”', () => {
    const papers = [
      { papers: [{ name: 'Tờ khai' }] },
      { case: 'Nhà thuê, mượn, ở nhờ', papers: [{ name: 'Hợp đồng thuê' }] },
      { case: 'Nhờ người khác đi thay', papers: [{ name: 'Giấy ủy quyền' }] },
    ];
    const question = 'nha thue thi can giay gi';
    const first = answerField(page({ papers }), 'documents', { question });
    expect(first.text).toContain('trường hợp anh/chị hỏi');
    expect(first.text).toContain('☐ Tờ khai\nNhà thuê, mượn, ở nhờ:\n☐ Hợp đồng thuê\nCòn 1 mục');
    expect(first.text).not.toContain('Giấy ủy quyền');
    const second = answerField(page({ papers }), 'documents', { question, part: 2 });
    expect(second.text).toContain('Nhờ người khác đi thay:\n☐ Giấy ủy quyền');
    expect(second.choices).toEqual([]);
    expect(answerField(page({ papers }), 'documents').text).toContain('Giấy ủy quyền');
  });

  test('forms are the papers that have a file', () => {
    expect(answer('form')).toContain(
      '☐ Tờ khai đăng ký khai sinh (1 bản chính, tệp mẫu TK01.docx)',
    );
    expect(answer('form')).not.toContain('Giấy chứng sinh');
  });
});
