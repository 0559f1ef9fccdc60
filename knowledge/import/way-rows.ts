import type { Way } from '#knowledge/schema/procedure.ts';

const HEADER = /^Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả/u;
type WayKind = Way['kind'];

const KINDS: Record<string, WayKind> = {
  'Trực tiếp': 'direct',
  'Dịch vụ bưu chính': 'post',
  'Trực tuyến': 'online',
};
const TIME =
  '\\d+(?:[.,]\\d+)? (?:Ngày làm việc|Ngày|Giờ|Tháng|Năm|Phút)|Không có thông tin|Không quy định|Không phải trả kết quả[^.\\n]{0,60}?|Không ?|Hệ thống [^.\\n]{0,200}?|\\d+';
const FEE = 'Miễn phí|Không có thông tin|[\\d,]+(?:\\.\\d+)? (?:Việt Nam Đồng|VNĐ|USD|Đồng)';

/** A row starts where a way is followed at once by a time and a fee; the same words in prose are not. */
const ROW = new RegExp(`(Trực tiếp|Dịch vụ bưu chính|Trực tuyến)(${TIME})(${FEE})`, 'gu');
/** "120 VNĐ": a time without unit and a sum share their digits; no cut is certain. */
const GLUED = /(Trực tiếp|Dịch vụ bưu chính|Trực tuyến)([\d,]+ (?:Việt Nam Đồng|VNĐ|USD))/gu;

export interface Row {
  readonly start: number;
  readonly end: number;
  readonly kind: WayKind;
  readonly time: string;
  readonly fee: string;
  readonly glued: boolean;
}

/** Removes the table's header line. */
export function withoutHeader(raw: string): string {
  return raw.replace(HEADER, '');
}

/** Finds where each row of the glued table starts and what its time and fee cells hold. */
export function findRows(body: string): readonly Row[] {
  const glued = [...body.matchAll(GLUED)].map((match) => toRow(match, true));
  const starts = new Set(glued.map((row) => row.start));
  const plain = [...body.matchAll(ROW)].map((match) => toRow(match, false));
  return [...glued, ...plain.filter((row) => !starts.has(row.start))].sort(
    (a, b) => a.start - b.start,
  );
}

function toRow(match: RegExpExecArray, glued: boolean): Row {
  const [whole, kind = '', time = '', fee = ''] = match;
  const base = {
    start: match.index,
    end: match.index + whole.length,
    kind: KINDS[kind] ?? 'direct',
    glued,
  };
  return glued ? { ...base, time: '', fee: time } : { ...base, time, fee };
}

/** Takes the fee's note, from the bracket at the start to the one that closes it. */
export function takeBracket(rest: string): { note: string; rest: string; closed: boolean } {
  if (!rest.startsWith('(')) return { note: '', rest, closed: true };
  const end = closingBracket(rest);
  if (end < 0) return takeOpenBracket(rest);
  return { note: rest.slice(1, end), rest: rest.slice(end + 1), closed: true };
}

/** A bracket that never closes ends where a description is glued to a bracket, else with the row. */
function takeOpenBracket(rest: string): { note: string; rest: string; closed: boolean } {
  const glued = /\)(?=[\p{L}\d-])/u.exec(rest);
  const end = glued ? glued.index + 1 : rest.length;
  return { note: rest.slice(1, end), rest: rest.slice(end), closed: false };
}

/** List markers "a)" and "1)" close nothing. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && !isListMarker(text, at, depth) && --depth === 0) return at;
  }
  return -1;
}

function isListMarker(text: string, at: number, depth: number): boolean {
  return (
    depth === 1 &&
    /(?:^|[\s;:.(])(?:[a-zđ]|\d{1,2})$/u.test(text.slice(Math.max(0, at - 3), at)) &&
    text.indexOf(')', at + 1) > 0
  );
}
