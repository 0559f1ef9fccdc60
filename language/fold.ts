/** One syllable in the two forms that search and understanding need. */
export interface Syllable {
  /** Marks kept, tone moved to the end ("hoà" and "hòa" are both "hoa1"). */
  readonly typed: string;
  /** No marks at all ("hoa"). */
  readonly folded: string;
}

/** Grave, acute, tilde, hook, dot below: the five written tones. */
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** No Vietnamese syllable is longer; what is longer (a link, a wall of letters) is cut, so that work stays linear. */
const LONGEST_WORD = 40;

/** The words of a text in lower case and NFC; numbers count as words. */
export function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.map((word) => (word.length > LONGEST_WORD ? cut(word) : word));
}

/** Never between the two halves of a sign beyond the first plane. */
function cut(word: string): string {
  return word.slice(0, LONGEST_WORD).replace(/[\uD800-\uDBFF]$/, '');
}

/** Splits a text into syllables; numbers count as syllables. */
export function syllablesOf(text: string): Syllable[] {
  return wordsOf(text).map(toSyllable);
}

/** Gives one written syllable its typed and folded form. */
export function toSyllable(word: string): Syllable {
  return { typed: toneLast(word.toLowerCase()), folded: fold(word) };
}

/** Removes every mark and evens out i/y: "kỹ", "kĩ" and "ky" become "ki". Folding twice changes nothing more. */
export function fold(word: string): string {
  return sameVowel(stripMarks(word).toLowerCase());
}

/** The same text without any mark, as many people type; case and spaces stay. */
export function stripMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
}

/** A whole text folded, words parted by single spaces: the form in which patterns are matched. */
export function foldText(text: string): string {
  return wordsOf(text).map(fold).filter(Boolean).join(' ');
}

/** True when the writer used any Vietnamese mark; then marks are evidence, else they are not. */
export function hasMarks(text: string): boolean {
  return /[\u0300-\u036f]|đ/u.test(text.normalize('NFD').toLowerCase());
}

/** Moves the tone to the end of the syllable, so that its placement no longer matters. */
function toneLast(word: string): string {
  let tone = '';
  let letters = '';
  for (const char of word.normalize('NFD')) {
    const at = TONES.indexOf(char);
    if (at < 0) letters += char;
    else tone = String(at + 1);
  }
  return sameVowel(letters.normalize('NFC')) + tone;
}

/** "ky" and "ki", "qui" and "quy" are one syllable to a reader. */
function sameVowel(word: string): string {
  return word.replace(/^([hklmst])y$/, '$1i').replace(/^qui$/, 'quy');
}
