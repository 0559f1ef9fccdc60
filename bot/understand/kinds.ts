import { foldText } from '#language/fold.ts';
import type { EmergencyKind } from '../replies/emergency.ts';

/** Words that tell which number comes first, on folded text; the first row that occurs decides. */
const DANGER: readonly (readonly [EmergencyKind, RegExp])[] = [
  ['fire', /(?:^|\s)(?:chay|boc chay|khoi|no binh|no gas|ket trong|sap nha|hoa hoan)(?!\S)/u],
  [
    'rescue',
    /(?:^|\s)(?:chim|lat ghe|lat do|te song|roi song|duoi nuoc|cuon troi|te xuong|vot|lac trong rung)(?!\S)/u,
  ],
  [
    'child',
    /(?:^|\s)(?:tre em|dua nho|dua be|em be|con nit|hoc sinh)\s.*(?:danh|bao hanh|xam hai|bat coc)/u,
  ],
  [
    'police',
    /(?:^|\s)(?:danh nhau|chem|dam|cuop|trom|dao|sung|giet|bat coc|hiep|bao hanh|xin dao|doi danh|danh dap|dang danh)(?!\S)/u,
  ],
];

/** Which emergency it is; where nothing tells, the ambulance's number comes first. */
export function emergencyKind(text: string): EmergencyKind {
  const folded = foldText(text);
  return DANGER.find(([, words]) => words.test(folded))?.[0] ?? 'ambulance';
}

/** What a citizen may order at any time. */
export type Command = 'person' | 'cancel' | 'start-over' | 'forget-me';

const FORGET =
  /(?<!\p{L})(?:xoa|huy|rut|khong luu)(?: het| toan bo| moi| lai| cac| nhung)* (?:du lieu|thong tin|tin nhan|lich su|doan chat|dong y|cuoc tro chuyen)/u;
const RESTART =
  /(?<!\p{L})(?:bat dau lai|lam lai tu dau|(?:quay|tro) (?:lai|ve)|ve dau|menu|trang chu|khoi dong lai|reset|restart|khai lai|nhap lai)(?!\p{L})/u;

/** The order a message gives, when `intent` says that it gives one. */
export function commandOf(text: string, intent: string): Command | undefined {
  if (intent === 'talk_to_human') return 'person';
  const folded = foldText(text);
  if (FORGET.test(folded) && intent === 'cancel') return 'forget-me';
  if (intent !== 'cancel') return undefined;
  return RESTART.test(folded) ? 'start-over' : 'cancel';
}

const STOP =
  /(?:^|\s)(?:huy|bo|dung|ngung|khong gui|khong lam|khong phan anh|khong muon phan anh|thoi khong|ko gui|k gui)(?!\S)/u;

/** Plain words of stopping: "hủy", "bỏ", "không gửi nữa". */
export function saysStop(text: string): boolean {
  return STOP.test(foldText(text));
}

const BACK =
  /^(?:cho )?(?:toi |tui |em )?(?:quay lai|tro lai|lui lai|lui|ve|sua)(?: lai)? (?:cau|buoc|phan) (?:truoc|hoi nay|tren|vua roi)|^(?:quay lai|tro lai|lui lai|cau truoc|buoc truoc)$/u;

/** "Quay lại câu trước": one question back inside a questionnaire. */
export function saysBack(text: string): boolean {
  return BACK.test(foldText(text));
}

/** Thanks, a question about the machine itself, or a greeting. */
export function smalltalkKind(text: string): 'thanks' | 'who' | 'greeting' {
  const folded = foldText(text);
  if (/(?:cam on|cam un|thank|tks|ok em|duoc roi|tam biet|chao nhe)/u.test(folded)) return 'thanks';
  return /(?:may hay|nguoi hay|robot|ten gi|la ai|may tra loi|nguoi that|ban la gi|em la ai)/u.test(
    folded,
  )
    ? 'who'
    : 'greeting';
}

/** A crime rather than an official's wrong: the police's numbers belong to the answer. */
export function tellsCrime(text: string): boolean {
  return /(?:ma tuy|danh bac|co bac|ban so de|trom|cuop|giet|lua dao|buon ban nguoi|mai dam|hung khi)/u.test(
    foldText(text),
  );
}

const OPENING =
  /^(?:da\s)?(?:(?:toi|tui|em|minh|con|chau|cho toi|cho em)\s)?(?:muon|can|xin|dinh)?\s?(?:gui|lam|viet)?\s?(?:mot\s)?(?:phan anh|kien nghi|gop y|bao|phan nan|y kien)(?:\s(?:mot|1)\s(?:viec|chuyen|su co))?/u;

/** True when more is said than "tôi muốn phản ánh": what happened is then the first answer. */
export function tellsMore(text: string): boolean {
  const rest = foldText(text).replace(OPENING, '').trim();
  return rest.split(/\s+/u).filter((word) => word.length > 1).length >= 3;
}
