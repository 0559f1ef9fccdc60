import { fold, wordsOf } from '#language/fold.ts';

/** Titles that head a part of one set of papers, not a case that may or may not be the citizen's. */
const PART =
  /^(?:các |những |một trong các )?(?:giấy tờ|hồ sơ(?! (?:đối với|trường hợp))|thành phần|bao gồm|gồm|tài liệu|phải|xuất trình|nộp|bản chính|văn bản|phiếu)(?!\p{L})/iu;

/** Words of nearly every title, which tell no case from another. */
const COMMON = new Set(
  'truong hop doi voi cua cho cac nguoi viec thuc hien thu tuc dang ky ho so giay to va hoac theo'.split(
    ' ',
  ),
);

/** Whether a title names a case of its own: papers under it are not for everybody. */
export function isCase(title: string): boolean {
  const bare = title.replace(/^[\s\d().a-zđA-Z]{0,6}[).:]\s*|^[-+*•\s]+/u, '');
  return bare !== '' && !PART.test(bare);
}

/**
 * Which titles the question speaks of, by pairs of words that stand in both and not in `name`; all of them
 * with the most pairs. Empty where the question names none.
 */
export function fittingCases(
  titles: readonly string[],
  question: string,
  name: string,
): ReadonlySet<string> {
  const asked = pairsOf(question);
  const known = pairsOf(name);
  const scored = titles.map((title) => ({
    title,
    shared: [...pairsOf(title)].filter((pair) => asked.has(pair) && !known.has(pair)).length,
  }));
  const most = Math.max(0, ...scored.map(({ shared }) => shared));
  const fitting = scored.filter(({ shared }) => shared > 0 && shared === most);
  return new Set(fitting.map(({ title }) => title));
}

/** "thuê nhà" as well as "nhà thuê": the order of two words is left aside. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map(fold);
  const pairs = words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    return COMMON.has(word) || COMMON.has(before) ? [] : [[before, word].toSorted().join(' ')];
  });
  return new Set(pairs);
}
