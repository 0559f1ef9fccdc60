import { describe, expect, it } from 'vitest';
import { EVERYDAY_ROWS, everydayWords, officialOf, rowsWith } from './everyday-words.ts';
import { hasMarks, syllablesOf } from './fold.ts';

const finder = everydayWords();
const official = (text: string): string[] =>
  finder.find(syllablesOf(text), hasMarks(text)).flatMap((found) => found.value.phrases);

describe('the lexicon of everyday words', () => {
  it('holds at least four hundred rows, each with something on both sides', () => {
    expect(EVERYDAY_ROWS.length).toBeGreaterThanOrEqual(400);
    for (const row of EVERYDAY_ROWS) {
      expect(row.everyday.length, row.phrases[0]).toBeGreaterThan(0);
      expect(row.phrases.every((phrase) => phrase.length > 2)).toBe(true);
    }
  });

  it('says the same everyday phrase only once', () => {
    const seen = new Map<string, number>();
    for (const phrase of EVERYDAY_ROWS.flatMap((row) => row.everyday)) {
      const key = syllablesOf(phrase)
        .map((syllable) => syllable.typed)
        .join(' ');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, n]) => n > 1).map(([phrase]) => phrase)).toEqual([]);
  });

  it('understands everyday names with marks and without', () => {
    expect(official('làm bằng khoán đất')).toContain(
      'giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất',
    );
    expect(official('xin giay doc than')).toContain('cấp giấy xác nhận tình trạng hôn nhân');
  });

  it('gives way to what one office says, and to nothing else', () => {
    const own = [{ everyday: 'Giấy độc thân', official: 'đăng ký kết hôn' }];
    const words = everydayWords(rowsWith(own));
    const found = (text: string): string[] =>
      words.find(syllablesOf(text), true).flatMap(({ value }) => value.phrases);
    expect(found('xin giấy độc thân')).toEqual(['đăng ký kết hôn']);
    expect(found('xin xác nhận độc thân')).toEqual(['cấp giấy xác nhận tình trạng hôn nhân']);
    expect(officialOf('giấy độc thân')?.phrases).toEqual(['cấp giấy xác nhận tình trạng hôn nhân']);
    expect(officialOf('bùng xèng')).toBeUndefined();
    expect(rowsWith()).toBe(EVERYDAY_ROWS);
  });
});
