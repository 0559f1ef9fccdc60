/** How far an import is, in words. */
export const IMPORT_STATES = {
  read: 'Mới đọc thử',
  waiting: 'Chờ duyệt',
  published: 'Đang dùng',
  undone: 'Đã hoàn tác',
  discarded: 'Đã bỏ',
} as const;
