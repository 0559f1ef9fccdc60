const PEOPLE =
  'người chồng vợ cha mẹ ba má bố tía con bé cháu rể dâu gái trai ông bà anh chị bạn khách dượng thằng nhỏ cô gái,cô dâu,chú rể,quốc tịch,gốc';
const WAYS = 'bên qua sang đi ở từ,bên nước,bên xứ,xứ nước';
const SHORT_LANDS = 'Nhật Mỹ Úc Pháp Đức Lào Miên Hàn Nga Anh Thái Tàu Đài Sing Cam Ấn Khmer';
/** Names of short lands that also begin names of communes here ("ở Đức Hòa", "qua Mỹ Hạnh"). */
const ALSO_PLACES = new Set(['Đức', 'Mỹ', 'Anh', 'Thái', 'Hàn', 'Đài', 'Tàu', 'Pháp']);

/** "chồng Nhật", "qua Úc", "quốc tịch Mỹ": a short land counts only beside a person or a way there. */
export function foreignPeople(): string[] {
  const lands = SHORT_LANDS.split(' ');
  const people = PEOPLE.split(/[ ,]/).filter(Boolean);
  const ways = WAYS.split(/[ ,]/).filter(Boolean);
  return [
    ...lands.flatMap((land) => people.map((person) => `${person} ${land}`)),
    ...lands
      .filter((land) => !ALSO_PLACES.has(land))
      .flatMap((land) => ways.map((way) => `${way} ${land}`)),
    'bên Mỹ',
    'qua Mỹ',
    'đi Mỹ',
    'sang Mỹ',
    'ở Mỹ',
    'bên Đức',
    'bên Pháp',
    'bên Anh',
    'bên Hàn',
    'qua Hàn',
    'bên Đài',
    'qua Đài',
  ];
}
