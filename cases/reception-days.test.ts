import { expect, test } from 'vitest';
import { createOfficeCalendar } from './office-calendar.ts';
import { nextReception, type ReceptionRule } from './reception-days.ts';

const RULE: ReceptionRule = {
  communes: { weekday: 4, from: '07:30', to: '11:30', who: 'Chủ tịch xã', where: 'trụ sở xã' },
  province: {
    dayOfMonth: 15,
    ifDayOff: 'next-working-day',
    from: '07:30',
    to: '11:30',
    who: 'Chủ tịch tỉnh',
    where: 'Trụ sở Tiếp công dân tỉnh',
  },
};
const calendar = createOfficeCalendar(
  { weeklyOff: [0, 6], sessions: [{ from: '07:30', to: '17:00' }] },
  [{ date: '2026-11-26', off: true, name: 'nghỉ', certainty: 'announced' }],
);
const on = (instant: string) => nextReception(RULE, new Date(instant), calendar);

test('a weekday off is left out; today counts until the reception is over', () => {
  expect(on('2026-11-23T02:00:00Z').commune).toContain('thứ Năm, 03/12/2026, 7 giờ 30');
  expect(on('2026-12-03T04:00:00Z').commune).toContain('03/12/2026');
  expect(on('2026-12-03T05:00:00Z').commune).toContain('10/12/2026');
});

test('the day of the month moves behind a weekend, also when it was moved to today', () => {
  expect(on('2026-11-10T02:00:00Z').province).toContain('thứ Hai, 16/11/2026');
  expect(on('2026-11-16T02:00:00Z').province).toContain('thứ Hai, 16/11/2026');
  expect(on('2026-11-17T02:00:00Z').province).toContain('thứ Ba, 15/12/2026');
});
