import { CASE_ACTS } from '../cases/acts.ts';

const WORDS: Readonly<Record<string, string>> = {
  'account-hours-set': 'Đặt giờ làm việc của kênh',
  'agency-added': 'Thêm đơn vị',
  'agency-changed': 'Sửa đơn vị',
  'agency-restored': 'Cho đơn vị nhận việc lại',
  'agency-retired': 'Cho đơn vị ngừng nhận việc',
  'alert-address-linked': 'Nối địa chỉ thư nhận cảnh báo',
  'alert-address-removed': 'Gỡ địa chỉ thư nhận cảnh báo',
  'alert-chat-removed': 'Gỡ hội thoại nhận cảnh báo',
  'alert-code-drawn': 'Lấy mã nối cảnh báo',
  'alert-code-mailed': 'Gửi mã nối cảnh báo qua thư',
  'alert-seen': 'Đã xem cảnh báo',
  announced: 'Gửi thông báo tới người dân',
  'call-back-close': 'Đóng một lượt gọi lại',
  'call-back-done': 'Xong một lượt gọi lại',
  'call-back-let-go': 'Thôi nhận một lượt gọi lại',
  'call-back-not-reached': 'Gọi lại không được',
  'call-back-reopen': 'Mở lại một lượt gọi lại',
  'call-back-take': 'Nhận gọi lại, xem số',
  'case-accepted': 'Nhận phản ánh',
  'case-accept': 'Nhận phản ánh',
  'case-answer': 'Trả lời phản ánh',
  'case-answered': 'Trả lời phản ánh',
  'case-note': 'Ghi chú phản ánh',
  'case-noted': 'Ghi chú phản ánh',
  'case-unmask': 'Xem liên hệ của người dân',
  'case-act-refused': 'Bị từ chối một việc với phản ánh',
  'case-reclassified': 'Chuyển phản ánh sang đơn thư',
  'channel-off': 'Tắt một kênh',
  'channel-on': 'Bật lại một kênh',
  'channel-tested': 'Gửi tin thử trên kênh',
  'conversation-blocked': 'Chặn một người gửi',
  'conversation-unblocked': 'Bỏ chặn một người gửi',
  'conversation-given-back': 'Trả hội thoại cho trợ lý',
  'conversation-taken': 'Tiếp nhận hội thoại',
  'data-request-filed': 'Ghi yêu cầu về dữ liệu cá nhân',
  'data-request-moved': 'Xử lý yêu cầu về dữ liệu cá nhân',
  'deadline-rule-kept': 'Sửa quy tắc thời hạn',
  'deadline-rule-undone': 'Lấy lại một thay đổi của quy tắc thời hạn',
  'dossier-viewed': 'Xem hồ sơ',
  'import-confirmed': 'Xác nhận tệp thủ tục',
  'import-discarded': 'Bỏ tệp thủ tục',
  'import-dossiers': 'Nhập hồ sơ từ tệp',
  'import-published': 'Đăng thủ tục từ tệp',
  'import-read': 'Đọc tệp thủ tục',
  'import-undone': 'Hoàn tác nhập tệp thủ tục',
  'invitation-used': 'Đặt mật khẩu bằng đường dẫn mời',
  'letter-replayed': 'Cho tin nhắn chạy lại',
  'letter-set-aside': 'Bỏ qua tin nhắn không xử lý được',
  'notice-chat-removed': 'Gỡ cuộc trò chuyện nhận tin báo',
  'own-entry-begun': 'Viết một mục của cơ quan',
  'own-entry-forgotten': 'Bỏ bản nháp mục của cơ quan',
  'password-changed': 'Đổi mật khẩu',
  'person-blocked': 'Khóa tài khoản',
  'person-changed': 'Đổi thông tin hoặc quyền',
  'person-invited': 'Mời cán bộ',
  'person-link': 'Tạo đường dẫn đặt mật khẩu',
  'person-unblocked': 'Mở khóa tài khoản',
  'practice-begun': 'Tạo bản tập',
  'practice-removed': 'Xóa bản tập',
  'photo-sent': 'Gửi hình cho người dân',
  'procedure-edited': 'Sửa thủ tục',
  'question-taught': 'Dạy trợ lý một câu hỏi',
  'question-untaught': 'Bỏ một câu đã dạy',
  'reception-confirm': 'Xếp một lượt tiếp dân',
  'reception-contact-seen': 'Xem số điện thoại của người đăng ký tiếp dân',
  'reception-decline': 'Không xếp một lượt tiếp dân',
  'reception-move': 'Đổi buổi một lượt tiếp dân',
  'report-exported': 'Xuất báo cáo',
  'routing-rule-changed': 'Sửa quy tắc chuyển việc',
  'routing-rule-undone': 'Lấy lại một thay đổi của quy tắc chuyển việc',
  'second-factor-off': 'Tắt bước xác nhận thứ hai',
  'second-factor-on': 'Bật bước xác nhận thứ hai',
  'second-factor-removed': 'Gỡ bước xác nhận thứ hai của người khác',
  'sessions-ended': 'Đăng xuất mọi máy của một người',
  'sign-in': 'Đăng nhập',
  'template-named': 'Chọn mẫu tin',
  'try-register': 'Thử hệ thống hồ sơ',
  'zalo-connect-begun': 'Bắt đầu nối Zalo',
  'zalo-connected': 'Nối Zalo',
  'zalo-settings-changed': 'Sửa cài đặt Zalo',
  'zalo-tokens-pasted': 'Nhập mã truy cập Zalo',
  'zalo-tokens-refused': 'Zalo không nhận mã truy cập',
  'canned-reply-forgotten': 'Xóa một câu mẫu',
  'canned-reply-kept': 'Lưu một câu mẫu',
  'case-answer-brought-in': 'Nhập trả lời từ hệ thống khác',
  'enter-dossier': 'Ghi một hồ sơ',
  'export-cases': 'Xuất danh sách phản ánh',
  'inspection-called-back': 'Báo lại một lần mở đơn thư',
  'move-dossier': 'Đổi tình trạng hồ sơ',
  'procedure-draft-discarded': 'Bỏ bản nháp của thủ tục',
  'procedure-drafted': 'Soạn bản nháp của thủ tục',
  'procedure-excluded': 'Tạm ngừng nói về thủ tục',
  'procedure-included': 'Cho nói lại về thủ tục',
  'procedure-published': 'Duyệt bản nháp của thủ tục',
  'question-open': 'Để câu hỏi chờ lại',
  'question-set-aside': 'Gác lại một câu hỏi',
  'sealed-words-deleted': 'Xóa nội dung đơn thư đã niêm',
  'two-people-answers': 'Đổi cách duyệt trả lời của đơn vị',
  unmask: 'Xem liên hệ của người dân',
  withdrew: 'Người dân rút sự đồng ý',
  'words-forgotten': 'Gỡ câu đã dạy của thủ tục',
};

