import type { Paper } from '#knowledge/schema/procedure.ts';

const REMARK = /^[-+*\s]*(?:lưu ý|ghi chú|chú ý|số lượng hồ sơ|số bộ hồ sơ)/iu;
const HEADING =
  /(?:gồm|sau|sau đây|phải nộp|xuất trình|bổ sung|trường hợp|trực tiếp|trực tuyến)\s*:$/iu;
const SHOW = /xuất trình/iu;
const SUBMIT = /phải nộp|nộp hồ sơ|giấy tờ nộp/iu;

/** A row that the page put among the papers though it is a remark about them. */
export function isRemark(name: string): boolean {
  return REMARK.test(name);
}

/** A row that opens the rows below it. */
export function isHeading(name: string): boolean {
  return HEADING.test(name);
}

/** Whether a paper is handed in or only shown, by its own words or its case's; most pages do not say. */
export function paperKind(name: string, caseTitle: string): Paper['kind'] {
  if (/^[-+*\s]*(?:người \S+ ){0,3}xuất trình/iu.test(name)) return 'show';
  const [submit, show] = [SUBMIT.test(caseTitle), SHOW.test(caseTitle)];
  if (submit === show) return 'unstated';
  return show ? 'show' : 'submit';
}
