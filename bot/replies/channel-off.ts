/** What citizens read while an office has switched a channel off and has written no sentence of its own. */
export const CHANNEL_OFF =
  'Kênh này đang tạm ngưng. Tin của anh/chị vẫn được giữ, cán bộ đọc và trả lời sau. Đang nguy hiểm, anh/chị gọi ngay 113 (công an), 114 (cháy, cứu nạn) hoặc 115 (cấp cứu).';

/** The office's own words behind who speaks: a machine, for which office. */
export function offReply(office: string, says: string): string {
  return `Tin tự động của ${office}:\n${says}`;
}
