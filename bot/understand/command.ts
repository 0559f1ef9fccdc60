import { foldText } from '#language/fold.ts';
import { understand } from './understand.ts';

/** What a citizen may order at any moment of a conversation. */
export type Command = 'cancel' | 'restart' | 'talk-to-person' | 'forget-me';

const FORGET =
  /(?<!\p{L})(xoa|huy|rut|khong luu)( het| toan bo| moi| lai)*( cac| nhung)? (du lieu|thong tin( ca nhan)?|lich su|dong y|cuoc tro chuyen)/u;
const RESTART =
  /(?<!\p{L})(bat dau lai|lam lai tu dau|tu dau|menu|trang chu|khoi dong lai|reset|restart|quay lai( dau)?|tro lai dau|ve dau|khai lai|nhap lai)(?!\p{L})/u;

/** The command in a message, or `undefined` when it is no command but words of its own. */
export function readCommand(text: string): Command | undefined {
  const folded = foldText(text);
  const { intent } = understand(text);
  if (intent === 'talk_to_human') return 'talk-to-person';
  if (intent !== 'cancel') return undefined;
  if (FORGET.test(folded)) return 'forget-me';
  return RESTART.test(folded) ? 'restart' : 'cancel';
}