/** What staff did to a report is called as the button is called. */
const CASES: Readonly<Record<string, string>> = Object.fromEntries(
  CASE_ACTS.map(({ name, label }) => [`case-${name}`, `Phản ánh: ${label}`]),
);

/** An act of the record in words; one that has none yet stands by its own name. */
export function actWords(act: string): string {
  return WORDS[act] ?? CASES[act] ?? act;
}

const PARTS: Readonly<Record<string, string>> = {
  added: 'thêm',
  agency: 'đơn vị',
  authors: 'người soạn',
  because: 'lý do',
  before: 'trước đó',
  cases: 'số phản ánh',
  changed: 'đổi',
  count: 'số lượng',
  fields: 'phần đã sửa',
  from: 'từ',
  name: 'tên',
  newAddress: 'đổi địa chỉ thư',
  outcome: 'kết quả',
  people: 'số người',
  reason: 'lý do',
  refused: 'bị bỏ',
  role: 'vai trò',
  says: 'câu báo',
  secondFactor: 'bước hai',
  system: 'hệ thống',
  to: 'đến',
  written: 'đã ghi',
};

/** Values that are names of ours. */
const VALUES: Readonly<Record<string, string>> = {
  administrator: 'quản trị viên',
  agent: 'cán bộ xử lý',
  conditions: 'điều kiện',
  editor: 'biên tập kiến thức',
  inspector: 'thanh tra',
  localNote: 'ghi chú của cơ quan',
  replacedBy: 'thủ tục thay thế',
  supervisor: 'phụ trách đơn vị',
  true: 'có',
  ways: 'cách nộp, phí, thời hạn',
};

/** What was changed, one line for each part; what is nested stays as it was written. */
export function detailWords(
  detail: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  return Object.entries(detail)
    .filter(([, value]) => value !== '' && value !== null && value !== false)
    .map(([name, value]) => [PARTS[name] ?? name, valueWords(value)]);
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return VALUES[String(value)] ?? String(value);
}
