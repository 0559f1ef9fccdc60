/** Vietnam keeps UTC+7 all year. */
const VIETNAM_MS = 7 * 3_600_000;

/** The ISO day in Vietnam: fees and places begin and end with it. */
export function vietnamDay(now: Date): string {
  return new Date(now.getTime() + VIETNAM_MS).toISOString().slice(0, 10);
}
