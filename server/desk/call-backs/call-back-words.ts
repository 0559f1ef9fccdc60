import { CONTESTED } from '#adapters/postgres/dossiers/contest-dossier.ts';

const WHY: Readonly<Record<string, string>> = {
  asked: 'xin gặp cán bộ',
  inspection: 'xin thanh tra gọi lại',
  voice: 'gửi tin thoại',
  fault: 'hệ thống chưa trả lời được',
  'unanswered-hold': 'chờ cán bộ quá 10 phút',
  'channel-off': 'viết khi kênh đang tắt',
};

/** Why somebody waits, in the desk's words. */
export function callBackWords(why: string): string {
  if (why.startsWith(`${CONTESTED}/`)) return contestedWords(why.slice(CONTESTED.length + 1));
  return WHY[why] ?? (why.startsWith('alert:') ? 'báo việc khẩn cấp' : why);
}

/** "H99.01-261117-0102/hồ sơ đã được rút": which dossier, and what the register said when the citizen read it. */
function contestedWords(said: string): string {
  const at = said.lastIndexOf('/');
  return `KHẨN: nói việc này không phải mình yêu cầu. Hồ sơ ${said.slice(0, at)}, lúc đó: ${said.slice(at + 1)}`;
}

const HOW: Readonly<Record<string, string>> = {
  reached: 'đã gọi được',
  'in-chat': 'đã trả lời trong trò chuyện',
  'gave-up': 'gọi nhiều lần không được',
  'not-needed': 'không cần gọi',
};

/** How one ended. */
export function outcomeWords(outcome: string | null): string {
  return HOW[outcome ?? ''] ?? 'đã xong';
}
