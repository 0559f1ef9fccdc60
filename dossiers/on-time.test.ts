import { expect, test } from 'vitest';
import { instantAt, weekdayOf } from '#language/vietnam-time.ts';
import { wasOnTime } from './on-time.ts';
import { readRegister } from './read-register.ts';
import type { DossierStage } from './stages.ts';

const CALENDAR = { works: (date: string) => ![0, 6].includes(weekdayOf(date)) };
/** Due on Friday the 20th of November 2026, 17:00. */
const dueAt = instantAt('2026-11-20', '17:00');
const on = (day: string, stage: DossierStage) => ({ at: instantAt(day, '09:00'), stage });

test('done by the day on the receipt is in time, a day later is not', () => {
  expect(wasOnTime({ dueAt, finishedAt: dueAt, events: [] }, CALENDAR)).toBe(true);
  const finishedAt = instantAt('2026-11-23', '09:00');
  expect(wasOnTime({ dueAt, finishedAt, events: [] }, CALENDAR)).toBe(false);
});

test('the working days on which the citizen was awaited are the citizen’s', () => {
  const events = [on('2026-11-12', 'supplement'), on('2026-11-16', 'in-progress')];
  // Thursday to Monday: two working days, so Tuesday the 24th is in time.
  const done = (day: string) => ({ dueAt, finishedAt: instantAt(day, '16:00'), events });
  expect(wasOnTime(done('2026-11-24'), CALENDAR)).toBe(true);
  expect(wasOnTime(done('2026-11-25'), CALENDAR)).toBe(false);
});

test('papers asked for twice count as late, whenever it was done', () => {
  const events = [
    on('2026-11-10', 'supplement'),
    on('2026-11-11', 'in-progress'),
    on('2026-11-12', 'supplement'),
  ];
  const finishedAt = instantAt('2026-11-13', '09:00');
  expect(wasOnTime({ dueAt, finishedAt, events: events.slice(0, 2) }, CALENDAR)).toBe(true);
  expect(wasOnTime({ dueAt, finishedAt, events }, CALENDAR)).toBe(false);
});

/**
 * The rule of portals.md 3, worked by hand from a register's own lines: due Friday the 20th at 17:00, the weekend of the
 * 14th and 15th lies between. Days waited for the citizen are counted in working days and put behind the due day.
 */
test.each<[string, readonly (readonly [string, string])[], boolean]>([
  ['done on the due day before closing', [['20/11/2026 16:59', 'Đã xử lý xong']], true],
  ['done on the due day after closing', [['20/11/2026 17:01', 'Đã xử lý xong']], false],
  [
    'done in time, fetched a week later',
    [
      ['20/11/2026 10:00', 'Đã xử lý xong'],
      ['27/11/2026 09:00', 'Đã trả kết quả'],
    ],
    true,
  ],
  [
    // Thursday the 12th to Tuesday the 17th: Friday, Monday, Tuesday. Due Wednesday the 25th.
    'a paper waited for over a weekend, done on the last day',
    [
      ['12/11/2026 09:00', 'Yêu cầu bổ sung giấy tờ'],
      ['17/11/2026 09:00', 'Đang xử lý'],
      ['25/11/2026 17:00', 'Đã xử lý xong'],
    ],
    true,
  ],
  [
    'the same, done a day later',
    [
      ['12/11/2026 09:00', 'Yêu cầu bổ sung giấy tờ'],
      ['17/11/2026 09:00', 'Đang xử lý'],
      ['26/11/2026 08:00', 'Đã xử lý xong'],
    ],
    false,
  ],
  [
    'a fee waited for is the citizen’s time too',
    [
      ['18/11/2026 09:00', 'Yêu cầu thực hiện nghĩa vụ tài chính'],
      ['20/11/2026 09:00', 'Đang xử lý'],
      ['24/11/2026 16:00', 'Đã xử lý xong'],
    ],
    true,
  ],
  [
    'papers asked for twice',
    [
      ['10/11/2026 09:00', 'Yêu cầu bổ sung giấy tờ'],
      ['11/11/2026 09:00', 'Đang xử lý'],
      ['12/11/2026 09:00', 'Yêu cầu bổ sung giấy tờ'],
      ['13/11/2026 09:00', 'Đã xử lý xong'],
    ],
    false,
  ],
])('%s', (_what, lines, onTime) => {
  const history = lines.map(([thoi_gian, trang_thai]) => ({
    ma_ho_so: 'A',
    thoi_gian,
    trang_thai,
  }));
  const filed = { ma_ho_so: 'A', ngay_nop: '09/11/2026 08:00', ngay_hen_tra: '20/11/2026' };
  const status = lines.at(-1)?.[1];
  const { dossiers } = readRegister([{ ...filed, trang_thai: status }], history);
  const [{ dueAt: due, finishedAt, events } = { dueAt, finishedAt: undefined, events: [] }] =
    dossiers;
  if (!due || !finishedAt) throw new Error('it is not finished');
  expect(wasOnTime({ dueAt: due, finishedAt, events }, CALENDAR)).toBe(onTime);
});
