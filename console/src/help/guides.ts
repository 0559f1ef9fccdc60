import type { StaffRole } from '../../protocol.ts';

/** One thing that a role does, in a few steps. */
export interface Guide {
  readonly title: string;
  readonly steps: readonly string[];
  readonly roles: readonly StaffRole[];
}

const HANDLERS: readonly StaffRole[] = ['agent', 'supervisor', 'administrator'];
const LEADERS: readonly StaffRole[] = ['supervisor', 'administrator'];

/** A day at the desk, by role: short enough to be read once before the first case. */
export const GUIDES: readonly Guide[] = [
  {
    title: 'Xử lý một phản ánh',
    roles: HANDLERS,
    steps: [
      'Mở Hộp việc. Việc gần hạn nhất ở trên cùng.',
      'Bấm Nhận việc để đồng nghiệp biết đã có người lo.',
      'Thiếu thông tin thì hỏi lại người dân: trong lúc chờ, thời hạn tạm dừng.',
      'Viết trả lời. Bàn làm việc nhắc khi thiếu căn cứ, thiếu bước tiếp theo hay lộ người báo.',
      'Không thuộc phần mình thì trả lại hoặc chuyển, kèm lý do người dân đọc được.',
    ],
  },
  {
    title: 'Trò chuyện với người dân',
    roles: HANDLERS,
    steps: [
      'Mở Trò chuyện, mục đang chờ cán bộ.',
      'Bấm Tiếp nhận: trợ lý im lặng, người dân biết tên người trả lời.',
      'Xong thì trả cho trợ lý. Tin ghi “chưa gửi được” thì bấm gửi lại.',
      'Ai xin gọi lại thì mở Gọi lại: nhận gọi rồi mới thấy đủ số.',
      'Bị lăng mạ, đe dọa thì chặn có hạn; người dân được báo một lần.',
    ],
  },
  {
    title: 'Trông việc của đơn vị',
    roles: LEADERS,
    steps: [
      'Mỗi sáng xem mục Quá hạn và Hạn hôm nay.',
      'Giao lại việc bị kẹt; gia hạn thì nói lý do và ngày mới với người dân.',
      'Cuối tháng mở Báo cáo, chọn Tháng trước, lấy văn bản DOCX để trình ký.',
    ],
  },
  {
    title: 'Trả lời yêu cầu về dữ liệu',
    roles: LEADERS,
    steps: [
      'Mở Quản lý, Yêu cầu về dữ liệu. Hạn của luật ghi trên từng yêu cầu.',
      'Người dân tới tận nơi hay gửi thư thì bấm Ghi yêu cầu.',
      'Làm xong thì ghi câu trả lời; phản ánh còn đang giải quyết được giữ lại.',
    ],
  },
  {
    title: 'Dạy trợ lý',
    roles: ['editor', ...LEADERS],
    steps: [
      'Mở các câu chưa trả lời được.',
      'Chọn thủ tục đúng rồi thêm câu hỏi đó làm ví dụ. Trợ lý hiểu ngay ở mọi kênh.',
      'Dạy nhầm thì bỏ lại được. Thủ tục gây hại thì ngừng dùng ngay.',
    ],
  },
  {
    title: 'Thanh tra',
    roles: ['inspector'],
    steps: [
      'Đọc được phản ánh của mọi đơn vị, không trả lời người dân.',
      'Mở Nhật ký để xem ai đã làm gì và kiểm tra nhật ký còn nguyên vẹn.',
      'Nội dung bảo mật chỉ mở khi có lý do; mỗi lần mở đều được ghi lại.',
    ],
  },
  {
    title: 'Quản trị',
    roles: ['administrator'],
    steps: [
      'Mời cán bộ bằng đường dẫn dùng một lần; chọn vai trò thấp nhất đủ làm việc.',
      'Người nghỉ việc thì khóa tài khoản ngay trong ngày.',
      'Nhắc mọi người bật bước xác nhận thứ hai ở trang Tài khoản.',
      'Luôn có ít nhất hai quản trị viên của toàn cơ quan.',
    ],
  },
];
