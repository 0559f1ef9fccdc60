import type { StaffRole } from '../../protocol.ts';

/** Every role, its name, and what it lets somebody do. */
export const ROLES: readonly (readonly [StaffRole, string, string])[] = [
  ['agent', 'Cán bộ xử lý', 'Nhận, trả lời, chuyển phản ánh; trò chuyện với người dân'],
  ['supervisor', 'Phụ trách đơn vị', 'Thêm: giao lại, gia hạn, mở lại, sửa quy tắc, xem báo cáo'],
  ['editor', 'Biên tập kiến thức', 'Sửa điều trợ lý trả lời; không xem phản ánh của người dân'],
  ['inspector', 'Thanh tra', 'Đọc mọi phản ánh và nhật ký; không trả lời người dân'],
  ['administrator', 'Quản trị viên', 'Thêm: mời người, phân quyền, kênh, nhật ký'],
];

/** A role in words. */
export function roleWords(role: StaffRole): string {
  return ROLES.find(([name]) => name === role)?.[1] ?? role;
}
