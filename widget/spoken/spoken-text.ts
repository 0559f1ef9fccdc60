import { letterName, longForm } from './abbreviations.ts';
import { digitWords, numberWords } from './number-words.ts';

type Rule = readonly [find: RegExp, say: (...found: string[]) => string];

/** So many digits in a row, or a zero in front, are a code and not a number of things. */
const LONGEST_NUMBER = 6;
const WORD_ENDS = '(?![\\p{L}\\d])';

const rule = (pattern: string, say: Rule[1]): Rule => [new RegExp(pattern, 'gu'), say];

/**
 * A rule for what begins a word. What stands before it is matched too and given back: browsers before 2023 cannot
 * look behind.
 */
const word = (pattern: string, say: Rule[1]): Rule => [
  new RegExp(`(^|[^\\p{L}\\d])(?:${pattern})`, 'gu'),
  (all = '', before = '', ...found) => before + say(all.slice(before.length), ...found),
];

/** In this order: what is longest and surest first; each takes what the ones before it have left. */
const RULES: readonly Rule[] = [
  // For the eye only.
  rule('https?://\\S+', () => ''),
  rule('(^|\\n)\\s*(?:[-•☐]\\s+|\\[\\d+\\]\\s*)', (_all, start = '') => start),
  rule('\\[\\d+\\]', () => ''),
  rule('(\\d) ?đ(?!\\p{L})', (_all, digit = '') => `${digit} đồng`),
  // A hidden name or number: the dots tell nothing.
  rule('[•…]{1,}', () => ' '),
  // 26/08/2026; "ngày" is said once.
  word(
    `(ngày\\s+)?(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})${WORD_ENDS}`,
    (_all, _day, day = '', month = '', year = '') =>
      `ngày ${count(day)} tháng ${count(month)} năm ${count(year)}`,
  ),
  word(`(ngày\\s+)?(\\d{2})/(\\d{2})(?![/\\d])`, (all, _day, day = '', month = '') =>
    isDay(day, month) ? `ngày ${count(day)} tháng ${count(month)}` : all,
  ),
  // 163/QĐ-BTP, 75/2022/TT-BTC: number, year, what it is and whose.
  word(
    `(\\d+)/(?:(\\d{4})/)?([\\p{Lu}Đg]{2,}\\d*(?:-[\\p{Lu}Đg]{2,}\\d*)*)`,
    (_all, number = '', year = '', kind = '') =>
      `${count(number)}${year ? ` năm ${count(year)}` : ''} ${kind.split('-').map(shortWords).join(' ')}`,
  ),
  // PA-260826-7K3MX4, H99.01-261117-0102, 1.004222: letters and digits one by one.
  word(
    `(?=[\\p{Lu}\\d.-]*\\d)[\\p{Lu}\\d]+(?:\\.\\d+)?(?:-[\\p{Lu}\\d]{4,})+${WORD_ENDS}`,
    (code) => codeWords(code ?? ''),
  ),
  word(`\\d\\.\\d{6}${WORD_ENDS}`, (code) => codeWords(code ?? '')),
  word(`(\\d{1,2})(?::|h|g)(\\d{2})${WORD_ENDS}`, (_all, hour = '', minute = '') =>
    minute === '00' ? `${count(hour)} giờ` : `${count(hour)} giờ ${count(minute)}`,
  ),
  // 0272 311 4115, 1900 1234: a phone number, digit by digit.
  word(`(?:0|1[89]00)[\\d .]{5,14}\\d${WORD_ENDS}`, (number = '') =>
    number.split(/[ .]+/u).map(digitWords).join(', '),
  ),
  word(`(?:11[1-5]|1022)${WORD_ENDS}`, (number = '') => digitWords(number)),
  word(`(\\d{1,3}(?:\\.\\d{3})+)${WORD_ENDS}`, (_all, number = '') =>
    numberWords(Number(number.replaceAll('.', ''))),
  ),
  word(
    `(\\d+),(\\d+)${WORD_ENDS}`,
    (_all, whole = '', part = '') =>
      `${count(whole)} phẩy ${part.length > 2 || part.startsWith('0') ? digitWords(part) : count(part)}`,
  ),
  rule('%', () => ' phần trăm'),
  rule('(\\d)\\s*[–-]\\s*(?=\\d)', (_all, digit = '') => `${digit} đến `),
  // CT01, C06: a form's name.
  word(
    `(\\p{Lu}{1,4})(\\d{1,4})${WORD_ENDS}`,
    (_all, letters = '', digits = '') =>
      `${[...letters].map(letterName).join(' ')} ${digitWords(digits)}`,
  ),
  word(`\\d+`, (number = '') => count(number)),
  word(`\\p{Lu}[\\p{L}²]*|km${WORD_ENDS}|m²`, (short = '') => shortWords(short)),
  rule('/(?=\\s*\\p{L})', () => ' một '),
  rule('\\s*\\n+\\s*', () => '. '),
  rule('([.,:;!?])\\s*\\.', (_all, sign = '') => sign),
  rule('[ \\t\\u00a0]+', () => ' '),
  rule(' ([.,;:])', (_all, sign = '') => sign),
];

/**
 * A reply as it is read aloud: numbers, days, sums and short forms as words, codes and phone numbers digit by digit,
 * addresses and list signs left out. What is not understood is left as it is.
 */
export function spokenText(text: string): string {
  return RULES.reduce(
    (said, [find, say]) => said.replace(find, (...found: unknown[]) => say(...textsOf(found))),
    text.normalize('NFC'),
  ).trim();
}

/** What a pattern found, without the place where it was found. */
function textsOf(found: readonly unknown[]): string[] {
  const end = found.findIndex((one) => typeof one === 'number');
  return found.slice(0, end).map((one) => (typeof one === 'string' ? one : ''));
}

function count(digits: string): string {
  const isCode = digits.length > LONGEST_NUMBER || (digits.startsWith('0') && digits.length > 2);
  return isCode ? digitWords(digits) : numberWords(Number(digits));
}

function isDay(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** A short form in words; one that nobody told us letter by letter, any other word as it is. */
function shortWords(word: string): string {
  const long = longForm(word);
  if (long) return long;
  const [, letters = '', digits = ''] = /^(\p{Lu}{2,})(\d*)$/u.exec(word) ?? [];
  if (letters === '' || /[AEIOUYĂÂÊÔƠƯ]/u.test(letters.slice(1, -1))) return word;
  return [[...letters].map(letterName).join(' '), digitWords(digits)].filter(Boolean).join(' ');
}

function codeWords(code: string): string {
  return code
    .split('-')
    .map((part) =>
      [...part]
        .map((sign) =>
          /\d/u.test(sign) ? digitWords(sign) : sign === '.' ? 'chấm' : letterName(sign),
        )
        .join(' '),
    )
    .join(', ');
}
