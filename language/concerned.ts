import type { Syllable } from './fold.ts';
import { foreignPeople } from './foreign-people.ts';
import { buildPhraseFinder } from './phrases.ts';
import { readTable } from './table.ts';

/** Of whom a message or a title may speak. */
export type Concerned =
  | 'foreigner'
  | 'overseas'
  | 'enterprise'
  | 'organisation'
  | 'official'
  | 'child'
  | 'deceased'
  | 'elderly'
  | 'disabled'
  | 'veteran';

/** How people name those it concerns, themselves included; titles use the same words. */
const WORDS = `
foreigner = người nước ngoài, người ngoại quốc, chồng ngoại, vợ ngoại, chồng tây, vợ tây, ông tây, bà tây, khách tây, chuyên gia nước ngoài, lao động nước ngoài, có yếu tố nước ngoài
overseas = Việt kiều, kiều bào, định cư ở nước ngoài, định cư bên đó, thẻ xanh, xuất khẩu lao động
enterprise = công ty, doanh nghiệp, xí nghiệp, nhà máy, bên em chuyên, giám đốc, chủ đầu tư, nhà thầu, cổ đông, TNHH, cổ phần, hãng
organisation = hợp tác xã, hội quán, tổ hợp tác, nhà trường, trường em, trung tâm em, hiệp hội, câu lạc bộ, quỹ, chùa, nhà thờ, tổ chức
official = công chức, viên chức, cán bộ xã, cán bộ ấp, công tác ở xã
child = con tôi, con tui, con em, con mình, em bé, bé nhà, con nít, trẻ em, cháu bé, con gái tôi, con trai tôi, con gái em, con trai em, thằng nhỏ, con nhỏ, bé mới sinh, bé mới sanh, dưới 14 tuổi, dưới 6 tuổi, trẻ sơ sinh, con nuôi
deceased = người chết, người mất, đã mất, mới mất, vừa mất, qua đời, từ trần, chết rồi, mới chết, di sản, thừa kế, mai táng, khai tử, để lại di chúc, liệt sĩ
elderly = người cao tuổi, người già, ông bà già, lớn tuổi, 80 tuổi, 75 tuổi
disabled = khuyết tật, tàn tật, bị liệt, bị mù, bị câm, bị điếc, tâm thần
veteran = bộ đội, cựu chiến binh, thương binh, liệt sĩ, người có công, bệnh binh, thanh niên xung phong, xuất ngũ, nhập ngũ
`;

const FINDER = buildPhraseFinder(
  readTable(WORDS).flatMap(({ key, phrases }) => [
    ...phrases.map((phrase) => [phrase, key as Concerned] as const),
    ...(key === 'foreigner' ? foreignPeople() : []).map(
      (phrase) => [phrase, 'foreigner' as const] as const,
    ),
  ]),
);

/** Of whom a text speaks; nobody named means an ordinary citizen. `marks`: whether it was typed with tone marks. */
export function concernedIn(text: readonly Syllable[], marks: boolean): ReadonlySet<Concerned> {
  const found = FINDER.find(text, marks);
  return new Set(
    found.filter(({ from, to, bare }) => to - from > 1 || bare === 0).map(({ value }) => value),
  );
}
