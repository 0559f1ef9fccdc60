/** What the address of a report says: civil days, and an agency. */
export interface ReportSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly agency?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export function readReportSearch({
  from,
  to,
  agency,
}: Readonly<Record<string, unknown>>): ReportSearch {
  return {
    ...(typeof from === 'string' && DAY.test(from) && { from }),
    ...(typeof to === 'string' && DAY.test(to) && { to }),
    ...(typeof agency === 'string' && agency !== '' && { agency }),
  };
}

/** The same as the server is asked. */
export function reportQuery(search: ReportSearch): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given as [string, string][]).toString();
}

/** A time that people report on, with its first and last day. */
export interface Period {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** This month so far, the last one, the last quarter that ended and this year so far, as days in Vietnam. */
export function usualPeriods(now: Date): readonly Period[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const day = (y: number, m: number, d: number): string =>
    new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  return [
    { name: 'Tháng này', from: day(year, month, 1), to: today },
    { name: 'Tháng trước', from: day(year, month - 1, 1), to: day(year, month, 0) },
    { name: 'Quý trước', from: day(year, quarter - 3, 1), to: day(year, quarter, 0) },
    { name: 'Năm nay', from: day(year, 1, 1), to: today },
  ];
}
