/** What the check found: `stop` must be mended before sending, `warn` had better be, `good` is as it should be. */
export interface ReplyFinding {
  readonly kind: 'stop' | 'warn' | 'good';
  readonly words: string;
}

/** Mobile numbers of Vietnam (0 or +84, then 3, 5, 7, 8 or 9 and eight more), whatever stands between the digits. */
const MOBILE = /(?:\+?84|0)[\s.-]?[35789](?:[\s.-]?\d){8}(?!\d)/u;
/** Identity numbers: twelve digits, nine on the old cards. */
const IDENTITY = /(?<![\d./-])(?:\d{12}|\d{9})(?!\d)/u;
/** Telling who reported, or that somebody did. */
const REPORTER =
  /(?:người (?:phản ánh|báo tin|gửi đơn) (?:là|tên)|do (?:ông|bà|anh|chị) \p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )*(?:phản ánh|báo|tố))/u;
/** "As soon as possible" in its many forms: not a date. */
const VAGUE = /sớm nhất|trong thời gian tới|sẽ sớm|nhanh nhất có thể|thời gian sớm/iu;
const DATE = /\d{1,2}\/\d{1,2}|ngày \d{1,2}|thứ (?:hai|ba|tư|năm|sáu|bảy)|sáng mai|hôm nay/iu;
const OUTCOME =
  /đã |sẽ |đang |không (?:có|thuộc|đúng|phát hiện)|hoàn thành|xử lý|khắc phục|kiểm tra|chuyển/iu;
const LAW_WORD = /theo (?:quy định|luật|nghị định|thông tư|quyết định)(?!\p{L})/iu;
const LAW_NUMBER = /\d+\/\d{4}\/[\p{Lu}\d-]+|điều \d+|số \d+/iu;
/** What happens next, or what the citizen can do. */
const NEXT =
  /nếu |liên hệ|trả lời tin|mời anh|anh\/chị (?:gọi|tới|nộp|xem|báo|nhắn)|sẽ |xong trước|trước ngày/iu;
/** Who says that it is not theirs says by which rule, and whose it is. */
const NOT_OURS = /không thuộc (?:thẩm quyền|trách nhiệm|phạm vi)/iu;
/** Longer sentences are lost on the way (ui.md 4). */
const MOST_IN_SENTENCE = 35;
const GREETING = /^\s*(?:kính |dạ|chào|thưa|xin chào)/iu;
/** Longer is not read to its end (ui.md 7). */
const MOST_WORDS = 120;

/** Reads a reply as the citizen will: what would hurt somebody, what is missing, what is good. */
export function checkReply(text: string, asked: string): readonly ReplyFinding[] {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const stop = (wrong: boolean, say: string): ReplyFinding[] =>
    wrong ? [{ kind: 'stop', words: say }] : [];
  const warn = (wrong: boolean, say: string): ReplyFinding[] =>
    wrong ? [{ kind: 'warn', words: say }] : [];
  const good = (right: boolean, say: string): ReplyFinding[] =>
    right ? [{ kind: 'good', words: say }] : [];
  return [
    ...stop(MOBILE.test(text), 'Có số điện thoại riêng. Thay bằng số của cơ quan.'),
    ...stop(IDENTITY.test(text), 'Có số giấy tờ tùy thân. Bỏ đi trước khi gửi.'),
    ...stop(REPORTER.test(text), 'Câu này làm lộ người phản ánh. Bỏ tên và cách nhắc tới họ.'),
    ...stop(!OUTCOME.test(text), 'Chưa nói kết quả: đã làm gì, hoặc sẽ làm gì.'),
    ...warn(VAGUE.test(text), '“Sớm nhất” chưa phải là ngày. Ghi ngày cụ thể.'),
    ...warn(
      !VAGUE.test(text) && !DATE.test(text),
      'Chưa có ngày nào. Người dân muốn biết khi nào.',
    ),
    ...warn(
      LAW_WORD.test(text) && !LAW_NUMBER.test(text),
      'Nhắc “theo quy định” mà chưa có số văn bản.',
    ),
    ...warn(
      NOT_OURS.test(text) && !LAW_NUMBER.test(text),
      'Nói “không thuộc thẩm quyền” thì nêu căn cứ, và nơi giải quyết.',
    ),
    ...warn(
      !NEXT.test(text),
      'Chưa nói bước tiếp theo: khi nào xong, hoặc anh/chị ấy làm gì, liên hệ đâu.',
    ),
    ...warn(
      longestSentence(text) > MOST_IN_SENTENCE,
      `Có câu dài hơn ${MOST_IN_SENTENCE} chữ. Tách ra cho dễ hiểu.`,
    ),
    ...warn(
      words.length > MOST_WORDS,
      `Dài ${words.length} chữ. Dưới ${MOST_WORDS} chữ dễ đọc hơn.`,
    ),
    ...warn(
      !sharesWords(text, asked),
      'Chưa nhắc tới việc người dân nêu. Xem lại đã trả lời đúng ý chưa.',
    ),
    ...good(GREETING.test(text), 'Có lời chào'),
    ...good(OUTCOME.test(text) && DATE.test(text), 'Nêu kết quả và ngày'),
  ];
}

function longestSentence(text: string): number {
  const sentences = text.split(/[.!?;\n]+(?:\s|$)/u);
  return Math.max(...sentences.map((one) => one.trim().split(/\s+/u).length));
}

/** Words too common to show that the answer is about the same thing. */
const COMMON = /^(?:không|này|người|được|nhiều|trong|những|chúng|rồi|đang|trước|cũng|phải)$/u;

function sharesWords(text: string, asked: string): boolean {
  const said = new Set(wordsOf(text));
  const wanted = wordsOf(asked);
  return wanted.length === 0 || wanted.some((word) => said.has(word));
}

/** Without tone marks: citizens often leave them out. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !COMMON.test(word))
    .map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'));
}
