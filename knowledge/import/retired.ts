import type { Suspicion } from './read.ts';
import { short } from './text.ts';

/** Offices that no longer exist under these names. Dates and heirs are configuration of the real importer. */
const DISTRICT =
  /(?<!(?:không tổ chức|bỏ|bãi bỏ) )cấp huyện|(?:ủy|uỷ) ban nhân dân (?:quận|huyện)|UBND (?:quận|huyện)|(?:quận|huyện)\s*[,/]\s*(?:thị xã|huyện|quận)|Phòng (?:Tư pháp|Kinh tế hạ tầng|Tài nguyên và Môi trường|Lao động)|Công an (?:cấp )?(?:quận|huyện)|Chi cục [Tt]huế (?:quận|huyện|khu vực)/iu;
const MERGED =
  /Bộ (?:Kế hoạch và Đầu tư|Giao thông vận tải|Tài nguyên và Môi trường|Nông nghiệp và Phát triển nông thôn|Lao động|Thông tin và Truyền thông)|Sở (?:Kế hoạch và Đầu tư|Giao thông vận tải|Tài nguyên và Môi trường|Nông nghiệp và Phát triển nông thôn|Lao động|Thông tin và Truyền thông)/u;

/** The abolished district level, in any field but the titles of laws. */
export function retiredLevel(field: string): readonly Suspicion[] {
  return found('retired-district-level', DISTRICT.exec(field), field);
}

/** Merged ministries: only in names and agency lists, since running text cites old decrees rightly. */
export function retiredAgency(field: string): readonly Suspicion[] {
  return found('retired-agency', MERGED.exec(field), field);
}

const ONE_PROVINCE = /(?:[Tt]ỉnh|[Tt]hành phố|TP\.?) ?(?:HCM|(?:\p{Lu}\p{Ll}+ ?){2,4})/u;

/** A national procedure whose agency is one province's department: true there, wrong everywhere else. */
export function oneProvince(field: string): readonly Suspicion[] {
  return found('agency-of-one-province', ONE_PROVINCE.exec(field), field);
}

function found(what: string, match: RegExpExecArray | null, field: string): readonly Suspicion[] {
  return match
    ? [{ what, raw: short(field.slice(Math.max(0, match.index - 40), match.index + 60)) }]
    : [];
}
