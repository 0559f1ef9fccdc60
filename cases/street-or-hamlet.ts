import { type PlacedWord, placedWords } from '#language/words-in-place.ts';

/** Kinds of places that say where without saying whose, folded; the longest first. */
const KINDS: readonly (readonly string[])[] = [
  'khu dan cu',
  'khu pho',
  'quoc lo',
  'tinh lo',
  'huong lo',
  'duong tinh',
  'nga ba',
  'nga tu',
  'kp',
  'ql',
  'dt',
  'ap',
  'thon',
  'xom',
  'hem',
  'duong',
  'cho',
  'cau',
  'kinh',
  'kenh',
  'rach',
  'to',
].map((kind) => kind.split(' '));

/** Most syllables of a name: "đường Nguyễn Thị Minh Khai". */
const LONGEST_NAME = 4;

/**
 * The street, hamlet or landmark of a report, as typed: "ấp 3", "hẻm 45", "chợ Tân Trụ"; up to two of them. Never
 * a house number or whose house it is: it may be shown to others (design.md 6). `undefined` where none is named.
 */
export function streetOrHamlet(text: string): string | undefined {
  const typed = text.normalize('NFC');
  const words = placedWords(typed);
  const found: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < words.length && found.length < 2; at++) {
    const place = placeAt(words, at, typed);
    if (!place) continue;
    found.push({ from: words[at]?.from ?? 0, to: words[place - 1]?.to ?? 0 });
    at = place - 1;
  }
  const parts = found.map(({ from, to }) => typed.slice(from, to));
  return parts.length > 0 ? [...new Set(parts)].join(', ') : undefined;
}

/** The word after the place that begins here. */
function placeAt(words: readonly PlacedWord[], at: number, typed: string): number | undefined {
  const kind = KINDS.find((one) => one.every((part, i) => words[at + i]?.folded === part));
  if (!kind || belongsToSomebody(words, at)) return undefined;
  const start = at + kind.length;
  const first = words[start];
  if (!first || !together(words, start, typed)) return undefined;
  if (/^\d+$/u.test(first.folded)) return afterNumber(words, start, typed);
  let end = start;
  while (end < start + LONGEST_NAME && words[end]?.capital && together(words, end, typed)) end += 1;
  return end > start ? end : undefined;
}

/** "833B", "3 A": a letter that belongs to the number. */
function afterNumber(words: readonly PlacedWord[], start: number, typed: string): number {
  const next = words[start + 1];
  const glued = next && next.from === words[start]?.to && /^\p{L}$/u.test(next.raw);
  return glued && together(words, start + 1, typed) ? start + 2 : start + 1;
}

/** A name goes on as long as no comma or full stop stands before its next word. */
function together(words: readonly PlacedWord[], at: number, typed: string): boolean {
  const gap = typed.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? 0);
  return !/[,.;:()\n]/u.test(gap.replace(/^\.(?=\s?\d)/u, ''));
}

/** "nhà chợ", "to" after "quá": words that only look like a place. */
function belongsToSomebody(words: readonly PlacedWord[], at: number): boolean {
  const before = words[at - 1]?.folded ?? '';
  return before === 'ong' || before === 'ba' || before === 'anh' || before === 'chi';
}
