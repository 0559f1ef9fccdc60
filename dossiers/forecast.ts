/** Fewer than so many finished dossiers tell nothing reliable (issue of the dossier look-up). */
const FEWEST = 30;
/** What is shown speaks of most dossiers, not of every one. */
const MOST_OF_THEM = 0.9;

/** How long dossiers of one procedure took at one agency, in working days. */
export interface Forecast {
  readonly median: number;
  /** Nine of ten were done within this. */
  readonly most: number;
}

/**
 * Median and 90th percentile of past durations (nearest rank), in working days; `undefined` with fewer than 30
 * of them. The caller gives those that ended within the last 12 months.
 */
export function forecastOf(workingDays: readonly number[]): Forecast | undefined {
  if (workingDays.length < FEWEST) return undefined;
  const sorted = [...workingDays].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { median: at(0.5), most: at(MOST_OF_THEM) };
}

/** "Hồ sơ loại này ở đây thường mất 3 ngày làm việc; cứ 10 hồ sơ thì 9 xong trong 5 ngày." */
export function forecastWords({ median, most }: Forecast): string {
  const usual = `Hồ sơ loại này ở đây thường mất ${daysWords(median)}`;
  return most > median
    ? `${usual}; cứ 10 hồ sơ thì 9 xong trong ${most} ngày làm việc.`
    : `${usual}.`;
}

function daysWords(days: number): string {
  return days < 1 ? 'chưa tới 1 ngày làm việc' : `${days} ngày làm việc`;
}
