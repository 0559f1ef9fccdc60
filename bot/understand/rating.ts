import { foldText } from '#language/fold.ts';

const NOT = '(?:khong|ko|kg|hong|hok|hem|chua|cha|dau)';
/** Words that call an answer wrong, on folded text. */
const WRONG = new RegExp(
  String.raw`(?:^|\s)(?:sai(?! (?:khong|ko))|trat|tao lao|tum lum|linh tinh|lac de|nham|mot neo|dau co|${NOT} (?:co )?(?:dung|phai|trung|sat|lien quan|hop|an nhap|giup))(?!\S)`,
  'u',
);
/** Words that call it right. */
const RIGHT =
  /(?:^|\s)(?:dung (?:y|roi|luon|cai|het|vay|do)(?! (?:khong|ko))|chinh xac|huu ich|giup duoc|trung y)(?!\S)/u;

/** What may stand around such words; anything else makes the message one about something, not a rating. */
const AROUND = new Set(
  'da vay the thoi oi u o em ban bot may tro li he thong cai cau nay do kia gi toi tui minh anh chi co chu bac y hoi can muon noi chi hieu tra loi huong dan dua bi la sai trat lat tao lao tum lum linh tinh lac de nham lon mot dang neo khong ko kg hong hok hem chua cha dau co dung phai trung sat lien quan hop an nhap giup duoc roi a nha nhe het luon bet chu ma lam qua voi viec thu tuc nua chinh xac huu ich cung xin cam on nghen hen di'.split(
    ' ',
  ),
);
const MOST_WORDS = 12;

/** Whether a message says of an answer that it helped, or that it was wrong; `undefined` where it says neither. */
export function readRating(text: string): 'helped' | 'wrong' | undefined {
  if (text.includes('?')) return undefined;
  const folded = foldText(text);
  const words = folded.split(' ');
  if (words.length > MOST_WORDS || words.some((word) => !AROUND.has(word))) return undefined;
  if (WRONG.test(folded)) return 'wrong';
  return RIGHT.test(folded) ? 'helped' : undefined;
}

const MEANT =
  /^(.{2,60}?)[,.;:!\s]+(?:(?:ý|y)\s+)?(?:tôi|toi|tui|em|mình|minh|con|cháu|chau|anh|chị|chi)\s+(?:(?:đang|dang|muốn|muon|cần|can)\s+)?(?:hỏi|hoi|nói|noi|là|la|cần|can|muốn|muon)\s+(?:về|ve|là|la)?\s*(.{4,})$/iu;

/** "không phải, tui hỏi đổi bằng lái chứ": what was meant instead, where a message calls the answer wrong first. */
export function meantInstead(text: string): string | undefined {
  const [, before = '', meant = ''] = MEANT.exec(text.normalize('NFC').trim()) ?? [];
  return readRating(before) === 'wrong' ? meant.trim() : undefined;
}
