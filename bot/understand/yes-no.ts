import { hasMarks, type Syllable, syllablesOf } from '#language/fold.ts';

const SOFT =
  'dạ vâng ạ à á nha nhé nhe nghen hen luôn đi em anh chị cô chú bác con cháu ơi rồi thì bạn ad ah a giùm giúp cho tôi tui mình với vậy mà thôi';
const YES = [
  'có ạ, có, vâng, dạ, dạ vâng, dạ có, ừ, ừm, ờ, uh, um, ok, oke, okie, okla, okay, oki, yes, y, đồng ý, đúng, đúng rồi, đúng vậy, chính xác, phải, phải rồi, chuẩn, được, được rồi, đc, dc',
  'gửi, gửi đi, gửi luôn, gửi giúp, xác nhận, tiếp tục, tiếp đi, tiếp, làm đi, hợp lý, nhất trí, chấp nhận, cứ làm, cứ gửi, tất nhiên, dĩ nhiên, hiển nhiên, rõ, chốt, tán thành, muốn, cần, có chứ, sao cũng được, ghi nhận đi, chịu, chịu luôn, đồng ý gửi, tôi đồng ý',
];
const NO = [
  'không, ko, k, kh, hông, hong, hổng, khum, hem, hok, no, n, nope, không ạ, dạ không, dạ thôi, thôi, thôi khỏi, khỏi, khỏi cần, không cần, không phải, hông phải, không đúng, sai, sai rồi, chưa, chưa đúng, chưa được, đừng, đừng gửi, không gửi, không đồng ý, không muốn',
  'bỏ, bỏ đi, bỏ qua, hủy, từ chối, không chịu, không nên, không có, chưa có, không được, để sau, không đâu, làm gì có, chả, chẳng, không nhé',
];
/** Without marks "dung" may be "đúng" or "đừng": alone it is the first, which people say more. */
const ALSO_YES = new Set(['dung']);

interface Words {
  readonly soft: ReadonlySet<string>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}
const TYPED = wordsIn((syllable) => syllable.typed);
const FOLDED = wordsIn((syllable) => syllable.folded);

/**
 * Reads a short answer to a yes-or-no question, with or without marks, in NFC or NFD.
 * `undefined` when the message says more than that: then it is not an answer but something of its own.
 */
export function readYesNo(text: string): 'yes' | 'no' | undefined {
  const syllables = syllablesOf(text.slice(0, 200));
  if (syllables.length === 0 || syllables.length > 8) return undefined;
  if (hasMarks(text)) {
    const read = answerIn(
      TYPED,
      syllables.map((s) => s.typed),
    );
    if (read) return read;
  }
  const folded = syllables.map((s) => s.folded);
  if (!hasMarks(text) && ALSO_YES.has(bare(folded, FOLDED.soft))) return 'yes';
  return answerIn(FOLDED, folded);
}

function answerIn(words: Words, said: readonly string[]): 'yes' | 'no' | undefined {
  for (const form of [said.join(' '), bare(said, words.soft)]) {
    if (words.no.has(form)) return 'no';
    if (words.yes.has(form)) return 'yes';
  }
  return undefined;
}

/** Without the small words that only soften an answer; kept whole when nothing else is left. */
function bare(words: readonly string[], soft: ReadonlySet<string>): string {
  const kept = words.filter((word) => !soft.has(word));
  return (kept.length > 0 ? kept : words.slice(0, 1)).join(' ');
}

function wordsIn(form: (syllable: Syllable) => string): Words {
  const key = (phrase: string): string => syllablesOf(phrase).map(form).join(' ');
  const set = (lines: readonly string[]): ReadonlySet<string> =>
    new Set(lines.flatMap((line) => line.split(',').map(key)));
  return { soft: new Set(syllablesOf(SOFT).map(form)), yes: set(YES), no: set(NO) };
}
