/** Why somebody is not answered for a while: what the office may name, in the citizen's words and the desk's. */
export const BLOCK_REASONS = {
  insults: 'lời lẽ xúc phạm',
  threats: 'lời đe dọa',
  obscene: 'nội dung không phù hợp',
  spam: 'tin gửi lặp lại nhiều lần',
} as const;
export type BlockReason = keyof typeof BLOCK_REASONS;

export const BLOCK_REASON_NAMES = Object.keys(BLOCK_REASONS) as readonly BlockReason[];

/** Said once: until when ("8 giờ 15 thứ Hai, 07/09/2026"), why, and how the office is reached all the same. */
export function blockedNotice(told: {
  readonly office: string;
  readonly until: string;
  readonly reason: BlockReason;
  readonly hours: string;
}): string {
  return [
    `${told.office} tạm ngưng trả lời anh/chị tại đây đến ${told.until}, vì có ${BLOCK_REASONS[told.reason]}. Tin anh/chị gửi vẫn được giữ lại.`,
    `Việc cần làm, mời anh/chị đến trực tiếp ${told.office}, ${told.hours}. Phản ánh đã gửi vẫn được giải quyết.`,
    'Khẩn cấp anh/chị gọi 113 (công an), 114 (cứu hỏa), 115 (cấp cứu).',
  ].join('\n');
}

/** The office answers again, earlier than it had said. */
export const UNBLOCKED = 'Cơ quan lại trả lời anh/chị tại đây. Anh/chị cần gì cứ nhắn ạ.';
