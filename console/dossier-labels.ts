/** Why the assistant could not say how far a dossier is. */
export const UNANSWERED_BECAUSE: Readonly<Record<string, string>> = {
  unavailable: 'sổ hồ sơ không trả lời',
  'no-code': 'người hỏi không có mã',
  'not-found': 'không khớp mã và căn cước',
  'unreadable-photo': 'không đọc được hình giấy hẹn',
};
