/** Said at the head of an answer to a message that was changed after it had been answered. */
export const EDIT_SEEN = 'Dạ, em thấy anh/chị vừa sửa tin nhắn.';
/** In a questionnaire nothing already written is changed behind the citizen's back. */
export const EDIT_IN_QUESTIONNAIRE =
  'Phần đã ghi em vẫn giữ như cũ; đến lúc xem lại, anh/chị bấm “Sửa…” giúp em.';
