import { t } from './words.ts';

const ZONE = 'Asia/Ho_Chi_Minh';

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DATE = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The hour of an ISO instant as the office's clocks show it: "9:14". */
export function clockTime(at: string): string {
  return CLOCK.format(new Date(at)).replace(/^0(?=\d)/u, '');
}

/** The calendar day of an instant in Vietnam, `yyyy-mm-dd`, to tell days apart. */
export function dayOf(at: string): string {
  return DATE.format(new Date(at));
}

/** The line over a day's messages: "Hôm nay, thứ Tư 26/08". */
export function dayLabel(at: string, now: Date): string {
  const day = new Intl.DateTimeFormat(t('vi-VN'), {
    timeZone: ZONE,
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
  });
  const parts = new Map(day.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const weekday = (parts.get('weekday') ?? '').replace(/^Thứ/u, 'thứ');
  const label = `${weekday} ${parts.get('day') ?? ''}/${parts.get('month') ?? ''}`;
  const today = dayOf(at) === dayOf(now.toISOString());
  return today ? t('Hôm nay, {}', label) : label.replace(/^t/u, 'T');
}
