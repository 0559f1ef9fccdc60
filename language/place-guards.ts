import type { PlacedWord } from './words-in-place.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s*,\s*/u));

/** After these (folded) a name without "xã" or "phường" is a hamlet, a street or a person, not a commune. */
const NOT_A_COMMUNE_AFTER = setOf(
  'ap, pho, kp, xom, thon, to, duong, hem, chua, dinh, mieu, ong, ba, anh, chi, co, chu, bac, em, ho, ten, nha, cty, ty, quan, tiem, hang',
);

/** Surnames and middle names (typed form lower case): what follows with capitals is a person. */
const PERSON_BEFORE = setOf(
  'nguyễn, trần, lê, phạm, huỳnh, hoàng, phan, võ, vũ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đoàn, trương, đinh, lâm, mai, cao, văn, thị',
);

/** Names of communes that are also everyday words, provinces or districts elsewhere: folded. */
const ALSO_A_WORD = setOf(
  'an ninh, binh minh, binh an, binh hoa, binh tan, binh thanh, binh duc, thai binh, hung ha, tan binh, tan phu, long an, tai ninh, dong thanh, hoa hoi, mi le, mi loc, mi an, thanh long, thanh phu, long son, tan lap',
);

/** Without tone marks these read as other words: "can duoc" (cần được), "tan tay" (tận tay). */
const ALSO_A_WORD_UNMARKED = setOf(
  'can duoc, tan tay, tan long, tan thanh, tan bien, tan hoi, tan dong, tan tap, tan ha, tan hoa, tan an, tam vu, an co, hoa thanh, hoa khanh, long hoa, long chu, loc hung, loc ninh, thanh dien, thanh duc, thanh hoa, thanh binh, thanh loi, thanh an, vinh cong, vinh loi, my lac, thuan my, thuan thanh, duc hoa, duc lap, hau thanh, hiep hoa, gia loc, chau thanh, tri binh, an tinh, tan hung, tan chau, phuoc li, dong khoi, tien thuan, hoa binh, hoa hiep, hoa phu, an thanh, an hoa, phu my',
);

/** A place word before the name makes an everyday word a name again: "ở Bình Minh". */
const PLACE_WORD = setOf('o, tai, ben, khu, khuc, qua, xuong, len, ve, tu, vung, dia, ubnd');

/**
 * Whether a name said without its kind may be taken for a commune. Old names are guarded more closely:
 * there are 300 of them and most people add "xã".
 */
export function bareNameHolds(
  words: readonly PlacedWord[],
  from: number,
  to: number,
  old: boolean,
): boolean {
  const name = words.slice(from, to);
  const before = words[from - 1];
  if (name.length < 2 || isSomethingElse(before, name)) return false;
  const capitals = name.every((word) => word.capital);
  const placed = before !== undefined && PLACE_WORD.has(before.folded);
  const folded = name.map((word) => word.folded).join(' ');
  if (ALSO_A_WORD.has(folded)) return capitals && (placed || name.some(hasMark));
  if (capitals || placed) return true;
  return !old && (name.some(hasMark) || !ALSO_A_WORD_UNMARKED.has(folded));
}

function hasMark(word: PlacedWord): boolean {
  return word.typed !== word.folded;
}

function isSomethingElse(before: PlacedWord | undefined, name: readonly PlacedWord[]): boolean {
  if (!before) return false;
  if (NOT_A_COMMUNE_AFTER.has(before.folded)) return true;
  return before.capital && name[0]?.capital === true && PERSON_BEFORE.has(before.raw.toLowerCase());
}
