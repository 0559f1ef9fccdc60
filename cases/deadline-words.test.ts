import { expect, test } from 'vitest';
import { instantAt } from '#language/vietnam-time.ts';
import { computeDeadline } from './deadline.ts';
import type { DeadlineRule, Pause } from './deadline-rule.ts';
import { explainDeadline, sayDeadline } from './deadline-words.ts';
import { createOfficeCalendar } from './office-calendar.ts';

const CALENDAR = createOfficeCalendar(
  { weeklyOff: [0, 6], sessions: [{ from: '07:30', to: '17:00' }] },
  [
    { date: '2026-09-01', off: true, name: 'nghỉ Quốc khánh', certainty: 'announced' },
    { date: '2026-09-02', off: true, name: 'nghỉ Quốc khánh', certainty: 'announced' },
    { date: '2026-11-24', off: true, name: 'Ngày Văn hóa Việt Nam', certainty: 'expected' },
  ],
);
const RULE: DeadlineRule = {
  amount: 5,
  unit: 'working-days',
  countsDayOfReceipt: false,
  receiptOnDayOff: 'as-it-is',
  endOnDayOff: 'next-working-day',
  source: 'test',
  checkedOn: '2026-11-22',
};

const explained = (day: string, rule = RULE, pauses: readonly Pause[] = []) =>
  explainDeadline(computeDeadline(rule, instantAt(day, '09:00'), CALENDAR, pauses), 'Xã');

test('the date comes first, then the counting, then each reason', () => {
  expect(sayDeadline(explained('2026-08-28'))).toBe(
    'Xã trả lời trước 17 giờ thứ Ba, 08/09/2026. ' +
      'Thời hạn là 5 ngày làm việc, đếm từ thứ Hai, 31/08/2026. ' +
      'Không tính 29/08, 30/08, 05/09, 06/09 (cuối tuần) và 01/09, 02/09 (nghỉ Quốc khánh).',
  );
});

test('an expected holiday is said to be expected', () => {
  expect(explained('2026-11-20').reasons).toContain(
    'Ngày 24/11 (Ngày Văn hóa Việt Nam) chưa có thông báo chính thức; ngày hạn có thể đổi theo.',
  );
});

test('a standing clock is said, with what was counted', () => {
  const words = explained('2026-11-09', RULE, [{ from: instantAt('2026-11-12', '08:00') }]);
  expect(words.promise).toBe('Thời hạn đang tạm dừng, chờ anh/chị bổ sung.');
  expect(words.counting).toBe('Đã tính 2 trong 5 ngày làm việc.');
});

test('days of waiting that are over are named as such', () => {
  const pause = { from: instantAt('2026-11-10', '08:00'), to: instantAt('2026-11-12', '08:00') };
  expect(explained('2026-11-09', RULE, [pause]).reasons).toContain(
    'Không tính 2 ngày chờ anh/chị bổ sung.',
  );
});

test('a late receipt and a moved end are explained', () => {
  const rule: DeadlineRule = { ...RULE, cutOff: '08:00', unit: 'calendar-days', amount: 2 };
  expect(explained('2026-11-12', rule).reasons).toEqual([
    'Gửi sau 8 giờ hoặc ngày nghỉ thì tính như nhận ngày 13/11.',
    'Ngày cuối là 15/11, trúng ngày nghỉ, nên dời tới thứ Hai, 16/11/2026.',
  ]);
});
