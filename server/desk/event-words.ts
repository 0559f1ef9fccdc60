import type { Actor, CaseEvent, HappenedKind } from '#cases/case-event.ts';
import type { CaseEventShown } from '#console/protocol.ts';

/** What happened to a case, as colleagues say it. */
const WORDS: Readonly<Record<HappenedKind, string>> = {
  filed: 'Nhận phản ánh, gửi mã biên nhận',
  routed: 'Giao đơn vị xử lý',
  'agency-added': 'Thêm đơn vị phối hợp',
  'agency-removed': 'Bớt đơn vị phối hợp',
  returned: 'Đơn vị trả lại',
  accepted: 'Nhận xử lý',
  assigned: 'Giao người xử lý',
  'asked-citizen': 'Hỏi thêm người dân, hạn tạm dừng',
  'citizen-added': 'Người dân bổ sung',
  noted: 'Ghi chú',
  answered: 'Trả lời người dân',
  'answer-proposed': 'Soạn trả lời, chờ người thứ hai duyệt',
  'proposal-returned': 'Trả lại bản soạn',
  refused: 'Không tiếp nhận',
  forwarded: 'Chuyển cơ quan ngoài',
  extended: 'Gia hạn',
  'due-changed': 'Hạn trả lời thay đổi',
  'urgency-changed': 'Đổi mức khẩn',
  'category-changed': 'Đổi loại việc',
  escalated: 'Báo cấp trên',
  merged: 'Gộp vào phản ánh khác',
  unmerged: 'Tách ra lại',
  absorbed: 'Nhận phản ánh gộp vào',
  released: 'Tách phản ánh đã gộp',
  joined: 'Thêm một người cùng báo',
  left: 'Một người thôi theo dõi',
  rated: 'Người dân chấm điểm',
  'followed-up': 'Hỏi lại sau khi giải quyết',
  reopened: 'Mở lại',
  withdrawn: 'Người dân rút phản ánh',
  closed: 'Kết thúc',
  reclassified: 'Chuyển sang đường khác theo luật',
  unmasked: 'Xem liên hệ của người dân',
  published: 'Công khai bản đã lược',
  unpublished: 'Thôi công khai',
  'external-ref': 'Nối với hệ thống khác',
};

/** One line of a case's history, with all that was written in it. */
export function eventShown(
  { at, by, what }: CaseEvent,
  agencyName: (id: string) => string,
): CaseEventShown {
  return {
    at: at.toISOString(),
    who: whoOf(by),
    kind: what.kind,
    words: WORDS[what.kind],
    detail: detailOf(what, agencyName),
  };
}

function whoOf(by: Actor): string {
  switch (by.kind) {
    case 'citizen':
      return 'Người dân';
    case 'assistant':
      return 'Trợ lý';
    case 'staff':
    case 'system':
      return by.name;
  }
}

const SAID = [
  'name',
  'outside',
  'system',
  'code',
  'agency',
  'text',
  'question',
  'to',
  'reason',
  'because',
  'into',
  'receipt',
  'explained',
  'score',
];

function detailOf(what: CaseEvent['what'], agencyName: (id: string) => string): string {
  const facts: Readonly<Record<string, unknown>> = { ...what };
  return SAID.flatMap((name) => {
    const value = facts[name];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return value === '' ? [] : [name === 'agency' ? agencyName(`${value}`) : `${value}`];
  }).join(' – ');
}
