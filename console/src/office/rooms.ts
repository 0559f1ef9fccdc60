import type { StaffRole } from '../../protocol.ts';

/** A page that is reached through Quản lý, with a line on what it is for. */
interface Room {
  readonly to:
    | '/ho-so'
    | '/can-bo'
    | '/kenh'
    | '/ban-tap'
    | '/cau-mau'
    | '/quy-tac'
    | '/don-vi'
    | '/loai-viec'
    | '/mau-tin'
    | '/nhat-ky'
    | '/yeu-cau-du-lieu'
    | '/tiep-dan'
    | '/huong-dan'
    | '/tai-khoan';
  readonly name: string;
  readonly words: string;
  readonly roles?: readonly StaffRole[];
}

/** In the order of the page. */
export const ROOMS: readonly Room[] = [
  {
    to: '/ho-so',
    name: 'Hồ sơ',
    words: 'Hồ sơ tới đâu, ai đã xem; ghi hồ sơ mới và bước tiếp theo; đúng hẹn bao nhiêu.',
  },
  {
    to: '/can-bo',
    name: 'Cán bộ và quyền',
    words: 'Mời người, đổi vai trò và đơn vị, gửi lại đường dẫn, khóa tài khoản.',
    roles: ['administrator'],
  },
  {
    to: '/kenh',
    name: 'Kênh',
    words: 'Zalo, Telegram, khung chat: có chạy không; nối Zalo, gửi tin thử, tắt và bật.',
    roles: ['supervisor', 'inspector', 'administrator'],
  },
  {
    to: '/cau-mau',
    name: 'Câu mẫu và duyệt trả lời',
    words: 'Câu hay dùng khi trả lời người dân; đơn vị nào cần hai người cho một câu trả lời.',
    roles: ['agent', 'supervisor', 'inspector', 'administrator'],
  },
  {
    to: '/don-vi',
    name: 'Đơn vị',
    words: 'Các đơn vị nhận việc: liên hệ, giờ làm việc, người làm ở đó; thêm, sửa, ngừng nhận.',
  },
  {
    to: '/quy-tac',
    name: 'Quy tắc giao việc',
    words: 'Loại việc nào, ở đâu, giao cho ai, từ ngày nào; thử trước khi lưu.',
  },
  {
    to: '/loai-viec',
    name: 'Loại việc và thời hạn',
    words: 'Hạn phản hồi, hạn trả lời của từng loại việc, kèm căn cứ và ngày áp dụng.',
  },
  {
    to: '/mau-tin',
    name: 'Mẫu tin Zalo',
    words: 'Tin báo kết quả gửi qua Zalo dùng mẫu nào, mẫu có dùng được không.',
  },
  {
    to: '/tiep-dan',
    name: 'Đăng ký tiếp dân',
    words: 'Người dân xin một lượt gặp lãnh đạo: xếp lượt, đổi buổi, trả lời không được.',
    roles: ['agent', 'supervisor', 'inspector', 'administrator'],
  },
  {
    to: '/yeu-cau-du-lieu',
    name: 'Yêu cầu về dữ liệu',
    words: 'Người dân muốn xem, sửa, xóa dữ liệu hay rút đồng ý; theo hạn của luật.',
    roles: ['supervisor', 'inspector', 'administrator'],
  },
  {
    to: '/nhat-ky',
    name: 'Nhật ký',
    words: 'Ai đã làm gì, lúc nào; kiểm tra nhật ký còn nguyên vẹn.',
    roles: ['inspector', 'administrator'],
  },
  {
    to: '/ban-tap',
    name: 'Bản tập',
    words: 'Tập làm trên dữ liệu mẫu, tách hẳn khỏi việc thật.',
  },
  {
    to: '/huong-dan',
    name: 'Hướng dẫn',
    words: 'Việc của vai trò anh/chị, từng bước ngắn.',
  },
  {
    to: '/tai-khoan',
    name: 'Tài khoản của tôi',
    words: 'Tin báo cho tôi, mật khẩu và bước xác nhận thứ hai.',
  },
];
