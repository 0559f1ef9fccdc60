import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from './dossier.ts';
import { proves, provesByContact } from './proof.ts';
import {
  isUnusual,
  mayTry,
  needsStrongProof,
  proofDelay,
  type WrongTries,
} from './proof-limits.ts';

const DOSSIER: Dossier = {
  code: 'H99.01-261116-0101',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  applicant: 'Nguyễn Thị Mẫu Tươi',
  phone: '0900000571',
  idNumber: '999027468772',
  birthYear: 1984,
  submittedAt: new Date('2026-11-16T01:10:00Z'),
  status: 'Đang xử lý',
  stage: 'in-progress',
  agency: 'UBND xã Tân Trụ',
  note: '',
  events: [],
};

test.each([
  '468772',
  '468 772',
  'sáu số cuối là 468772',
  '999027468772',
  '999 027 468 772',
  '8772 1984',
  '8772 sinh năm 1984',
  'em tên Tươi, 8772',
  '8772 tuoi',
])('"%s" proves it', (given) => {
  expect(proves(DOSSIER, given)).toBe(true);
});

test.each([
  '',
  '8772',
  '1984',
  'Tươi',
  '468773',
  '68772',
  '8772 1985',
  '8772 Tư',
  '8772 Nguyễn',
  '1984 Tươi',
  '0900000571',
  '888888468772',
  '0468772',
])('"%s" does not', (given) => {
  expect(proves(DOSSIER, given)).toBe(false);
});

test('once strained, only the identity number itself proves it', () => {
  const rules = { strongOnly: true };
  expect(proves(DOSSIER, '468772', rules)).toBe(true);
  expect(proves(DOSSIER, '8772 1984', rules)).toBe(false);
  expect(proves(DOSSIER, '8772 Tươi', rules)).toBe(false);
});

test('a dossier without an identity number cannot be proved, whatever is said', () => {
  const given = fc.oneof(fc.string(), fc.constantFrom('', '0', '1984 Tươi', 'unknown'));
  fc.assert(
    fc.property(given, (said) => {
      expect(proves({ ...DOSSIER, idNumber: '', birthYear: undefined }, said)).toBe(false);
    }),
  );
});

test('an identity number too short to prove anything proves nothing', () => {
  expect(proves({ ...DOSSIER, idNumber: '8772' }, '8772')).toBe(false);
  expect(proves({ ...DOSSIER, idNumber: '8772' }, '8772 Tươi')).toBe(false);
});

test.each([
  '468770 468771 468772',
  '468772 hay 111111',
  '8772 1982 1983 1984',
  '8772 An Bình Chi Dung Em Giang Hà Khanh Lan Mai Nam Oanh Tươi Phúc',
  `${'dạ '.repeat(40)}468772`,
])('several guesses in one message prove nothing: %s', (given) => {
  expect(proves(DOSSIER, given)).toBe(false);
});

test('guessing six digits fails, except for the one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{6}$/u), (guess) => {
      expect(proves(DOSSIER, guess)).toBe(guess === '468772');
    }),
  );
});

test('an own contact proves it, a shared one or one used everywhere does not', () => {
  const own = { phone: '+84 900 000 571', own: true };
  expect(provesByContact(DOSSIER, own, 1)).toBe(true);
  expect(provesByContact(DOSSIER, { ...own, own: false }, 1)).toBe(false);
  expect(provesByContact(DOSSIER, { ...own, phone: '0900000572' }, 1)).toBe(false);
  expect(provesByContact(DOSSIER, own, 21)).toBe(false);
  expect(provesByContact({ ...DOSSIER, phone: '' }, { phone: '', own: true }, 1)).toBe(false);
});

test('wrong tries at one code wait longer and longer, and never for good', () => {
  expect([0, 2, 3, 4, 6, 11, 40].map(proofDelay)).toEqual([0, 0, 5, 10, 40, 900, 900]);
  expect([19, 20].map(needsStrongProof)).toEqual([false, true]);
});

const NOW = new Date('2026-11-20T03:00:00Z');
const minutesAgo = (...ago: number[]) => ago.map((m) => new Date(NOW.getTime() - m * 60_000));
const tried = (changes: Partial<WrongTries> = {}): WrongTries => ({
  own: [],
  ownAtCode: [],
  atCode: 0,
  slow: false,
  ...changes,
});
const STRONG = '468772';
const WEAK = '8772 1984';

test('five wrong tries in an hour stop one person until the oldest is an hour old', () => {
  const may = (own: Date[]) => mayTry(tried({ own }), STRONG, NOW);
  expect(may(minutesAgo(1, 2, 3, 4)).kind).toBe('try');
  expect(may(minutesAgo(50, 4, 3, 2, 1))).toEqual({ kind: 'wait', minutes: 10 });
  expect(may(minutesAgo(61, 4, 3, 2, 1)).kind).toBe('try');
  expect(may(minutesAgo(50, 40, 30, 20, 10, 5))).toEqual({ kind: 'wait', minutes: 20 });
});

test('the delay of a code grows with everybody’s tries, and runs from one’s own last one', () => {
  const may = (atCode: number, ...ago: number[]) =>
    mayTry(tried({ own: minutesAgo(...ago), ownAtCode: minutesAgo(...ago), atCode }), STRONG, NOW);
  expect(may(2, 0).kind).toBe('try');
  expect(may(12, 1)).toEqual({ kind: 'wait', minutes: 14 });
  expect(may(12, 16).kind).toBe('try');
});

test('whatever strangers do, who was not wrong and knows the identity number is looked at', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.boolean(), (atCode, slow) => {
      expect(mayTry(tried({ atCode, slow }), STRONG, NOW).kind).toBe('try');
    }),
  );
});

test('a strained code, and a strained deployment, take only what can be the strong proof', () => {
  expect(mayTry(tried({ atCode: 19 }), WEAK, NOW)).toEqual({ kind: 'try', strongOnly: false });
  expect(mayTry(tried({ atCode: 20 }), WEAK, NOW)).toEqual({ kind: 'strong-needed' });
  expect(mayTry(tried({ atCode: 20 }), STRONG, NOW)).toEqual({ kind: 'try', strongOnly: true });
  expect(mayTry(tried({ slow: true }), WEAK, NOW)).toEqual({ kind: 'strong-needed' });
  expect(mayTry(tried({ slow: true, own: minutesAgo(1, 2) }), STRONG, NOW).kind).toBe('wait');
});

test('three times the usual is unusual, and a few slips of a small office are not', () => {
  expect([60, 61].map((count) => isUnusual(count, 0))).toEqual([false, true]);
  expect([300, 301].map((count) => isUnusual(count, 100))).toEqual([false, true]);
});
