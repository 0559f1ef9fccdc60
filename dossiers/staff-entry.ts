import { findDossierCodes } from '#language/dossier-codes.ts';
import type { DossierEvent } from './dossier.ts';
import type { DossierStage } from './stages.ts';

/** Stages that staff set, with the national list's name for each. What cannot be read is no stage to set. */
export const STAFF_STATUS: Readonly<Record<Exclude<DossierStage, 'unknown'>, string>> = {
  registered: 'Mới đăng ký',
  'waiting-acceptance': 'Chờ tiếp nhận',
  accepted: 'Được tiếp nhận',
  'in-progress': 'Đang xử lý',
  supplement: 'Yêu cầu bổ sung giấy tờ',
  payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  done: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
  'not-accepted': 'Không được tiếp nhận',
  withdrawn: 'Công dân yêu cầu rút hồ sơ',
  stopped: 'Dừng xử lý',
};
export type StaffStage = keyof typeof STAFF_STATUS;

/** A field that is wrong, by its name. */
export interface WrongEntry {
  readonly wrong: readonly string[];
}

/** Clocks of a counter's computers may be a little ahead. */
const AHEAD_MS = 5 * 60_000;
/** The one code that a citizen's message would be read to mean, or none: what nobody can ask for is not kept. */
export function enteredCode(written: string): string | undefined {
  const codes = findDossierCodes(written);
  return codes.length === 1 ? codes[0] : undefined;
}

/** The line of history that a step leaves. */
export function eventOf(
  stage: StaffStage,
  at: Date,
  said: Pick<DossierEvent, 'office' | 'text'>,
): DossierEvent {
  return { at, status: STAFF_STATUS[stage], stage, ...said };
}

/** True for an instant that has been, give or take a clock. */
export function isPast(at: Date, now: Date): boolean {
  return at.getTime() <= now.getTime() + AHEAD_MS;
}

/** The names of what does not hold. */
export function wrongOf(holds: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(holds).flatMap(([field, right]) => (right ? [] : [field]));
}

/** True where both are known and the first is the later. */
export function isAfter(later: Date | undefined, earlier: Date | undefined): boolean {
  return later !== undefined && earlier !== undefined && later > earlier;
}
