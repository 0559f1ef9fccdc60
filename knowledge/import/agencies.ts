import { readList } from './lists.ts';
import { type Read, type Suspicion } from './read.ts';
import { oneProvince, retiredAgency, retiredLevel } from './retired.ts';
import { isNotStated } from './text.ts';

/**
 * The agencies that carry the procedure out, else those that decide. Agencies of one province or of
 * a level that no longer exists are reported and left out: told elsewhere they would be wrong.
 */
export function readAgencies(carriesOut: string, decides: string): Read<readonly string[]> {
  const list = readList(isNotStated(carriesOut) ? decides : carriesOut);
  const doubts = list.value.map((one) => ({ one, why: doubtsOf(one) }));
  const kept = doubts.filter(({ why }) => why.length === 0).map(({ one }) => one);
  return {
    ...list,
    value: list.status === 'text' ? [] : kept,
    suspicions: [...list.suspicions, ...doubts.flatMap(({ why }) => why)],
  };
}

function doubtsOf(agency: string): readonly Suspicion[] {
  return [...retiredLevel(agency), ...retiredAgency(agency), ...oneProvince(agency)];
}
