import { fold } from './fold.ts';

/** A stretch of a text that stands for signs of a code, with its place in the text. */
export interface SpokenSign {
  /** Digits, one letter, `.`, `-` or `/`. */
  readonly signs: string;
  readonly from: number;
  readonly to: number;
  /** False where the text has the sign itself. */
  readonly spoken: boolean;
}

/** Digits by name, folded; the forms after tens ("mốt", "tư", "lăm") with them. */
const DIGITS: Readonly<Record<string, string>> = {
  khong: '0',
  zero: '0',
  mot: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  tu: '4',
  nam: '5',
  lam: '5',
  nham: '5',
  sau: '6',
  bay: '7',
  tam: '8',
  chin: '9',
};
/**
 * Letters by name and by sound, folded. Codes begin with A to K (agencies of the State by Decision 20/2020/QĐ-TTg);
 * "dê" and "đê" are one when folded, and no code seen has either.
 */
const LETTERS: Readonly<Record<string, string>> = {
  be: 'B',
  bo: 'B',
  xe: 'C',
  gie: 'G',
  ge: 'G',
  go: 'G',
  hat: 'H',
  hach: 'H',
  ho: 'H',
  ca: 'K',
};
const SIGNS: Readonly<Record<string, string>> = {
  cham: '.',
  phay: '.',
  gach: '-',
  ngang: '-',
  noi: '-',
  tru: '-',
  tren: '/',
  xuyet: '/',
  xet: '/',
  xoet: '/',
  cheo: '/',
};
/** "mươi" makes tens of what stands before it, "mười" is ten; without marks the first is meant where it can be. */
const TENS = 'muoi';
const TEN = 'mười';
const HUNDRED = 'tram';
const THOUSAND: ReadonlySet<string> = new Set(['nghin', 'ngan']);
const AND: ReadonlySet<string> = new Set(['linh', 'le']);

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{M}\d]+|[-–—_/.]/gu;
/** What may stand between two signs of a code as it is spelled; anything else ends it. */
const BETWEEN = /^[\s,;:]*$/u;

/**
 * The signs of codes spelled out, in runs that nothing else interrupts: "hát hai bốn chấm ba mươi gạch ngang …".
 * Tens and hundreds are digits here: "ba mươi" is 30, "tám trăm chín mươi chín" 899.
 */
export function spokenRuns(text: string): readonly (readonly SpokenSign[])[] {
  const words = [...text.matchAll(WORD)].map(
    (match): Word => ({
      folded: foldWord(match[0]),
      from: match.index,
      to: match.index + match[0].length,
    }),
  );
  const runs: SpokenSign[][] = [];
  let at = 0;
  while (at < words.length) {
    const [read, count] = readSign(words, at);
    at += count;
    const last = runs.at(-1)?.at(-1);
    if (!read) runs.push([]);
    else if (last && BETWEEN.test(text.slice(last.to, read.from))) runs.at(-1)?.push(read);
    else runs.push([read]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The sign that begins at a word, and over how many words it goes. */
function readSign(words: readonly Word[], at: number): [SpokenSign | undefined, number] {
  const word = words[at];
  if (!word) return [undefined, 1];
  const [digits, count] = readNumber(
    words.slice(at, at + LONGEST_NUMBER).map(({ folded }) => folded),
  );
  if (count > 0) {
    const to = words[at + count - 1]?.to ?? word.to;
    return [{ signs: digits, from: word.from, to, spoken: true }, count];
  }
  const { folded, from, to } = word;
  const named = LETTERS[folded] ?? SIGNS[folded];
  if (named) return [{ signs: named, from, to, spoken: true }, 1];
  return isWritten(folded)
    ? [{ signs: written(folded), from, to, spoken: false }, 1]
    : [undefined, 1];
}

/** Folded but for the one word whose mark decides. */
function foldWord(word: string): string {
  const plain = word.normalize('NFC').toLowerCase();
  return plain === TEN ? plain : fold(plain);
}

/** "hai nghìn không trăm hai mươi sáu" has seven words. */
const LONGEST_NUMBER = 7;

/** Digits of the number that begins a list of words, and how many words it takes; none where no number begins. */
function readNumber(words: readonly string[]): [string, number] {
  const [first = '', second = ''] = words;
  if (first === TEN || first === TENS) return readTens('1', words, 1);
  const digit = DIGITS[first];
  if (digit === undefined) return ['', 0];
  if (second === TENS && digit > '1') return readTens(digit, words, 2);
  if (second === HUNDRED) return readHundreds(digit, words);
  return THOUSAND.has(second) ? readThousands(digit, words) : [digit, 1];
}

/** Only with its hundreds said ("hai nghìn không trăm hai mươi sáu"): a year has no other form in a code. */
function readThousands(thousand: string, words: readonly string[]): [string, number] {
  if (words[3] !== HUNDRED) return [thousand, 1];
  const [rest, count] = readNumber(words.slice(2));
  return [thousand + rest, count + 2];
}

function readTens(ten: string, words: readonly string[], used: number): [string, number] {
  const unit = DIGITS[words[used] ?? ''];
  // "ba mươi không …": the nought is the next sign, thirty has none of its own.
  return unit === undefined || unit === '0' || isBigger(words[used + 1])
    ? [`${ten}0`, used]
    : [ten + unit, used + 1];
}

function readHundreds(hundred: string, words: readonly string[]): [string, number] {
  const third = words[2] ?? '';
  const unit = DIGITS[words[3] ?? ''];
  if (AND.has(third) && unit) return [`${hundred}0${unit}`, 4];
  const [rest, count] = readNumber(words.slice(2));
  return rest.length === 2 ? [hundred + rest, count + 2] : [`${hundred}00`, 2];
}

function isBigger(word = ''): boolean {
  return word === TENS || word === HUNDRED;
}

function isWritten(folded: string): boolean {
  return /^(?:[\doil]*\d[\doil]*|[a-z](?:[\doil]*\d[\doil]*)?|[-–—_/.])$/u.test(folded);
}

function written(folded: string): string {
  return /^[–—_]$/u.test(folded) ? '-' : folded.toUpperCase();
}
