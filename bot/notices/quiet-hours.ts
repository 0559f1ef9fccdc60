import { addDays, civilDateOf, clockTimeOf, instantAt } from '#language/vietnam-time.ts';

/** Hours of the Vietnamese clock in which nobody is disturbed; the same hour twice means none. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** Notices that waited for the morning leave within this, so that neither platform nor office is flooded. */
const SPREAD_MS = 30 * 60_000;

/** When a notice may leave that falls into the quiet hours; `undefined` where it may leave now. */
export function quietUntil(quiet: QuietHours, now: Date, spreadMs: number): Date | undefined {
  return isQuiet(quiet, now) ? new Date(nextMorning(quiet, now).getTime() + spreadMs) : undefined;
}

function isQuiet({ from, to }: QuietHours, now: Date): boolean {
  const hour = Number(clockTimeOf(now).slice(0, 2));
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The first end of the quiet hours after an instant; without quiet hours 06:00. */
export function nextMorning({ from, to }: QuietHours, after: Date): Date {
  const hour = from === to ? 6 : to;
  const time = `${String(hour).padStart(2, '0')}:00`;
  const today = instantAt(civilDateOf(after), time);
  return today > after ? today : instantAt(addDays(civilDateOf(after), 1), time);
}

/** The end of the quiet hours on the day after: when a daily quota is whole again. */
export function tomorrowMorning(quiet: QuietHours, after: Date): Date {
  return nextMorning(quiet, instantAt(addDays(civilDateOf(after), 1), '00:00'));
}

/** 0 to 30 minutes, always the same for one key (FNV-1a). */
export function spreadOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const sign of key) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % SPREAD_MS;
}
