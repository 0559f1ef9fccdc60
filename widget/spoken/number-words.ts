const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', ' nghìn', ' triệu', ' tỷ'] as const;
/** Larger numbers are read digit by digit. */
const LARGEST = 999_999_999_999;

/** Each digit by itself, as phone numbers and codes are read: "114" is "một một bốn". */
export function digitWords(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)] ?? '').join(' ');
}

/** A whole number in words: 21 is "hai mươi mốt", 1005 "một nghìn không trăm linh năm". */
export function numberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > LARGEST) return digitWords(`${value}`);
  if (value === 0) return DIGITS[0];
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1_000)) groups.push(rest % 1_000);
  return groups
    .map((group, at) =>
      group === 0 ? '' : groupWords(group, at < groups.length - 1) + (GROUPS[at] ?? ''),
    )
    .reverse()
    .filter((words) => words !== '')
    .join(' ');
}

/** `full`: something stands before it, so that its hundreds are named even where there are none. */
function groupWords(group: number, full: boolean): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const words = hundreds > 0 || full ? [`${DIGITS[hundreds] ?? ''} trăm`] : [];
  if (rest > 0)
    words.push(rest < 10 && words.length > 0 ? `linh ${DIGITS[rest] ?? ''}` : tensWords(rest));
  return words.join(' ');
}

function tensWords(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  const head = tens === 1 ? 'mười' : `${DIGITS[tens] ?? ''} mươi`;
  return ones === 0 ? head : `${head} ${onesAfterTens(ones, tens)}`;
}

function onesAfterTens(ones: number, tens: number): string {
  if (ones === 5) return 'lăm';
  if (tens > 1 && ones === 1) return 'mốt';
  if (tens > 1 && ones === 4) return 'tư';
  return DIGITS[ones] ?? '';
}
