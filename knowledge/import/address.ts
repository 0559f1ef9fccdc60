import { oneProvince } from './retired.ts';
import { isNotStated, oneLine } from './text.ts';

/** Longer addresses are descriptions of the whole procedure that were typed into the wrong field. */
const LONGEST_ADDRESS = 200;

/**
 * Where a ministry's page says that dossiers are handed in. Below the ministry an address is one province's own,
 * true there and wrong everywhere else: it is left out.
 */
export function readAddress(raw: string, levels: readonly string[]): string {
  const line = oneLine(raw);
  if (isNotStated(raw) || line.length > LONGEST_ADDRESS) return '';
  const national = levels.length === 1 && levels[0] === 'Cấp bộ';
  return national || (oneProvince(line).length === 0 && !/\d/.test(line)) ? line : '';
}
