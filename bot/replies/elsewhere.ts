/** Said in a group, once a day: questions about papers are nobody else's business. */
export const ONLY_IN_PRIVATE =
  'Dạ, để giữ kín việc của mỗi người, em chỉ trả lời khi được nhắn riêng. Anh/chị bấm vào tên em rồi nhắn cho em ạ.';
