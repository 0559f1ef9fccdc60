export const RECEIPT_MISTYPED =
  'Mã này có chỗ chưa đúng. Anh/chị xem lại mã trên tin nhắn em gửi lúc nhận phản ánh, dạng PA-260826-XXXXXX.';
export const CASE_NOT_FOUND =
  'Em không tìm thấy phản ánh có mã này. Anh/chị xem lại mã giúp em, hoặc nhờ cán bộ tìm.';

/** The same sentence for a receipt that does not exist and for a wrong private code: it must tell nothing. */
export const NO_CASE_FITS =
  'Em không tìm thấy phản ánh khớp với mã biên nhận và mã riêng này. Anh/chị xem lại hai mã trên tin nhắn lúc gửi, hoặc nhờ cán bộ.';

export function waitBeforeCase(minutes: number): string {
  return `Đã thử sai nhiều lần nên em phải tạm dừng. Anh/chị thử lại sau ${minutes} phút, hoặc nhờ cán bộ.`;
}

/** A code alone shows how far the case is and its date; the words stay with those who handle it. */
export function caseState(code: string, stage: string, due: string | undefined): string {
  const promise = due === undefined ? '' : `\nHạn trả lời: trước ${due}.`;
  return `Dạ, phản ánh ${code}: ${stage}.${promise}\nCó kết quả em nhắn ngay tại nơi anh/chị đã gửi.`;
}
