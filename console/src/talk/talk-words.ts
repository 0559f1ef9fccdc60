/** How far a bubble came, as the store calls it. */
export const DELIVERY: Readonly<Record<string, string>> = {
  waiting: 'chờ gửi',
  sending: 'đang gửi',
  sent: 'đã gửi',
  failed: 'chưa gửi được',
  unknown: 'chưa rõ đã tới chưa',
  'set-aside': 'chưa gửi được, đã xem',
  withdrawn: 'đã rút lại',
};

/** Why somebody waits for a person. */
const WAITS: Readonly<Record<string, string>> = {
  asked: 'xin gặp cán bộ',
  voice: 'gửi tin thoại',
  fault: 'hệ thống chưa trả lời được',
  'unanswered-hold': 'chờ cán bộ quá 10 phút',
  'channel-off': 'viết khi kênh đang tắt',
};

/** The same for causes that carry a name of their own. */
export function waitWords(why: string): string {
  return WAITS[why] ?? (why.startsWith('alert:') ? 'báo việc khẩn cấp' : why);
}
