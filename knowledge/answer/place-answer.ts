import type { Procedure } from '#knowledge/schema/procedure.ts';
import { citationLine, citationOf, dayText } from './cite.ts';
import { say } from './phrases.ts';
import type { PlaceOverlay } from './place-overlay.ts';
import { spokenName } from './spoken-name.ts';
import { kindsOf, waysText } from './ways-text.ts';

/** Where to hand in, as staff checked it, with the decision and its day; the ways still stand on the page. */
export function placeAnswer(procedure: Procedure, place: PlaceOverlay): string {
  const kinds = kindsOf(procedure.ways);
  const lines = [
    say.placeOf(spokenName(procedure.name), place.office),
    ...placeLines(place),
    ...(kinds.length > 0 ? [say.waysOpen(waysText(kinds))] : []),
    '',
    citationLine(citationOf(procedure, 'where')),
  ];
  return lines.join('\n').normalize('NFC');
}

/** Address, hours and telephone as far as they were given, then on what they rest. */
export function placeLines(place: PlaceOverlay): readonly string[] {
  const { address, hours, phone, resolution, from, to } = place;
  return [
    ...(address ? [say.placeAddress(address)] : []),
    ...(hours ? [say.placeHours(hours)] : []),
    ...(phone ? [say.placePhone(phone)] : []),
    say.placeBasis(resolution, dayText(from), to ? dayText(to) : ''),
  ];
}

/** Bodies that take their dossiers themselves, beside the service centres. */
const OTHER_BODIES =
  /công an|quân sự|quân đội|bộ đội|bộ chỉ huy|tòa án|viện kiểm sát|thi hành án|thuế|hải quan|bảo hiểm|ngân hàng|kho bạc/iu;

/** True where the page sends dossiers to a body that no service centre stands in for, or only to a ministry. */
export function goesElsewhere({ agencies, address, levels }: Procedure): boolean {
  const named = [...agencies, address].some((one) => OTHER_BODIES.test(one));
  return named || (levels.length > 0 && levels.every((level) => level === 'ministry'));
}
