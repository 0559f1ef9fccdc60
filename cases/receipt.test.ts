import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawReceipt, readReceipt } from './receipt.ts';

const NOW = new Date('2026-08-26T02:00:00Z');
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const aCode = bytes.map((drawn) => drawReceipt(NOW, drawn));

test('a code carries the Vietnamese day, five drawn signs and a check sign', () => {
  fc.assert(fc.property(aCode, (code) => /^PA-260826-[2-9FHJKMRTWX]{6}$/u.test(code)));
  expect(drawReceipt(new Date('2026-08-25T18:00:00Z'), new Uint8Array(16))).toMatch(/^PA-260826-/u);
});

test('a code is read back from a sentence, in small letters and with spaces', () => {
  fc.assert(
    fc.property(aCode, fc.constantFrom('-', ' ', ' - ', ''), (code, dash) => {
      const typed = `phản ánh ${code.toLowerCase().replaceAll('-', dash)} tới đâu rồi`;
      expect(readReceipt(typed)).toEqual({ kind: 'receipt', code });
    }),
  );
});

test('any one wrong sign is recognised as a slip', () => {
  const at = fc.integer({ min: 3, max: 15 });
  const other = fc.constantFrom(...'23456789FHJKMRTWX');
  fc.assert(
    fc.property(aCode, at, other, (code, place, sign) => {
      const isDate = place < 9;
      fc.pre(code[place] !== '-' && code[place] !== sign && (!isDate || /\d/u.test(sign)));
      const typed = code.slice(0, place) + sign + code.slice(place + 1);
      expect(readReceipt(typed)?.kind).toBe('mistyped');
    }),
  );
});

test('any two swapped neighbours are recognised as a slip', () => {
  fc.assert(
    fc.property(aCode, fc.integer({ min: 10, max: 14 }), (code, at) => {
      fc.pre(code[at] !== code[at + 1]);
      const typed = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
      expect(readReceipt(typed)?.kind).toBe('mistyped');
    }),
  );
});

test('letters that look like digits are taken for them', () => {
  const code = drawReceipt(NOW, new Uint8Array([0, 3, 6, 4, 8, 0, 0, 0]));
  const typed = code.slice(0, 10) + code.slice(10).replace('2', 'z').replace('5', 's');
  expect(typed).not.toBe(code);
  expect(readReceipt(typed)).toEqual({ kind: 'receipt', code });
});

test('a code that is too short or too long is a slip, not a stranger', () => {
  expect(readReceipt('PA-260826-7K3M')?.kind).toBe('mistyped');
});

test.each(['cho tui hỏi', 'H24.30-260115-0012', '1.004222', 'PA gì đó'])('%s has none', (text) => {
  expect(readReceipt(text)).toBeUndefined();
});

test('too little chance is refused rather than repeated', () => {
  expect(() => drawReceipt(NOW, new Uint8Array(4))).toThrow(RangeError);
  expect(() => drawReceipt(NOW, new Uint8Array(16).fill(255))).toThrow(RangeError);
});
