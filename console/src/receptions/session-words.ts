import { fullTime } from '../parts/time.ts';

/** "thứ Năm, 03/12/2026, 07:30 đến 11:30". */
export function sessionWords({
  day,
  from,
  to,
}: {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}): string {
  return `${fullTime(`${day}T00:00:00+07:00`).replace(/^\S+\s/u, '')}, ${from} đến ${to}`;
}
