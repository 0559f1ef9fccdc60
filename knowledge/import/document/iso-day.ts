const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u;

/** "31-12-2015", "31/12/2015" or "2015-12-31" as an ISO day; `undefined` for anything else, and for no real day. */
export function isoDay(text: string): string | undefined {
  const words = text.trim();
  const [, day = '', month = '', year = ''] = WRITTEN.exec(words) ?? [];
  const iso = ISO.exec(words)?.slice(1, 4).join('-');
  const found = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : iso;
  if (found === undefined) return undefined;
  const date = new Date(`${found}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(found) ? undefined : found;
}
