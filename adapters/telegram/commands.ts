/**
 * Telegram's menu commands in the words a citizen would type elsewhere: the bot knows no slashes. BotFather's
 * `/setcommands` list in the README names the same ones.
 */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['start', 'xin chào'],
  ['trogiup', 'trợ giúp'],
  ['help', 'trợ giúp'],
  ['canbo', 'gặp cán bộ'],
  ['huy', 'hủy'],
  ['batdaulai', 'bắt đầu lại'],
  ['xoadulieu', 'xóa dữ liệu của tôi'],
]);

/** Turns `/canbo` or `/canbo@ten_bot` into words; any other text comes back as it is. */
export function inWords(text: string): string {
  const command = /^\/([a-z]+)(?:@\w+)?(?:\s|$)/i.exec(text)?.[1];
  return WORDS.get(command?.toLowerCase() ?? '') ?? text;
}
