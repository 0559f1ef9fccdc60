import { foldText } from '#language/fold.ts';
import type { NoticeWay } from '../notices/notice.ts';

/** What a citizen wants about notices; each is said alone, as a message of its own. */
export type SaidWish =
  | { readonly kind: 'stop' }
  | { readonly kind: 'start' }
  | { readonly kind: 'unfollow' }
  | { readonly kind: 'without'; readonly ways: readonly NoticeWay[] }
  /** No address where none could be read. */
  | { readonly kind: 'mail'; readonly address: string | undefined };

const ME = '(?: cho)?(?: toi| tui| em| minh| con| chau| nua| dum| gium| giup| nghe| nhe| nha)*';
const END = '(?: nua| nha| nhe| nghe| di| a| em)*$';
const NEWS = '(?:thong bao|tin bao)';
/** "đừng báo nữa", "đừng nhắn cho tôi nữa", "tắt thông báo", "không muốn nhận thông báo nữa". */
const STOP = new RegExp(
  `^(?:da )?(?:em )?(?:thoi )?(?:(?:dung|thoi|ngung|khoi|khong|ko|k) (?:co )?(?:bao|nhan tin|nhan|gui tin|gui)${ME} nua|(?:thoi|ngung|dung|khoi) bao${ME}|(?:tat|huy|ngung|dung|khong nhan|khong muon nhan|thoi nhan) (?:nhan )?${NEWS})${END}`,
  'u',
);
/** "báo lại", "bật thông báo", "báo lại cho tôi". */
const START = new RegExp(
  `^(?:da )?(?:em )?(?:bao lai${ME}|(?:bat|mo|nhan)(?: lai)? ${NEWS}(?: lai)?|tiep tuc bao${ME})${END}`,
  'u',
);
const UNFOLLOW = new RegExp(`^(?:da )?(?:thoi|ngung|khong|bo|huy) theo doi(?: ho so)?${END}`, 'u');
const WITHOUT = new RegExp(
  `^(?:da )?(?:em )?(?:dung|thoi) (?:bao|nhan|gui|goi)(?: tin)?(?: cho)?(?: toi| tui| em| minh)? (?:qua|vao|toi|bang) (zalo|dien thoai|so dien thoai|sms|mail|email|thu)${END}`,
  'u',
);
const BY_MAIL =
  '(?: tin)?(?: cho)?(?: toi| tui| em| minh)? (?:qua|vao|toi|bang) (?:e ?mail|mail|gmail|thu|thu dien tu)';
const MAIL = new RegExp(`^(?:da )?(?:em )?(?:bao|gui|nhan)${BY_MAIL} \\S`, 'u');
/** Without an address only a plain order counts: "gửi qua email được không" asks about papers. */
const MAIL_ALONE = new RegExp(`^(?:da )?(?:em )?bao${BY_MAIL}${END}`, 'u');
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

const NAMED: Readonly<Record<string, readonly NoticeWay[]>> = {
  zalo: ['zalo-user', 'zalo-phone'],
  'dien thoai': ['zalo-phone'],
  'so dien thoai': ['zalo-phone'],
  sms: ['zalo-phone'],
  mail: ['mail'],
  email: ['mail'],
  thu: ['mail'],
};

/** Longer messages say more than a wish. */
const LONGEST = 120;
/** Said inside a questionnaire, "không báo nữa" gives up the report and "báo lại" begins it anew. */
const PLAIN = /^(?:da )?(?:em )?dung(?!\S)|thong bao|tin bao|theo doi|(?:qua|vao|toi|bang) /u;

/** The wish that a message is, if it is one and nothing else; `inFlow` while a questionnaire is open. */
export function readNoticeWish(text: string, inFlow: boolean): SaidWish | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  const folded = foldText(text);
  if (inFlow && !PLAIN.test(folded)) return undefined;
  if (STOP.test(folded)) return { kind: 'stop' };
  if (START.test(folded)) return { kind: 'start' };
  if (UNFOLLOW.test(folded)) return { kind: 'unfollow' };
  return wishForWay(text, folded);
}

function wishForWay(text: string, folded: string): SaidWish | undefined {
  const without = WITHOUT.exec(folded)?.[1];
  if (without !== undefined) return { kind: 'without', ways: NAMED[without] ?? [] };
  const address = ADDRESS.exec(text)?.[0].toLowerCase();
  if (address !== undefined && MAIL.test(folded)) return { kind: 'mail', address };
  return MAIL_ALONE.test(folded) ? { kind: 'mail', address: undefined } : undefined;
}
