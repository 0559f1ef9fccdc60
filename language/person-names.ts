import { fold, hasMarks } from './fold.ts';

/** A name that somebody states as such; offsets of the text as given. */
export interface StatedName {
  readonly from: number;
  readonly to: number;
}

const I = String.raw`(?:tôi|toi|tui|mình|minh|tớ|em|con|cháu|chau)`;
const KIN = String.raw`(?:chồng|chong|vợ|vo|mẹ|me|má|bố|cha|ba|ông|bà|bé|anh|chị|chi|cô|chú|bác)`;
const IS = String.raw`(?:\s*[:=]\s*|\s+(?:là|la)\s+|\s+)`;
const SAYS_IS = String.raw`(?:\s*[:=]\s*|\s+(?:là|la)\s+)`;
const cue = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})${words}`, 'giu');

/** Nobody says these but to give a name; what follows is one, in capitals or not. */
const SURE: readonly RegExp[] = [
  cue(String.raw`(?:tôi|toi|tui|mình|tớ)\s+(?:họ\s+)?(?:tên|ten)${IS}`),
  cue(String.raw`(?:tên|ten)\s+(?:(?:của|cua)\s+)?${I}${SAYS_IS}`),
  cue(String.raw`(?:họ\s+(?:và\s+)?tên|ho\s+(?:va\s+)?ten)\s*[:=]\s*`),
];
/** "con tên đệm", "họ tên trên giấy": a name follows only where it is written with a capital. */
const UNSURE: readonly RegExp[] = [
  cue(String.raw`(?:${I}|${KIN})\s+(?:tên|ten)${IS}`),
  cue(String.raw`(?:họ\s+(?:và\s+)?tên|ho\s+(?:va\s+)?ten|(?:tên|ten))${IS}`),
];
/** "tôi là Nguyễn Văn A" gives a name, "tôi là Việt kiều" does not: a family name tells them apart. */
const AM = cue(String.raw`${I}\s+(?:là|la)\s+`);

/** The commonest family names, folded; nine in ten people bear one of them. */
const FAMILY = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong li dinh truong lam mai trinh doan luong luu ha cao chau ta thai to vuong quach kieu la diep phung'.split(
    ' ',
  ),
);
/** Longest name with its family and middle names; royal ones are longer, and rare. */
const MOST_WORDS = 5;
const WORD = /\s*(\p{L}[\p{L}\p{M}]*)/uy;

/** Words with which the sentence goes on after a name; without marks their bare forms count. */
const GOES_ON = bothForms(
  'ở muốn cần hỏi sinh số cccd cmnd đi xin làm cho có bị đang là nhà quê tại và nay sđt đt hiện ngụ trú mà thấy được đến tôi tui em mình không ko chưa trong trên giấy gì sai đây nè nhé nha ạ',
);
/** What no name begins with, so that "tôi tên gì" gives none. */
const NO_NAME = bothForms('gì sai bị trong trên cho được không ko là này đó đệm thật ở');

function bothForms(words: string): {
  readonly typed: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
} {
  const typed = words.split(' ');
  return { typed: new Set([...typed, 'thì']), bare: new Set(typed.map(fold)) };
}

/** Names after words that give one: "tôi tên …", "tên tôi là …", with marks or without, in capitals or not. */
export function findStatedNames(text: string): StatedName[] {
  return [
    ...namesAfter(text, SURE, () => true),
    ...namesAfter(text, UNSURE, isCapital),
    ...namesAfter(text, [AM], (word) => isCapital(word) && FAMILY.has(fold(word))),
  ].sort((a, b) => a.from - b.from);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function namesAfter(
  text: string,
  cues: readonly RegExp[],
  begins: (word: string) => boolean,
): StatedName[] {
  return cues.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const name = nameAt(text, found.index + found[0].length);
      return name && begins(name.first) ? [{ from: name.from, to: name.to }] : [];
    }),
  );
}

/** The words of a name from `at` on, until the sentence goes on or a sign parts them. */
function nameAt(text: string, at: number): (StatedName & { readonly first: string }) | undefined {
  const marks = hasMarks(text);
  let [from, to, first] = [at, at, ''];
  for (let words = 0; words < MOST_WORDS; words++) {
    WORD.lastIndex = to;
    const [whole = '', word = ''] = WORD.exec(text) ?? [];
    const stops = words === 0 ? NO_NAME : GOES_ON;
    if (word === '' || (!isCapital(word) && isOneOf(word, stops, marks))) break;
    if (words === 0) [from, first] = [to + whole.length - word.length, word];
    to += whole.length;
  }
  return first === '' ? undefined : { from, to, first };
}

function isOneOf(
  word: string,
  { typed, bare }: ReturnType<typeof bothForms>,
  marks: boolean,
): boolean {
  const lower = word.normalize('NFC').toLowerCase();
  return marks ? typed.has(lower) : bare.has(fold(lower));
}
