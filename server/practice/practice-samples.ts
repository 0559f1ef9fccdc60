/** A report that nobody made: what it says, where, and how long ago. */
export interface PracticeReport {
  readonly text: string;
  readonly place: string;
  readonly daysAgo: number;
  /** From the numbers that are given to nobody. */
  readonly phone?: string | undefined;
}

/** Each says in its own words that it is invented, wherever it is read. */
export const PRACTICE_REPORTS: readonly PracticeReport[] = [
  {
    text: '[MẪU] Đèn đường trước chợ tắt ba đêm nay, bà con đi chợ sớm không thấy đường.',
    place: 'trước chợ, ấp 1',
    daysAgo: 0,
    phone: '0900000801',
  },
  {
    text: '[MẪU] Rác đổ thành đống ở đầu hẻm 12, có mùi hôi, mấy hôm chưa ai thu.',
    place: 'đầu hẻm 12, ấp 2',
    daysAgo: 1,
  },
  {
    text: '[MẪU] Mặt đường liên ấp có ổ gà lớn, hôm qua có người chạy xe máy bị té.',
    place: 'đường liên ấp 3',
    daysAgo: 4,
    phone: '0900000803',
  },
  {
    text: '[MẪU] Quán ăn mở loa kẹo kéo tới khuya, trẻ nhỏ không ngủ được.',
    place: 'cạnh nhà văn hóa ấp 4',
    daysAgo: 9,
  },
  {
    text: '[MẪU] Nước máy yếu và đục từ đầu tuần, cả xóm phải xách nước giếng.',
    place: 'xóm 5, ấp 1',
    daysAgo: 20,
    phone: '0900000805',
  },
  {
    text: '[MẪU] Cây lớn trước trường nghiêng ra đường sau trận mưa, sợ đổ trúng học sinh.',
    place: 'cổng trường tiểu học',
    daysAgo: 2,
  },
];

/** Talks in which somebody waits for a person. */
export const PRACTICE_TALKS: readonly string[] = [
  '[MẪU] Cho gặp cán bộ. Em nộp hồ sơ khai sinh cho con mà giấy chứng sinh ghi sai ngày thì làm sao?',
  '[MẪU] Tôi già rồi không rành máy, cán bộ chỉ giùm làm lại căn cước cần giấy gì với.',
];
