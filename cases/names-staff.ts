import { foldText } from '#language/fold.ts';

/** Folded words for people and rooms of the office; whole words only. */
const OFFICE =
  'can bo|cong chuc|vien chuc|nhan vien|chu tich|pho chu tich|bi thu|uy ban|ubnd|cong an|truong ap|truong cong an|dia chinh|ho tich|thanh tra|lanh dao|so tai nguyen|mot cua|bo phan tiep nhan|quay tiep nhan|quay so|trung tam hanh chinh|trung tam phuc vu|ap doi|quan li thi truong|kiem lam|ban ap|to truong';
/** What is held against them. Asking them for help ("nhờ cán bộ xuống xem") is not among it. */
const CONDUCT =
  'coc loc|gat gong|hach dich|hach sach|nat no|quat|chui|doa nat|duoi ve|kho nghe|thai do|voi vinh|voi tien|doi tien|vong vinh|nhan tien|lay tien|phong bi|hoi lo|lot tay|boi tron|bao ke|bao che|lam ngo|tho o|vo cam|quan lieu|nhung nhieu|gay kho|lam kho|hanh dan|tre hen|qua hen|tre han|cham tre|ngam ho so|khong giai quyet|khong tra loi|khong ai tra loi|khong ai tiep|khong tiep|bo ve som|nghi som|vang mat|khong co mat|lam viec rieng|di toi di lui|long vong|dun day|thien vi|khong cong bang|an chan|an bot|khong lam dung|lam sai|dong dau sai|noi nang|khong ai ngoi|chua ai ngoi|nhat gung|danh dan|lon tieng';

const NAMES_OFFICE = new RegExp(`(?<![\\p{L}\\d])(?:${OFFICE})(?![\\p{L}\\d])`, 'u');
const NAMES_CONDUCT = new RegExp(`(?<![\\p{L}\\d])(?:${CONDUCT})(?![\\p{L}\\d])`, 'u');

/**
 * True when a text complains of an official or an office. It errs on the side of the citizen: a report
 * sent one level too high is sent down by a person, one sent to the unit complained of does harm.
 */
export function namesStaff(text: string): boolean {
  const folded = foldText(text);
  return NAMES_OFFICE.test(folded) && NAMES_CONDUCT.test(folded);
}
