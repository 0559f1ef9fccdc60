import type { Duration } from '#knowledge/schema/procedure.ts';
import { oneLine } from './text.ts';

type TimeUnit = Extract<Duration, { parsed: true }>['unit'];

const UNITS: Record<string, TimeUnit> = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  giờ: 'hour',
  tháng: 'month',
  năm: 'year',
  phút: 'minute',
};
const WHOLE = /^(\d+(?:[.,]\d+)?) (ngày làm việc|ngày|giờ|tháng|năm|phút)$/iu;
const IN_PROSE =
  /(\d+)(?: ?\([^)]{1,20}\))? (ngày làm việc|ngày|giờ|tháng)(?!\p{L}| (?!kể|từ|đối|làm|nhận|sau|trước)\d)/giu;

/** Reads the time cell. A number without a unit stays text: "1" never becomes one day. */
export function readDuration(raw: string): Duration {
  const text = oneLine(raw);
  const match = WHOLE.exec(text);
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ''];
  const value = Number(match?.[1]?.replace(',', '.'));
  if (!unit || !(value > 0)) return { parsed: false, text };
  return { parsed: true, value, unit, text };
}

/** Times named in running text, as `7 working-day`. */
function durationsIn(prose: string): readonly string[] {
  return [...oneLine(prose).matchAll(IN_PROSE)].map(
    ([, value = '', unit = '']) => `${Number(value)} ${UNITS[unit.toLowerCase()] ?? unit}`,
  );
}

/** Why the time cell and the note beside it cannot both be right; empty when they can. */
export function disagreement(duration: Duration, note: string): string {
  const named = durationsIn(note);
  if (!duration.parsed || named.length === 0) return '';
  if (named.includes(`${duration.value} ${duration.unit}`)) return '';
  const sameNumber = named.some((one) => one.startsWith(`${duration.value} `));
  return sameNumber ? 'time-unit-differs-from-note' : 'time-not-in-note';
}
