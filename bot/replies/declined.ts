export const OUT_OF_SCOPE =
  'Dạ, việc này ngoài phần em biết. Em giúp được thủ tục, phản ánh và tra hồ sơ.';
export const NOT_UNDERSTOOD_ONCE =
  'Em chưa hiểu ý này. Anh/chị cho em tên việc, ví dụ “khai sinh”, “thường trú”.';
export const NOT_UNDERSTOOD_AGAIN =
  'Em vẫn chưa hiểu, là do em. Em mời cán bộ trả lời anh/chị nhé?';
export const NO_RULE_CHANGE = 'Em không làm khác đi được. Anh/chị cần hỏi thủ tục nào ạ?';
export const OTHERS_DATA =
  'Em không cho xem thông tin của người khác được. Người đó nhắn em, hoặc anh/chị mang giấy ủy quyền tới Trung tâm Phục vụ hành chính công.';
export const RUDE = 'Em hiểu anh/chị đang bực. Anh/chị cho em biết việc gì, em chuyển đúng nơi.';
export const TOO_LONG =
  'Tin này dài quá, em đọc không hết. Anh/chị viết gọn giúp em trong vài câu, hỏi việc chính trước ạ.';
export const EMPTY = 'Em chưa nhận được chữ nào. Anh/chị viết lại giúp em ạ.';
export const FILE_KEPT =
  'Em đã nhận tệp anh/chị gửi. Anh/chị cho em biết cần việc gì: hỏi thủ tục, phản ánh hay tra hồ sơ ạ?';
export const UNSUPPORTED = 'Loại tin này em chưa đọc được. Anh/chị viết bằng chữ giúp em ạ.';
export const LOCATION_KEPT =
  'Em đã nhận vị trí. Anh/chị muốn phản ánh việc gì ở đó, hay tìm nơi nộp giấy tờ ạ?';
export const NOT_HELPED =
  'Việc này trái quy định nên em không chỉ được. Anh/chị cần làm giấy tờ đúng cách, em chỉ liền ạ.';
export const UNREADABLE =
  'Em đọc không ra tin này. Anh/chị viết lại bằng chữ giúp em, không cần bỏ dấu.';
