/** Vietnam keeps UTC+7 all year, without daylight saving time: a fixed shift is exact. */
const SHIFT_MS = 7 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A day of the Vietnamese calendar on the wall, `YYYY-MM-DD`; it sorts as text. */
export type CivilDate = string;
/** A time of day, `HH:MM`; it sorts as text. */
export type ClockTime = string;

/** The day that an instant falls on in Vietnam. */
export function civilDateOf(instant: Date): CivilDate {
  return new Date(instant.getTime() + SHIFT_MS).toISOString().slice(0, 10);
}

/** The time of day in Vietnam, to the minute. */
export function clockTimeOf(instant: Date): ClockTime {
  return new Date(instant.getTime() + SHIFT_MS).toISOString().slice(11, 16);
}

/** The instant at which the clocks of Vietnam show that day and time. */
export function instantAt(date: CivilDate, time: ClockTime): Date {
  return new Date(Date.parse(`${date}T${time}:00Z`) - SHIFT_MS);
}

/** The day `days` later; negative goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Reads `dd/mm/yyyy` with an optional ` HH:MM`, as registers here write it; `undefined` if it is no such day. */
export function readVietnamTime(written: string, timeIfMissing: ClockTime): Date | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2}))?$/u.exec(written.trim());
  if (!match) return undefined;
  const [, day = '', month = '', year = '', hour, minute] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = hour === undefined ? timeIfMissing : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
  return isCivilDate(date) && time < '24:00' ? instantAt(date, time) : undefined;
}
