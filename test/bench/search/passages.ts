import type { Procedure } from '#knowledge/schema/procedure.ts';

/** Words in a passage, about as many as systems that cut pages into passages take. */
export const PASSAGE_WORDS = 60;

/** Provinces since 1 July 2025: a national collection holds every procedure once more for each. */
export const PROVINCES =
  'An Giang, Bắc Ninh, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Nội, Hà Tĩnh, Hải Phòng, Huế, Hưng Yên, Khánh Hòa, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Nghệ An, Ninh Bình, Phú Thọ, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sơn La, Tây Ninh, Thái Nguyên, Thanh Hóa, Thành phố Hồ Chí Minh, Tuyên Quang, Vĩnh Long'.split(
    ', ',
  );

/**
 * Exactly `count` passages made of procedures, the same ones every time. First the whole text of each page, not only
 * the part that search reads, cut every `PASSAGE_WORDS` words: a passage is a procedure of its own with its page's
 * title and field. Then the same once more for one province after the other, its name in title and text, until
 * there are enough. The first passage of a page keeps our names and example questions.
 */
export function passagesOf(procedures: readonly Procedure[], count: number): Procedure[] {
  const passages: Procedure[] = [];
  const cut = procedures.map((procedure) => ({ procedure, texts: cutText(procedure) }));
  for (let round = 0; passages.length < count && cut.length > 0; round++) {
    for (const { procedure, texts } of cut) {
      texts.forEach((text, at) => passages.push(passageOf(procedure, text, at, round)));
      if (passages.length >= count) break;
    }
  }
  return passages.slice(0, count);
}

function passageOf(page: Procedure, text: string, at: number, round: number): Procedure {
  const place = round === 0 ? '' : ` ở ${PROVINCES[(round - 1) % PROVINCES.length] ?? ''}`;
  return {
    ...page,
    code: `${page.code}.${round}P${at}`,
    name: page.name + place,
    everydayNames: at === 0 ? page.everydayNames : [],
    exampleQuestions: at === 0 ? page.exampleQuestions : [],
    papers: [],
    steps: [{ title: '', steps: [], text: text + place }],
    conditions: { kind: 'not-stated' },
    results: [],
  };
}

/** Every page has a passage, also one without a text. */
function cutText(procedure: Procedure): string[] {
  const words = linesOf(procedure).join(' ').split(/\s+/u);
  const passages: string[] = [];
  for (let at = 0; at < words.length; at += PASSAGE_WORDS)
    passages.push(words.slice(at, at + PASSAGE_WORDS).join(' '));
  return passages;
}

function linesOf({ papers, steps, conditions, results }: Procedure): string[] {
  return [
    ...papers.flatMap((group) => [group.case, ...group.papers.map(({ name }) => name)]),
    ...steps.flatMap((way) => [way.title, way.text, ...way.steps.map(({ text }) => text)]),
    conditions.kind === 'text' ? conditions.text : '',
    ...results,
  ].filter((line) => line !== '');
}
