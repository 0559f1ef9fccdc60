/** What a code in a message stands for; the three kinds look alike to a citizen and mean different things. */
export type FoundCode =
  | { readonly kind: 'dossier'; readonly code: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'procedure';
      readonly code: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'receipt'; readonly code: string; readonly from: number; readonly to: number };

/** A digit, or the letter O and the small l typed for one. */
const D = '[0-9OoIl]';
/** Where two parts meet: dot, space or both, or nothing when a dot was lost. */
const DOT = String.raw`[.,\s]{0,2}`;
const DASH = String.raw`\s?[-–—_/.\s]\s?`;
const START = String.raw`(?<![\p{L}\d.\-/])`;
const END = String.raw`(?![\p{L}\d]|[-/]\d)`;
const DATE = `(${D}{6})`;

/** `000.00.04.H51-200221-0001`: agency in four parts, day of receipt, number (Circular 01/2018/TT-VPCP). */
const OFFICIAL = `(${D}{3})${DOT}(${D}{2})${DOT}(${D}{2})${DOT}([A-Za-z])\\s?(${D}{2})${DASH}${DATE}${DASH}(${D}{4,6})`;
/** `H24.30-260115-0012`, `G01.899.909-260916-890028`: letter and two digits, up to three parts, date, number. */
const SHORT = `([A-Za-z])\\s?(${D}{2})((?:${DOT}${D}{2,3}){0,3})${DASH}${DATE}${DASH}(${D}{4,6})`;
/** `03706/2026/07906`: social insurance. */
const INSURANCE = `(${D}{5})\\s?/\\s?(20${D}{2})\\s?/\\s?(${D}{5})`;
/** `1.004222`, `2.000815.000.00.00.H55`, `1.012753.H19`. */
const PROCEDURE = String.raw`(\d)[.,]\s?(\d{6})((?:\.\d{2,3}){0,3})(\.H\d{2})?`;
/** `PA-260826-7K3MPX`; whether its check sign holds is for the reader of receipts to say. */
const RECEIPT = String.raw`(?<![\p{L}\d])PA[-–—_/.\s]{0,3}([\dOo]{6})[-–—_/.\s]{0,3}([\p{L}\d]{4,8})(?![\p{L}\d])`;

const PART = new RegExp(`${D}{2,3}`, 'gu');

interface Shape {
  readonly kind: FoundCode['kind'];
  readonly pattern: RegExp;
  readonly write: (match: RegExpMatchArray) => string | undefined;
}

const SHAPES: readonly Shape[] = [
  {
    kind: 'receipt',
    pattern: new RegExp(RECEIPT, 'giu'),
    write: ([, date, rest]) => `PA-${toDigits(date)}-${(rest ?? '').toUpperCase()}`,
  },
  {
    kind: 'dossier',
    pattern: new RegExp(START + OFFICIAL + END, 'gu'),
    write: ([, a, b, c, letter, province, date, number]) =>
      dated([toDigits(a), toDigits(b), toDigits(c), unit(letter, province)], date, number),
  },
  {
    kind: 'dossier',
    pattern: new RegExp(START + SHORT + END, 'gu'),
    write: ([, letter, province, parts, date, number]) =>
      dated([unit(letter, province), ...(parts?.match(PART) ?? []).map(toDigits)], date, number),
  },
  {
    kind: 'dossier',
    pattern: new RegExp(START + INSURANCE + END, 'gu'),
    write: ([, office, year, number]) =>
      `${toDigits(office)}/${toDigits(year)}/${toDigits(number)}`,
  },
  {
    kind: 'procedure',
    pattern: new RegExp(START + PROCEDURE + END, 'giu'),
    write: ([, group, number, parts, tail]) =>
      `${group}.${number}${parts ?? ''}${(tail ?? '').toUpperCase()}`,
  },
];

/**
 * Every code in running text, in order, written as registers write it: capitals, dots and dashes in
 * place, 0 for O. A dossier code with an impossible date is no code.
 */
export function findCodes(text: string): FoundCode[] {
  const kept: FoundCode[] = [];
  for (const { kind, pattern, write } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const code = write(match);
      const found = {
        kind,
        code: code ?? '',
        from: match.index,
        to: match.index + match[0].length,
      };
      if (code && !kept.some((other) => overlap(other, found))) kept.push(found);
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** The dossier codes of a text, each once. */
export function findDossierCodes(text: string): string[] {
  const codes = findCodes(text).filter(({ kind }) => kind === 'dossier');
  return [...new Set(codes.map(({ code }) => code))];
}

function dated(agency: readonly string[], date = '', number = ''): string | undefined {
  const day = toDigits(date);
  return isDay(day) ? `${agency.join('.')}-${day}-${toDigits(number)}` : undefined;
}

/** "H24": the letter stays a letter, what follows is a number. */
function unit(letter = '', province = ''): string {
  return letter.toUpperCase() + toDigits(province);
}

function toDigits(written = ''): string {
  return written.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');
}

/** YYMMDD that can be a day. */
function isDay(day: string): boolean {
  const month = Number(day.slice(2, 4));
  const date = Number(day.slice(4, 6));
  return month >= 1 && month <= 12 && date >= 1 && date <= 31;
}

function overlap(a: FoundCode, b: FoundCode): boolean {
  return a.from < b.to && b.from < a.to;
}
