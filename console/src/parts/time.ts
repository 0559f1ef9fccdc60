const ZONE = 'Asia/Ho_Chi_Minh';
const DAY = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit' });
const YEAR = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const HOUR = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const WEEKDAY = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, weekday: 'long' });

/** "09:14" today, "22/11 09:14" on another day, in Vietnam's time. */
export function shortTime(iso: string, now = new Date()): string {
  const at = new Date(iso);
  return YEAR.format(at) === YEAR.format(now) ? HOUR.format(at) : `${dayOf(at)} ${HOUR.format(at)}`;
}

/** The browser's Vietnamese parts day and month by a dash: offices write "22/11". */
function dayOf(at: Date): string {
  return DAY.format(at).replaceAll('-', '/');
}

/** "17:00 thứ Hai, 07/09/2026". */
export function fullTime(iso: string): string {
  const at = new Date(iso);
  return `${HOUR.format(at)} ${WEEKDAY.format(at)}, ${YEAR.format(at)}`;
}

/** "4 phút", "2 giờ", "3 ngày": how long it is since. */
export function since(iso: string, now = new Date()): string {
  const minutes = Math.max(0, Math.round((now.getTime() - new Date(iso).getTime()) / 60_000));
  if (minutes < 1) return 'chưa tới 1 phút';
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
}

/** "07/09/2026" for the day "2026-09-07". */
export function dayWords(day: string): string {
  return day.split('-').reverse().join('/');
}
