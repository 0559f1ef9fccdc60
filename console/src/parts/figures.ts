import type { CaseFigures } from '../../report-protocol.ts';

const ONE_DIGIT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat('vi-VN');

/** "1.240" */
export const count = (value: number): string => WHOLE.format(value);

/** "1,5" */
export const decimal = (value: number): string => ONE_DIGIT.format(value);

/** Of what was due: how much was in time; `undefined` while nothing was due. */
export function onTimeShare({ onTime, late }: CaseFigures): number | undefined {
  return onTime + late === 0 ? undefined : onTime / (onTime + late);
}

/** "88,2 %", or a dash where there is nothing to divide. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${ONE_DIGIT.format(share * 100)}\u00a0%`;
}
