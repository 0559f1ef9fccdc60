import {
  type CivilDate,
  type ClockTime,
  civilDateOf,
  clockTimeOf,
  weekdayOf,
} from './vietnam-time.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** "thứ Hai"; Sunday is "Chủ nhật". */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** "07/09/2026". */
export function sayDate(date: CivilDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** "07/09": inside a sentence that already names the year. */
export function sayShortDate(date: CivilDate): string {
  return sayDate(date).slice(0, 5);
}

/** "17 giờ", "7 giờ 30": as it is read aloud. */
export function sayTime(time: ClockTime): string {
  const minutes = Number(time.slice(3, 5));
  const hour = `${Number(time.slice(0, 2))} giờ`;
  return minutes === 0 ? hour : `${hour} ${minutes}`;
}

/** "thứ Hai, 07/09/2026". */
export function sayDay(date: CivilDate): string {
  return `${weekdayName(date)}, ${sayDate(date)}`;
}

/** "17 giờ thứ Hai, 07/09/2026". */
export function sayInstant(instant: Date): string {
  return `${sayTime(clockTimeOf(instant))} ${sayDay(civilDateOf(instant))}`;
}
