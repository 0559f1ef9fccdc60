import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMarks } from '#language/fold.ts';
import { createSearch } from './create-search.ts';
import { INVENTED_PROCEDURES } from './invented-procedures.ts';

const { search } = createSearch(INVENTED_PROCEDURES);
const best = (text: string): string | undefined => search(text).hits[0]?.procedure.code;

describe('search', () => {
  const CASES = [
    ['Thủ tục đăng ký kết hôn cần giấy tờ gì?', '1.000004'],
    ['tụi em tính làm hôn thú', '1.000004'],
    ['Đăng ký kết hôn mất bao lâu?', '1.000004'],
    ['kết hôn với người Hàn Quốc', '1.000005'],
    ['làm khai sanh cho con', '1.000001'],
    ['vợ người Lào, làm khai sinh cho con cần gì', '1.000002'],
    ['giấy khai sinh mất rồi, muốn làm lại', '1.000003'],
    ['rớt mất bằng lái xin cấp lại', '1.000006'],
    ['quán ế quá muốn dẹp luôn', '1.000009'],
    ['tạm trú gần hết hạn, gia hạn sao', '1.000011'],
    ['ddawng kys tamj trus', '1.000010'],
    ['đk tạm trú cho ng thuê trọ', '1.000010'],
  ] as const;
  for (const [text, code] of CASES) {
    it(`“${text}” finds ${code}, with marks and without`, () => {
      expect(best(text)).toBe(code);
      expect(best(stripMarks(text))).toBe(code);
    });
  }

  it('reads composed and decomposed text alike', () => {
    const text = 'đăng ký kết hôn có yếu tố nước ngoài';
    expect(search(text.normalize('NFD'))).toEqual(search(text));
  });

  it('gives back no more than asked for, best first, shares that add up to at most one', () => {
    const { hits } = search('đăng ký khai sinh', 3);
    expect(hits).toHaveLength(3);
    expect(hits.map((hit) => hit.score)).toEqual(
      hits.map((hit) => hit.score).toSorted((a, b) => b - a),
    );
    expect(hits.reduce((sum, hit) => sum + hit.share, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('finds nothing in nothing', () => {
    expect(search('').hits).toEqual([]);
    expect(search('???').hits).toEqual([]);
    expect(createSearch([]).search('khai sinh').hits).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(search(text).hits.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('reads the end of a story of twenty thousand characters', () => {
    const story = 'hôm qua trời mưa tôi đi chợ mua cá '.repeat(600);
    expect(story.length).toBeGreaterThan(20_000);
    expect(best(`${story} giờ tôi muốn tách thửa đất`)).toBe('1.000012');
    expect(search('a'.repeat(20_000)).hits).toEqual([]);
  });
});
