import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from './dossier.ts';
import { proves, provesByContact } from './proof.ts';
import { mayTryProof, needsStrongProof, proofDelay } from './proof-limits.ts';

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

test('five wrong tries in an hour stop one person until the oldest is an hour old', () => {
  const now = new Date('2026-11-20T03:00:00Z');
  const minutesAgo = (...ago: number[]) => ago.map((m) => new Date(now.getTime() - m * 60_000));
  expect(mayTryProof(minutesAgo(1, 2, 3, 4), now)).toEqual({ may: true });
  expect(mayTryProof(minutesAgo(50, 4, 3, 2, 1), now)).toEqual({ may: false, minutes: 10 });
  expect(mayTryProof(minutesAgo(61, 4, 3, 2, 1), now)).toEqual({ may: true });
  expect(mayTryProof(minutesAgo(50, 40, 30, 20, 10, 5), now)).toEqual({ may: false, minutes: 20 });
});
