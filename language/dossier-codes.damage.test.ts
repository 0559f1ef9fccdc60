import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCodes, findDossierCodes } from './dossier-codes.ts';
import { stripMarks } from './fold.ts';

const SEED = 20_261_129;
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'));
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));
const date = fc.tuple(two(24, 30), two(1, 12), two(1, 28)).map((parts) => parts.join(''));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const is = fc.constant;

/** The shapes that were seen, and `Hxx.yy`, which the circular allows. */
const code = fc.oneof(
  joined(
    is('000.'),
    digits(2),
    is('.'),
    digits(2),
    is('.H'),
    two(1, 63),
    is('-'),
    date,
    is('-'),
    digits(4),
  ),
  joined(is('H'), two(1, 63), is('.'), digits(2), is('-'), date, is('-'), digits(4)),
  joined(is('H'), two(1, 63), is('.'), digits(3), is('-'), date, is('-'), digits(4)),
  joined(is('G01.'), digits(3), is('.'), digits(3), is('-'), date, is('-'), digits(6)),
  joined(digits(5), is('/20'), two(20, 39), is('/'), digits(5)),
);

type Damage = (code: string) => string;
const spaced: Damage = (code) => code.replace(/[-/]/gu, ' - ');
const DAMAGES: Readonly<Record<string, Damage>> = {
  none: (code) => code,
  'small letters': (code) => code.toLowerCase(),
  'O for 0': (code) => code.replaceAll('0', 'O'),
  'l for 1': (code) => code.replaceAll('1', 'l'),
  'other dashes': (code) => code.replaceAll('-', '–'),
  'spaces around': spaced,
  'spaces for dots': (code) => code.replaceAll('.', ' '),
  'spaces for all': (code) => code.replace(/[./-]/gu, ' '),
  'dots lost': (code) => code.replaceAll('.', ''),
  'dashes lost': (code) => code.replace(/[-/]/gu, ''),
  'all lost': (code) => code.replace(/[./-]/gu, ''),
  'all lost, small, O for 0': (code) =>
    code.replace(/[./-]/gu, '').toLowerCase().replaceAll('0', 'o'),
  'every sign apart': (code) => [...code.replace(/[./-]/gu, '')].join(' '),
};

const DIGIT_WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SIGN_WORDS: Readonly<Record<string, readonly string[]>> = {
  '.': ['chấm'],
  '-': ['gạch ngang', 'gạch', 'gạch nối', 'trừ'],
  '/': ['xuyệt', 'gạch chéo', 'trên'],
  H: ['hát', 'hờ', 'hắt'],
  G: ['gờ', 'giê'],
};

/** "hai sáu", "hai mươi sáu": two digits as people say them; a nought is said by itself. */
function pairWords(pair: string, tens: boolean): string {
  const [ten = 0, unit = 0] = [...pair].map(Number);
  const apart = `${DIGIT_WORDS[ten]} ${DIGIT_WORDS[unit]}`;
  if (!tens || ten === 0) return apart;
  const head = ten === 1 ? 'mười' : `${DIGIT_WORDS[ten]} mươi`;
  const last = ['', ten === 1 ? 'một' : 'mốt', 'hai', 'ba', 'tư', 'lăm'][unit] ?? DIGIT_WORDS[unit];
  return `${head} ${last}`.trim();
}

/** "tám trăm chín mươi chín", "ba trăm linh năm". */
function hundredWords(group: string): string {
  const [hundred = 0, ten = 0, unit = 0] = [...group].map(Number);
  const rest =
    ten > 0 ? pairWords(group.slice(1), true) : unit > 0 ? `linh ${DIGIT_WORDS[unit]}` : '';
  return `${DIGIT_WORDS[hundred]} trăm ${rest}`.trim();
}

function groupWords(group: string, tens: boolean): string {
  if (tens && /^[1-9]\d\d$/u.test(group)) return hundredWords(group);
  if (!tens || group.length % 2 > 0)
    return [...group].map((digit) => DIGIT_WORDS[Number(digit)]).join(' ');
  return (group.match(/\d\d/gu) ?? []).map((pair) => pairWords(pair, true)).join(' ');
}

/** As a person reads it out and a machine writes it down. */
function spoken(code: string, { tens, pick, signs }: Saying): string {
  const words = (code.match(/\d+|\D/gu) ?? []).map((part) => {
    if (/\d/u.test(part)) return groupWords(part, tens);
    const said = SIGN_WORDS[part] ?? [part];
    return signs || /\p{L}/u.test(part) ? said[pick % said.length] : '';
  });
  return words.filter(Boolean).join(' ');
}

