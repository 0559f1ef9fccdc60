import { type SpokenSign, spokenRuns } from './spoken-digits.ts';

/** A text in which codes spelled out are written in signs, and where each sign stands in what was said. */
export interface SpelledOut {
  readonly text: string;
  /** The place in the original of what begins at a place of `text`. */
  readonly from: (at: number) => number;
  /** The place in the original after what ends at a place of `text`. */
  readonly to: (at: number) => number;
}

/** Stands before the last sign of a run: "không" may be the end of a code or the end of a question. */
export const MAY_END = '\u2009';
/** No code has fewer digits; what is shorter stays words ("hai ba ngày", "năm 2026"). */
const FEWEST_DIGITS = 11;

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * "hát hai bốn chấm ba mươi gạch ngang hai sáu không một một lăm gạch ngang không không một hai" as
 * `H24.30-260115-0012`, in running text; what is no code spelled out stays as it is.
 */
export function spellOut(text: string): SpelledOut {
  const runs = spokenRuns(text).filter(isCode);
  const pieces: Piece[] = [];
  let done = 0;
  for (const run of runs) {
    const from = run[0]?.from ?? done;
    pieces.push(...signBySign(text, done, from), ...piecesOf(run));
    done = run.at(-1)?.to ?? from;
  }
  pieces.push(...signBySign(text, done, text.length));
  return {
    text: pieces.map((piece) => piece.text).join(''),
    from: (at) => pieces[at]?.from ?? text.length,
    to: (at) => pieces[at - 1]?.to ?? 0,
  };
}

function isCode(run: readonly SpokenSign[]): boolean {
  const digits = run.flatMap(({ signs }) => signs.match(/\d/gu) ?? []);
  return run.some(({ spoken }) => spoken) && digits.length >= FEWEST_DIGITS;
}

/** One piece for each sign: the place of a piece is the place of its sign. */
function signBySign(text: string, from: number, to: number): Piece[] {
  return text
    .slice(from, to)
    .split('')
    .map((sign, at) => ({ text: sign, from: from + at, to: from + at + 1 }));
}

/** Digits said one after the other stand together; groups that were heard as numbers keep their space. */
function piecesOf(run: readonly SpokenSign[]): Piece[] {
  return run.flatMap((sign, at) => {
    const { from, to } = sign;
    const before = run[at - 1];
    const gap = before ? gapBetween(before, sign, at === run.length - 1) : '';
    return [...(gap + sign.signs)].map((text) => ({ text, from, to }));
  });
}

function gapBetween(before: SpokenSign, sign: SpokenSign, last: boolean): string {
  if (/^[A-Z]/u.test(sign.signs)) return ' ';
  if (!(isDigits(before) && isDigits(sign))) return '';
  if (!(before.spoken && sign.spoken)) return ' ';
  return last ? MAY_END : '';
}

function isDigits({ signs }: SpokenSign): boolean {
  return /\d$/u.test(signs);
}
