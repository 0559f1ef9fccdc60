import { cutCode, type DigitRun } from './cut-code.ts';
import { MAY_END, spellOut } from './spelled-out.ts';

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
const SEP = String.raw`[-–—_/.,\s]`;
const START = String.raw`(?<![\p{L}\d.\-/])`;
const END = String.raw`(?![\p{L}\d]|[-/]\d)`;

/**
 * `000.00.04.H51-200221-0001`: agency in four parts, day of receipt, number (Circular 01/2018/TT-VPCP); and the short
 * forms `H24.30-260115-0012`, `G01.899.909-260916-890028`: letter and two digits, up to three offices, day, number.
 */
const DOSSIER = `((?:${D}[.,\\s]{0,2}){7})?([A-Za-z])\\s?(${D}(?:${SEP}{0,3}${D}){11,30})`;
/** `03706/2026/07906`: social insurance. Together, or every digit by itself and nothing after it. */
const INSURANCE = `(${D}{5})${SEP}{0,3}(2[0Oo][123Il]${D})${SEP}{0,3}(${D}{4}${MAY_END}?${D})`;
const INSURANCE_APART = String.raw`(${D}(?:\s${D}){4})\s(2\s[0Oo]\s[123Il]\s${D})\s(${D}(?:\s${D}){4})(?!\s${D})`;
/** `1.004222`, `2.000815.000.00.00.H55`, `1.012753.H19`. */
const PROCEDURE = String.raw`(\d)[.,]\s?(\d{6})((?:\.\d{2,3}){0,3})(\.H\d{2})?`;
/** `PA-260826-7K3MPX`; whether its check sign holds is for the reader of receipts to say. */
const RECEIPT = String.raw`(?<![\p{L}\d])PA[-–—_/.\s]{0,3}([\dOo]{6})[-–—_/.\s]{0,3}([\p{L}\d]{4,8})(?![\p{L}\d])`;

/** How long numbers of the day are at ministries (G) and in provinces (H), the letters that codes seen begin with. */
const USUAL: Readonly<Record<string, number>> = { G: 6, H: 4 };

/** A code, and how much of the match it takes where that is not all of it. */
interface Written {
  readonly code: string;
  readonly length?: number | undefined;
}

interface Shape {
  readonly kind: FoundCode['kind'];
  readonly pattern: RegExp;
  readonly write: (match: RegExpMatchArray) => Written | undefined;
}

const SHAPES: readonly Shape[] = [
  {
    kind: 'receipt',
    pattern: new RegExp(RECEIPT, 'giu'),
    write: ([, date, rest]) => ({ code: `PA-${toDigits(date)}-${(rest ?? '').toUpperCase()}` }),
  },
  { kind: 'dossier', pattern: new RegExp(START + DOSSIER + END, 'gu'), write: dossierCode },
  { kind: 'dossier', pattern: new RegExp(START + INSURANCE + END, 'gu'), write: insuranceCode },
  {
    kind: 'dossier',
    pattern: new RegExp(START + INSURANCE_APART + END, 'gu'),
    write: insuranceCode,
  },
  {
    kind: 'procedure',
    pattern: new RegExp(START + PROCEDURE + END, 'giu'),
    write: ([, group, number, parts, tail]) => ({
      code: `${group}.${number}${parts ?? ''}${(tail ?? '').toUpperCase()}`,
    }),
  },
];

/**
 * Every code in running text, in order, written as registers write it: capitals, dots and dashes in
 * place, 0 for O; also where they were lost, and where it was spelled out in words. A dossier code with an
 * impossible date is no code.
 */
export function findCodes(text: string): FoundCode[] {
  const spelled = spellOut(text);
  const kept: FoundCode[] = [];
  for (const { kind, pattern, write } of SHAPES) {
    for (const match of spelled.text.matchAll(pattern)) {
      const written = write(match);
      if (!written) continue;
      const { code, length = match[0].length } = written;
      const found = {
        kind,
        code,
        from: spelled.from(match.index),
        to: spelled.to(match.index + length),
      };
      if (!kept.some((other) => overlap(other, found))) kept.push(found);
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** The dossier codes of a text, each once. */
export function findDossierCodes(text: string): string[] {
  const codes = findCodes(text).filter(({ kind }) => kind === 'dossier');
  return [...new Set(codes.map(({ code }) => code))];
}

function dossierCode([all, head, letter = '', tail = '']: RegExpMatchArray): Written | undefined {
  const signs = [...tail.matchAll(SIGN)];
  const run = {
    digits: signs.map(([, , digit]) => toDigits(digit)).join(''),
    gaps: signs.map(([, gap = '']) => gapOf(gap)),
  };
  const usual = USUAL[letter.toUpperCase()];
  const cut = cutCode(run, { official: head !== undefined, usual });
  const last = cut && signs[cut.length - 1];
  // "ho", "gi": a word and not a letter with its number.
  const isWord = /^[a-z]/u.test(letter) && !/\d/u.test(tail.slice(0, 2));
  if (!(cut && last) || isWord) return undefined;
  const [a, b, c] =
    /^(.{3})(.{2})(.{2})$/u.exec(toDigits(head).replace(/\D/gu, ''))?.slice(1) ?? [];
  const agency = [a, b, c, letter.toUpperCase() + cut.unit, ...cut.parts].filter(Boolean).join('.');
  const length = (all?.length ?? 0) - tail.length + last.index + last[0].length;
  return { code: `${agency}-${cut.date}-${cut.number}`, length };
}

function insuranceCode([, ...parts]: RegExpMatchArray): Written {
  return { code: parts.map((part) => toDigits(part).replace(/\D/gu, '')).join('/') };
}

const SIGN = new RegExp(`(${SEP}*)(${D})`, 'gu');

function gapOf(gap: string): DigitRun['gaps'][number] {
  if (gap === '') return '';
  if (gap === MAY_END) return 'may-end';
  if (/[-–—_/]/u.test(gap)) return 'dash';
  return /[.,]/u.test(gap) ? 'dot' : 'space';
}

function toDigits(written = ''): string {
  return written.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');
}

function overlap(a: FoundCode, b: FoundCode): boolean {
  return a.from < b.to && b.from < a.to;
}
