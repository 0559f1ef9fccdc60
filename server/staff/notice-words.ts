/** Why a notice did not go out, or waits, in the words of staff: by way, and by what stood against it. */
const WORDS: Readonly<Record<string, string>> = {
  chat: 'hội thoại',
  'zalo-user': 'tin mẫu theo tài khoản Zalo',
  'zalo-phone': 'tin mẫu theo số điện thoại',
  mail: 'thư',
  'window-closed': 'người dân lâu không nhắn, Zalo không cho nhắn',
  'not-by-user': 'mẫu này không gửi được theo tài khoản',
  'cannot-receive': 'nơi nhận không nhận được',
  'citizen-refuses': 'người dân từ chối hoặc đã chặn',
  template: 'mẫu tin chưa hợp',
  operator: 'cần người quản trị xử lý trên nền tảng',
  rejected: 'nền tảng từ chối',
  'left-there': 'đã để sẵn trong khung chat',
  quota: 'hết hạn mức',
  night: 'giờ nghỉ đêm',
  busy: 'nền tảng đang bận',
  'no-answer': 'nền tảng không trả lời',
  'not-wished': 'người dân không muốn nhận cách này',
  'no-address': 'không có số hoặc địa chỉ',
  'no-template': 'chưa có mẫu tin dùng được',
  'way-off': 'cơ quan chưa bật cách này',
  stopped: 'người dân đã nhắn đừng báo nữa',
  newer: 'đã có tin mới hơn thay thế',
  sealed: 'vụ việc đã được bảo mật',
  forgotten: 'người dân đã xóa dữ liệu',
  unfollowed: 'người dân thôi theo dõi',
};

/** "hội thoại: người dân lâu không nhắn …; thư: không có số hoặc địa chỉ"; codes of platforms stay as they are. */
export function whyInWords(because: string): string {
  return because
    .split(', ')
    .map((each) => {
      const [first = '', ...rest] = each.split(' ');
      const said = rest.map((word) => WORDS[word] ?? `(${word})`).join(' ');
      return said === '' ? (WORDS[first] ?? first) : `${WORDS[first] ?? first}: ${said}`;
    })
    .join('; ');
}