interface Saying {
  readonly tens: boolean;
  readonly pick: number;
  readonly signs: boolean;
}
/** Tens need the signs between groups: "ba mươi hai" is 32 or 30 and 2. Without marks "chin muoi" is 90 or 9 and 10. */
const saying = fc
  .record({ tens: fc.boolean(), pick: fc.nat(11), signs: fc.boolean() })
  .map((how) => ({ ...how, tens: how.tens && how.signs }));

test('a code is found through whatever was lost on the way', () => {
  const damaged = fc.tuple(code, fc.constantFrom(...Object.keys(DAMAGES)));
  fc.assert(
    fc.property(damaged, ([whole, damage]) => {
      const written = DAMAGES[damage]?.(whole) ?? '';
      expect(findDossierCodes(`cho hỏi hồ sơ ${written} tới đâu rồi`)).toEqual([whole]);
    }),
    { numRuns: 600, seed: SEED },
  );
});

test('a code spelled out is found, with marks or without, its dots and dashes said or not', () => {
  fc.assert(
    fc.property(code, saying, fc.boolean(), (whole, how, marks) => {
      const said = `hồ sơ ${spoken(whole, how)} tới đâu rồi`;
      expect(findDossierCodes(marks || how.tens ? said : stripMarks(said))).toEqual([whole]);
    }),
    { numRuns: 600, seed: SEED },
  );
});

test('several codes, each damaged in its way, are all found in order', () => {
  const damage = fc.constantFrom(...Object.values(DAMAGES));
  const one = fc.tuple(code, damage);
  fc.assert(
    fc.property(one, one, saying, code, (a, b, how, c) => {
      const text = `${a[1](a[0])} với ${b[1](b[0])} của mẹ và ${spoken(c, how)}`;
      expect(findDossierCodes(text)).toEqual([...new Set([a[0], b[0], c])]);
    }),
    { numRuns: 300, seed: SEED },
  );
});

const phone = joined(fc.constantFrom('03', '05', '07', '08', '09'), digits(8));
const grouped = (number: string) => number.replace(/^(\d{4})(\d{3})/u, '$1 $2 ');
const HARMLESS = fc.oneof(
  phone,
  phone.map(grouped),
  phone.map((number) => `+84${number.slice(1)}`),
  phone.map((number) => [...number].map((digit) => DIGIT_WORDS[Number(digit)]).join(' ')),
  joined(is('0'), digits(11)),
  joined(is('0'), digits(11)).map((number) => number.replace(/(\d{3})(?=\d)/gu, '$1 ')),
  digits(9),
  joined(two(1, 28), is('/'), two(1, 12), is('/20'), two(20, 30)),
  joined(two(1, 28), is('-'), two(1, 12), is('-20'), two(20, 30)),
  fc.integer({ min: 1, max: 9_999_999 }).map((fee) => `${fee.toLocaleString('vi')} đồng`),
  joined(fc.constantFrom('1.', '2.', '3.'), digits(6)),
  joined(fc.constantFrom('1.', '2.'), digits(6), is('.000.00.00.H'), two(1, 63)),
  joined(is('PA-'), date, is('-'), fc.stringMatching(/^[2-9FHJKMRTWX]{6}$/u)),
);
/** What chat writes before a number: "anh", "em", "giờ", "8h". */
const BEFORE = fc.constantFrom('', 'h ', 'g ', 'H', 'a ', 'e ', 'lúc 8h ', 'số ', 'hát ');

test('phones, identity numbers, days, fees, procedures and receipts are never taken for a dossier', () => {
  fc.assert(
    fc.property(BEFORE, HARMLESS, HARMLESS, (before, a, b) => {
      expect(findDossierCodes(`dạ ${before}${a}`)).toEqual([]);
      expect(findDossierCodes(`dạ ${a}, ${b} ạ`)).toEqual([]);
    }),
    { numRuns: 600, seed: SEED },
  );
});

test('what is said beside a code stays outside it', () => {
  fc.assert(
    fc.property(code, saying, HARMLESS, (whole, how, beside) => {
      const said = spoken(whole, { ...how, signs: true });
      const text = `hồ sơ ${said}, số của tui: ${beside}`;
      const [found] = findCodes(text);
      expect(found?.code).toBe(whole);
      expect(text.slice(0, found?.from)).toBe('hồ sơ ');
      expect(text.slice(found?.to)).toContain(beside);
    }),
    { numRuns: 300, seed: SEED },
  );
});
