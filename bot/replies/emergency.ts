/** The number to call first, by what is said; the rest follows on a second line. */
export type EmergencyKind = 'fire' | 'police' | 'ambulance' | 'child' | 'rescue';

const FIRST: Readonly<Record<EmergencyKind, string>> = {
  fire: 'Anh/chị gọi ngay 114 (chữa cháy, cứu nạn). Ra chỗ an toàn trước, rồi gọi.',
  police: 'Anh/chị gọi ngay 113 (công an). Đến chỗ an toàn trước, rồi gọi.',
  ambulance: 'Anh/chị gọi ngay 115 (cấp cứu).',
  child: 'Anh/chị gọi ngay 111 (bảo vệ trẻ em). Đang nguy hiểm thì gọi 113.',
  rescue: 'Anh/chị gọi ngay 112 hoặc 114 (cứu nạn).',
};

/** Numbers first, before anything else; then that a machine speaks, which cannot call. */
export function emergencyText(kind: EmergencyKind): string {
  return [
    FIRST[kind],
    'Các số khác: 113 công an, 114 chữa cháy và cứu nạn, 115 cấp cứu, 111 trẻ em, 112 tìm kiếm cứu nạn.',
    'Em là trợ lý tự động, em không gọi thay được.',
  ].join('\n');
}

/** One line under an answer whose question holds words of danger. */
export const IN_CASE_OF_DANGER =
  'Nếu đang nguy hiểm: gọi 113 (công an), 114 (cháy, cứu nạn), 115 (cấp cứu).';
