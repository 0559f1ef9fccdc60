export const ASK_CODE = 'Anh/chị cho em mã hồ sơ ghi trên giấy hẹn, ví dụ H24.30-260115-0012.';
export const CODE_UNREADABLE =
  'Em chưa đọc được mã. Mã nằm trên giấy hẹn, gồm chữ và số như H24.30-260115-0012. Anh/chị viết lại giúp em.';
export const ASK_PROOF =
  'Để giữ kín hồ sơ, anh/chị cho em 6 số cuối của căn cước đã ghi khi nộp; hoặc 4 số cuối kèm năm sinh hay tên của người nộp.';
/** The same sentence for a code that does not exist and for a wrong proof: it must tell nothing (design.md 7). */
export const NOT_FOUND_OR_WRONG =
  'Em không tìm thấy hồ sơ khớp với mã và số này. Anh/chị xem lại mã trên giấy hẹn và số căn cước rồi thử lại, hoặc nhờ cán bộ.';
export const REGISTER_DOWN =
  'Sổ hồ sơ đang không trả lời, không phải lỗi của anh/chị. Anh/chị hỏi lại em sau ít phút, hoặc nhờ cán bộ.';

export function waitBeforeTrying(minutes: number): string {
  return `Đã thử sai nhiều lần nên em phải tạm dừng tra cứu. Anh/chị thử lại sau ${minutes} phút, hoặc mang giấy hẹn tới Trung tâm Phục vụ hành chính công.`;
}

export const DOSSIER_CHOICES = [
  { value: 'dossier:follow', label: 'Báo tôi khi có thay đổi' },
  { value: 'start:dossier', label: 'Tra hồ sơ khác' },
  { value: 'person', label: 'Gặp cán bộ' },
] as const;
export const FOLLOWING =
  'Dạ, hồ sơ có thay đổi em nhắn anh/chị ngay tại đây. Muốn thôi, anh/chị nhắn “thôi theo dõi”.';
export const NOTHING_TO_FOLLOW = 'Anh/chị tra hồ sơ trước giúp em, rồi mới theo dõi được ạ.';
