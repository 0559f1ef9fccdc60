import type { CommuneKind, DistrictKind, FormerKind } from './place-names.ts';
import type { PlacedWord } from './words-in-place.ts';

/** What stands before a name: the kind of a unit, as people write or shorten it. */
export type SaidKind = FormerKind | DistrictKind | 'tỉnh';

const KINDS: readonly (readonly [said: string, kind: SaidKind])[] = [
  ['thi tran', 'thị trấn'],
  ['thi xa', 'thị xã'],
  ['thanh pho', 'thành phố'],
  ['dac khu', 'đặc khu'],
  ['tt', 'thị trấn'],
  ['tx', 'thị xã'],
  ['tp', 'thành phố'],
  ['xa', 'xã'],
  ['x', 'xã'],
  ['phuong', 'phường'],
  ['p', 'phường'],
  ['f', 'phường'],
  ['huyen', 'huyện'],
  ['h', 'huyện'],
  ['quan', 'quận'],
  ['tinh', 'tỉnh'],
];

/** The kind that ends right before word `at`, with the number of words it takes. */
export function kindBefore(
  words: readonly PlacedWord[],
  at: number,
): { readonly kind: SaidKind; readonly words: number } | undefined {
  for (const [said, kind] of KINDS) {
    const count = said.split(' ').length;
    const typed = words.slice(Math.max(0, at - count), at).map((word) => word.folded);
    if (typed.join(' ') === said) return { kind, words: count };
  }
  return undefined;
}

/** The kind that begins at word `at`: "phường 3, thành phố Tân An". */
export function kindAt(
  words: readonly PlacedWord[],
  at: number,
): { readonly kind: SaidKind; readonly words: number } | undefined {
  return kindBefore(words, at + 2) ?? kindBefore(words, at + 1);
}

/** True for the two kinds that exist today and the towns that became communes. */
export function isCommuneKind(kind: SaidKind): kind is CommuneKind | 'thị trấn' {
  return kind === 'xã' || kind === 'phường' || kind === 'thị trấn' || kind === 'đặc khu';
}
