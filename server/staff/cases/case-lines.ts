import type { Actor, CaseEvent, HappenedKind } from '#cases/case-event.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { shortTime } from '../staff-page.ts';

/** What happened, as colleagues read it. */
export const EVENT_WORDS: Readonly<Record<HappenedKind, string>> = {
  filed: 'đã nhận',
  routed: 'đã giao',
  'agency-added': 'thêm đơn vị phối hợp',
  'agency-removed': 'bớt đơn vị phối hợp',
  returned: 'trả lại',
  accepted: 'nhận xử lý',
  'asked-citizen': 'hỏi người dân, hạn tạm dừng',
  'citizen-added': 'người dân bổ sung',
  noted: 'ghi chú',
  answered: 'đã trả lời',
  refused: 'không tiếp nhận',
  forwarded: 'chuyển cơ quan ngoài',
  extended: 'gia hạn',
  'due-changed': 'tính lại hạn',
  'urgency-changed': 'đổi mức khẩn',
  'category-changed': 'đổi loại việc',
  escalated: 'báo cấp trên vì trễ',
  merged: 'gộp vào phản ánh khác',
  unmerged: 'tách ra lại',
  absorbed: 'nhận gộp',
  released: 'trả lại phản ánh đã gộp',
  joined: 'thêm người cùng phản ánh',
  left: 'bớt người cùng phản ánh',
  rated: 'người dân đánh giá',
  'followed-up': 'hỏi lại sau 30 ngày',
  reopened: 'mở lại',
  withdrawn: 'người dân rút',
  closed: 'kết thúc',
  reclassified: 'chuyển thành tố cáo, khiếu nại',
  unmasked: 'xem liên hệ',
  published: 'công khai',
  unpublished: 'thôi công khai',
  'external-ref': 'mã ở hệ thống khác',
};

/** Who it was, in words. */
export function actorWords(by: Actor): string {
  switch (by.kind) {
    case 'citizen':
      return 'Người dân';
    case 'assistant':
      return 'Trợ lý';
    case 'system':
      return 'Hệ thống';
    case 'staff':
      return by.name;
  }
}

const SAID = [
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

/** What was written in it, one part after another. */
export function saidIn({ what }: CaseEvent, agencyName: (id: string) => string): string {
  const facts: Readonly<Record<string, unknown>> = { ...what };
  return SAID.flatMap((name) => {
    const value = facts[name];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return value === '' ? [] : [name === 'agency' ? agencyName(`${value}`) : `${value}`];
  }).join(' – ');
}

/** One line of the history. */
export function eventLine(event: CaseEvent, agencyName: (id: string) => string): Html {
  const said = saidIn(event, agencyName);
  return html`<li>${shortTime(event.at)} · ${actorWords(event.by)}: ${EVENT_WORDS[event.what.kind]}${said && html` – ${said}`}</li>`;
}
