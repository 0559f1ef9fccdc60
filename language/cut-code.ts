/** What parts two signs of a code as it was written; `may-end` parts nothing, but a code may end there. */
type Gap = '' | 'dash' | 'dot' | 'space' | 'may-end';

/** Digits as they were written after the letter of a dossier code, and what stands before each and after the last. */
export interface DigitRun {
  readonly digits: string;
  readonly gaps: readonly Gap[];
}

/** A dossier code after its letter: province or ministry, offices, day of receipt, number. */
export interface CutCode {
  readonly unit: string;
  readonly parts: readonly string[];
  readonly date: string;
  readonly number: string;
  /** How many digits of the run it takes. */
  readonly length: number;
}

export interface CutRules {
  /** The four parts of the official form stand in front: no further offices, and the letter cannot be chance. */
  readonly official: boolean;
  /** How many digits the number of the day has behind this letter; unknown where no such code was seen. */
  readonly usual: number | undefined;
}

const UNIT = 2;
const DATE = 6;
const PARTS = [0, 2, 3, 4, 5, 6, 7, 8, 9];
/** Numbers of the day: four digits by the circular, six as a ministry writes them. */
const NUMBERS = [4, 5, 6];
/** Weighs more than the gaps that six digits, each by itself, have more than four. */
const UNUSUAL = 4;
/** How offices of so many digits part where their dots were lost: in threes as ministries write, else in twos. */
const WHOLE: Readonly<Record<number, readonly number[]>> = {
  2: [2],
  3: [3],
  4: [2, 2],
  6: [3, 3],
  9: [3, 3, 3],
};

/**
 * Where a run of digits parts into a dossier code, dots and dashes there or lost. Of several ways the one that
 * fits what is written best; none when two fit equally well, for a guess would be counted as a wrong code.
 */
export function cutCode(run: DigitRun, rules: CutRules): CutCode | undefined {
  const ways = (rules.official ? [0] : PARTS)
    .flatMap((parts) => NUMBERS.map((number) => cutAt(run, rules, parts, number)))
    .filter((way) => way !== undefined)
    .sort((a, b) => a.cost - b.cost);
  const [best, next] = ways;
  return best && best.cost !== next?.cost ? best : undefined;
}

function cutAt(
  run: DigitRun,
  rules: CutRules,
  partsLength: number,
  numberLength: number,
): (CutCode & { readonly cost: number }) | undefined {
  const { digits, gaps } = run;
  const dateAt = UNIT + partsLength;
  const numberAt = dateAt + DATE;
  const length = numberAt + numberLength;
  const date = digits.slice(dateAt, numberAt);
  const parts = partsOf(run, UNIT, dateAt);
  if (!(parts && isDay(date) && endsAt(run, length))) return undefined;
  const lost = [dateAt, numberAt].filter((at) => !isGap(gaps[at])).length;
  const inner = innerGaps(run, dateAt, numberAt) + innerGaps(run, numberAt, length);
  const dashed = gaps[dateAt] === 'dash' && gaps[numberAt] === 'dash';
  if (!rules.official && !isSure({ lost, inner, dashed, alone: partsLength === 0 }, rules))
    return undefined;
  if (lost > 0 && inner > 0) return undefined;
  const unusual = numberLength === rules.usual ? 0 : UNUSUAL;
  const cost = 2 * lost + inner + unusual + (length === digits.length ? 0 : 1);
  const number = digits.slice(numberAt, length);
  return { unit: digits.slice(0, UNIT), parts, date, number, length, cost };
}

/** A letter and digits by chance ("h 079…", "a 24 26…") are no code: the more is lost, the more must be there. */
function isSure(
  of: { lost: number; inner: number; dashed: boolean; alone: boolean },
  { usual }: CutRules,
): boolean {
  if (usual === undefined) return of.dashed;
  return !of.alone || of.lost + of.inner === 0;
}

/** YYMMDD that can be a day since codes are written so (Circular 01/2018/TT-VPCP). */
function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = (date.match(/\d{2}/gu) ?? []).map(Number);
  return year >= 18 && year <= 49 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isGap(gap: Gap | undefined): boolean {
  return gap !== undefined && gap !== '' && gap !== 'may-end';
}

function endsAt({ digits, gaps }: DigitRun, at: number): boolean {
  if (at === digits.length) return true;
  return at < digits.length && gaps[at] !== '' && gaps[at] !== 'dash';
}

function innerGaps({ gaps }: DigitRun, from: number, to: number): number {
  return gaps.slice(from + 1, to).filter(isGap).length;
}

/** Offices between two places: by what parts them where each has two or three digits, else by their whole length. */
function partsOf(
  { digits, gaps }: DigitRun,
  from: number,
  to: number,
): readonly string[] | undefined {
  if (from === to) return [];
  const starts = Array.from({ length: to - from }, (_, at) => from + at).filter(
    (at) => at === from || isGap(gaps[at]),
  );
  const written = starts.map((start, at) => digits.slice(start, starts[at + 1] ?? to));
  if (written.every(({ length }) => length === 2 || length === 3))
    return written.length <= 3 ? written : undefined;
  // Every digit by itself is as good as none parted; anything between is not how codes are written.
  if (written.length !== 1 && written.length !== to - from) return undefined;
  return inLengths(digits.slice(from, to), WHOLE[to - from]);
}

function inLengths(digits: string, lengths: readonly number[] = []): readonly string[] | undefined {
  if (lengths.length === 0) return undefined;
  return lengths.map((length, at) => {
    const start = lengths.slice(0, at).reduce((sum, one) => sum + one, 0);
    return digits.slice(start, start + length);
  });
}
