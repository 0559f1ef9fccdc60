export const RECEIPT_MISTYPED =
  'Mã này có chỗ chưa đúng. Anh/chị xem lại mã trên tin nhắn em gửi lúc nhận phản ánh, dạng PA-260826-XXXXXX.';
export const CASE_NOT_FOUND =
  'Em không tìm thấy phản ánh có mã này. Anh/chị xem lại mã giúp em, hoặc nhờ cán bộ tìm.';

/** A code alone shows how far the case is and its date; the words stay with those who handle it. */
export function caseState(code: string, stage: string, due: string | undefined): string {
  const promise = due === undefined ? '' : `\nHạn trả lời: trước ${due}.`;
  return `Dạ, phản ánh ${code}: ${stage}.${promise}\nCó kết quả em nhắn ngay tại nơi anh/chị đã gửi.`;
}
