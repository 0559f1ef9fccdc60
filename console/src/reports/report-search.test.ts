import { expect, test } from 'vitest';
import { readReportSearch, reportQuery, usualPeriods } from './report-search.ts';

test('months and quarters end on their last day, by the clock of Vietnam', () => {
  // Half past midnight on New Year's Day there, still the year before in Greenwich.
  expect(usualPeriods(new Date('2026-12-31T17:30:00Z'))).toEqual([
    { name: 'Tháng này', from: '2027-01-01', to: '2027-01-01' },
    { name: 'Tháng trước', from: '2026-12-01', to: '2026-12-31' },
    { name: 'Quý trước', from: '2026-10-01', to: '2026-12-31' },
    { name: 'Năm nay', from: '2027-01-01', to: '2027-01-01' },
  ]);
});

test('an address that is no period asks for the usual one', () => {
  expect(reportQuery(readReportSearch({ from: 'hôm qua', to: 7, agency: 'ubnd-xa' }))).toBe(
    'agency=ubnd-xa',
  );
});
