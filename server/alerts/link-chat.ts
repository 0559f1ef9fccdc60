import type pg from 'pg';
import { linkByCode } from '#adapters/postgres/alert-contacts.ts';
import type { NewMessage } from '#adapters/postgres/message-path/store-message.ts';
import { fitReply } from '#bot/fit-reply.ts';
import type { Content } from '#bot/message.ts';
import type { Account } from '../message-path/account.ts';

/** Chats that can hear alerts; a citizen's own channels are never one of them. */
export const ALERT_WAYS = ['zalo-bot', 'telegram'] as const;

/** "LIENKET 12345678", however it is typed: how somebody on duty links a chat. */
const LINKS = /^\s*li[eê]n\s*k[eế]t\s*(\d{8})\s*$/iu;

const LINKED =
  'Đã liên kết. Từ giờ tin báo của trợ lý dành cho anh/chị tới cuộc trò chuyện này. Muốn thôi, gỡ ở nơi đã lấy mã, trong bàn làm việc.';

/** True where the message was a code of the desk's and the chat is linked; anything else is the assistant's. */
export async function linkChat(
  pool: pg.Pool,
  { channel }: Pick<Account, 'channel'>,
  row: Omit<NewMessage, 'status' | 'kind' | 'content'>,
  content: Content,
): Promise<boolean> {
  const code = content.kind === 'text' ? LINKS.exec(content.text.normalize('NFC'))?.[1] : undefined;
  if (code === undefined || !ALERT_WAYS.some((way) => way === channel.name)) return false;
  // The code itself is not kept.
  const message = { ...row, kind: 'message', content: { kind: 'unsupported', what: 'alert-code' } };
  const [confirmation] = fitReply({ text: LINKED }, channel.can);
  return (await linkByCode(pool, message, code, confirmation)) === 'linked';
}
