/** Why something did not go through, and what a person does about it, in the desk's words. */
export interface FailureWords {
  readonly why: string;
  readonly todo: string;
}

const WORDS: Readonly<Record<string, FailureWords>> = {
  'rate-limited': {
    why: 'Kênh báo gửi quá nhanh, đã thử 20 lần.',
    todo: 'Đợi ít phút rồi gửi lại.',
  },
  'platform-down': {
    why: 'Kênh không hoạt động, đã thử 20 lần.',
    todo: 'Gửi lại khi kênh chạy lại.',
  },
  'token-expired': {
    why: 'Quyền gửi của kênh đã hết hạn.',
    todo: 'Quản trị nối lại tài khoản kênh, rồi gửi lại.',
  },
  'needs-operator': {
    why: 'Kênh từ chối vì thiếu quyền hoặc hết hạn mức.',
    todo: 'Quản trị kiểm tra tài khoản kênh, rồi gửi lại.',
  },
  'window-closed': {
    why: 'Người dân nhắn đã quá lâu, kênh không cho gửi nữa.',
    todo: 'Gọi điện nếu có số; gửi lại khi người dân nhắn tin mới.',
  },
  'blocked-by-citizen': {
    why: 'Người dân đã chặn hoặc bỏ theo dõi kênh.',
    todo: 'Gọi điện nếu có số, rồi bỏ qua.',
  },
  rejected: {
    why: 'Kênh từ chối nội dung hoặc người nhận.',
    todo: 'Mở hội thoại, viết lại ngắn hơn rồi gửi tay.',
  },
  'no-answer': {
    why: 'Kênh không trả lời, không rõ tin đã tới chưa.',
    todo: 'Xem trên kênh; chưa tới thì gửi lại. Gửi lại có thể làm tin hiện hai lần.',
  },
  'fate-unknown': {
    why: 'Không rõ tin đã tới chưa.',
    todo: 'Xem trên kênh; chưa tới thì gửi lại. Gửi lại có thể làm tin hiện hai lần.',
  },
  'no-account': {
    why: 'Kênh này không còn được cài đặt.',
    todo: 'Quản trị cài đặt lại kênh, rồi gửi lại.',
  },
  'our-fault': {
    why: 'Lỗi của hệ thống, đã thử 20 lần.',
    todo: 'Báo quản trị xem nhật ký; sửa xong thì gửi lại.',
  },
  'turn-failed': {
    why: 'Trợ lý gặp lỗi ba lần với tin này, đã xin lỗi người dân.',
    todo: 'Trả lời tay, hoặc cho trợ lý xử lý lại khi lỗi đã sửa.',
  },
};

const OTHER: FailureWords = { why: 'Lý do khác.', todo: 'Báo quản trị xem nhật ký.' };

/** The words for a reason as the store keeps it. */
export function failureWords(reason: string): FailureWords {
  return WORDS[reason] ?? OTHER;
}
