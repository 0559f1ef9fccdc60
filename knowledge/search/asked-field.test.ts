import { describe, expect, it } from 'vitest';
import { stripMarks, syllablesOf } from '#language/fold.ts';
import { askedField, withoutFieldWords } from './asked-field.ts';

describe('the part of a procedure that is asked for', () => {
  const CASES = [
    ['Xin cấp lại thẻ thì đem theo giấy tờ gì?', 'documents'],
    ['Làm cái đó tốn nhiêu tiền vậy', 'fee'],
    ['Mất lệ phí không em', 'fee'],
    ['Nộp xong bao lâu thì có', 'time'],
    ['Ra xã hay lên tỉnh, nộp ở đâu', 'where'],
    ['Nộp qua mạng có được không', 'online'],
    ['Phải đủ điều kiện gì mới được', 'conditions'],
    ['Làm hết thảy mấy bước', 'steps'],
    ['Tờ khai lấy mẫu nào', 'form'],
    ['Căn cứ pháp lý là gì', 'legal_basis'],
    ['Xong rồi được cấp gì', 'result'],
    ['Tôi muốn biết thủ tục đó như thế nào', 'overview'],
  ] as const;
  for (const [text, field] of CASES) {
    it(`“${text}” asks for ${field}`, () => {
      expect(askedField(text)).toBe(field);
      expect(askedField(stripMarks(text))).toBe(field);
    });
  }

  it('takes the clear question said last in a story', () => {
    const text = 'Không có hộ khẩu ở đâu hết, tốn tiền nhiều rồi, giờ phải nộp giấy tờ gì?';
    expect(askedField(text)).toBe('documents');
  });

  it('says nothing when nothing is asked', () => {
    expect(askedField('Sổ đỏ bị rách rồi em ơi')).toBeUndefined();
  });

  it('leaves the thing when what asks is taken away: “mất bao lâu” loses nothing', () => {
    const left = withoutFieldWords(syllablesOf('đăng ký kết hôn mất bao lâu'), true);
    expect(left.map((syllable) => syllable.folded).join(' ')).toBe('dang ki ket hon');
  });
});
