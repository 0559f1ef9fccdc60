import { findStatedNames } from './person-names.ts';
import { findPhones } from './phones.ts';

export type PersonalKind =
  | 'citizen-id'
  | 'old-id'
  | 'phone'
  | 'bank-account'
  | 'email'
  | 'plate'
  | 'name';

/** A piece of personal data in running text; `from` and `to` are offsets of the text as given. */
export interface PersonalData {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

/** Digits in one run, or parted by single spaces or dots, with no code around them. */
const digits = (count: string): string =>
  String.raw`(?<![\p{L}\d.\-/])\d(?:[ .]?\d){${count}}(?![\d\p{L}]|[.\-/]\d)`;

/** Patterns of domain.md, the surest first: what one has taken, the next does not read again. */
const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  /** After "số tài khoản", "stk": 6 to 19 digits, as banks here number accounts. */
  [
    'bank-account',
    /(?<=(?:số tài khoản|so tai khoan|stk|tài khoản|tai khoan|tk)(?: (?:ngân hàng|ngan hang|số|so|[\p{Lu}]{2,12}|là|la))*\s*[:#]?\s*)\d(?:[ .-]?\d){5,18}(?!\d)/giu,
  ],
  ['citizen-id', new RegExp(digits('11'), 'gu')],
  /** Province number, one or two letters, then four or five digits: "62-B1 123.45", "70A-123.45". */
  [
    'plate',
    /(?<![\p{L}\d-])\d{2}[-\s]?[A-Za-z][A-Za-z\d]?[-\s.]?(?:\d{3}\.?\d{2}|\d{4})(?![\d-])/gu,
  ],
  ['old-id', new RegExp(digits('8'), 'gu')],
];

/** Everything personal in a text, in order and without overlaps. */
export function findPersonalData(text: string): PersonalData[] {
  const phones = findPhones(text).map(({ from, to }) => ({ kind: 'phone' as const, from, to }));
  const [emails, banks, ...others] = PATTERNS.map(([kind, pattern]) =>
    matches(kind, pattern, text),
  );
  const names = findStatedNames(text).map((span) => ({ kind: 'name' as const, ...span }));
  const numbers = [...(emails ?? []), ...(banks ?? []), ...phones, ...others.flat()];
  const candidates = [...numbers, ...names];
  const kept: PersonalData[] = [];
  for (const found of candidates) {
    if (!kept.some((other) => found.from < other.to && other.from < found.to)) kept.push(found);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function matches(kind: PersonalKind, pattern: RegExp, text: string): PersonalData[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** What stands in place of each kind: says what was there and nothing of it. */
const MASKS: Readonly<Record<PersonalKind, string>> = {
  'citizen-id': '[số căn cước]',
  'old-id': '[số chứng minh nhân dân]',
  phone: '[số điện thoại]',
  'bank-account': '[số tài khoản]',
  email: '[thư điện tử]',
  plate: '[biển số xe]',
  name: '[họ tên]',
};

/** The text with every personal piece replaced; `keep` leaves some kinds readable. */
export function maskPersonalData(text: string, keep: readonly PersonalKind[] = []): string {
  let masked = '';
  let at = 0;
  for (const { kind, from, to } of findPersonalData(text)) {
    if (keep.includes(kind)) continue;
    masked += text.slice(at, from) + MASKS[kind];
    at = to;
  }
  return masked + text.slice(at);
}
