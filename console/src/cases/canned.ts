import type { CaseShown } from '../../protocol.ts';

/** A sentence that is said often, with the case's own facts in it; always read and changed before it is sent. */
export interface Canned {
  readonly name: string;
  readonly text: (one: CaseShown) => string;
}

export const CANNED: readonly Canned[] = [
  {
    name: 'Đã xử lý xong',
    text: (one) =>
      `Chào anh/chị, ${one.agencyName} đã xử lý xong việc anh/chị phản ánh (mã ${one.receipt}) ngày [ngày]. Kết quả: [kết quả]. Nếu chưa được, anh/chị trả lời tin này giúp.`,
  },
  {
    name: 'Đã kiểm tra, có ngày xong',
    text: (one) =>
      `Chào anh/chị, ${one.agencyName} đã kiểm tra tại ${one.place} ngày [ngày]. Nguyên nhân: [nguyên nhân]. Việc sẽ xong trước ngày [ngày].`,
  },
  {
    name: 'Xin lỗi vì trễ',
    text: (one) =>
      `Chào anh/chị, ${one.agencyName} xin lỗi vì trả lời trễ phản ánh ${one.receipt}, do [lý do]. Việc sẽ xong trước ngày [ngày].`,
  },
];
