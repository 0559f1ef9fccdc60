import type { LegalSource } from '#knowledge/schema/procedure.ts';
import { findMarks, isKnownNumber, type Mark } from './law-numbers.ts';
import { type Read, read, type Suspicion } from './read.ts';
import { isNotStated, oneLine, short } from './text.ts';

const HEADER = /^Tên văn bản pháp lý\s*Mã văn bản/u;

const PREFIX =
  /^\s*(?:(?:Bộ )?Lu[ậấ]t số|Luật|Nghị định số|Nghị định|Nghị quyết số|Thông tư số|Thông tư|Quyết định số|Pháp lệnh số|[Ss]ố)\s*$/u;

/** A title that still holds "…dân64/2025/TT-BTCNghị…" or "Luật Đầu tư 202006Quy định" is two rows in one. */
const GLUED_NUMBER =
  /(?:[\p{L};)]|(?<!\d)\.)\d+\/\d{4}\/\p{Lu}|\d\p{Lu}\p{Ll}|(?:NĐ-CP|QH\d\d|TT-B\p{Lu}{1,4})(?=\p{Lu}\p{Ll})/u;
/** A number between spaces with no "số", "Luật"… before it: a number cell that lost its borders. */
const LOOSE_NUMBER =
  /(?<!(?:[Ss]ố|[Ll]uật|[Đđ]ịnh|tư|quyết|lệnh|tịch|và|của|,|;)) \d+\/\d{4}\/(?:NĐ-CP|QH\d\d|TT-\p{Lu}+) \p{Lu}/u;
/** The kind of document, standing glued in front of the number inside the number cell. */
const CELL_PREFIX =
  /(?<=\S)(?<!\s)(?:(?:Luật|Luất|Thông tư|Nghị định|Nghị quyết|Quyết định|Pháp lệnh)(?: số)?|NĐ|TT|QĐ|[Ss]ố) ?$/u;

interface Cell {
  readonly title: string;
  readonly number: string;
  readonly loose: boolean;
  /** The row as the page has it, for rows that cannot be told apart. */
  readonly whole: string;
}

/** Reads `can_cu_phap_ly`, a table "title | number" whose cells are glued. */
export function readLegalBasis(raw: string): Read<readonly LegalSource[]> {
  if (isNotStated(raw)) return read('absent', []);
  const body = oneLine(raw.trim().replace(HEADER, ''));
  if (!HEADER.test(raw.trim()))
    return read('text', [wordsOnly(body)], [{ what: 'another-field-here', raw: short(raw) }]);
  const { cells, rest } = splitCells(body);
  const sources = [...cells.map(toSource), ...(rest ? [wordsOnly(rest)] : [])];
  return read(
    sources.every((one) => one.parsed) ? 'parsed' : 'text',
    sources,
    sources.flatMap(doubts),
  );
}

function wordsOnly(title: string): LegalSource {
  return { number: '', title, parsed: false };
}

/** Walks over the numbers; one that begins the number cell closes a row. */
function splitCells(body: string): { cells: readonly Cell[]; rest: string } {
  const marks = findMarks(body);
  const cells: Cell[] = [];
  let from = 0;
  marks.forEach((mark, at) => {
    if (!closesRow(body, marks, at)) return;
    cells.push(cut(body, from, mark));
    from = mark.end;
  });
  return { cells, rest: body.slice(from).trim() };
}

/** `loose`: the number touches the title's last digit ("Kỳ họp thứ 214/2022/…"), so its start is not certain. */
function cut(body: string, from: number, mark: Mark): Cell {
  const text = body.slice(from, mark.start);
  const prefix = CELL_PREFIX.exec(text);
  const title = (prefix ? text.slice(0, prefix.index) : text).trim();
  const whole = body.slice(from, mark.end).trim();
  return { title, number: mark.number, loose: !prefix && /[\s(]$/.test(text), whole };
}

/** A number closes its row when something new begins right behind it and it is not the title's own copy. */
function closesRow(body: string, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at];
  if (!mark) return false;
  if (!endsCell(body, mark)) return startsRowAfterSpace(body, marks, at);
  const next = marks[at + 1];
  if (!next || !touches(body, mark, next)) return true;
  return !isTitleOf(body, marks, at);
}

/** What follows a cell is glued to it; "ngày" always goes on with the title. */
function endsCell(body: string, mark: Mark): boolean {
  return /^(?:$|(?!ngày)[\p{L}\d"“(])/u.test(body.slice(mark.end));
}

function touches(body: string, mark: Mark, next: Mark): boolean {
  const between = body.slice(mark.end, next.start);
  return between === '' || PREFIX.test(between);
}

/** Of two touching numbers the first ends a title, unless the second one belongs to the next title. */
function isTitleOf(body: string, marks: readonly Mark[], at: number): boolean {
  const [mark, next, third] = [marks[at], marks[at + 1], marks[at + 2]];
  if (!mark || !next) return false;
  if (mark.number === next.number) return true;
  if (mark.end !== next.start) return false;
  return !(third && touches(body, next, third) && third.number === next.number);
}

/** "…Bộ Tư pháp.18/2026/NĐ-CP Về cấp bản sao…": glued in front means a cell, though a space follows. */
function startsRowAfterSpace(body: string, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at];
  if (!mark) return false;
  return /[^\s(]$/u.test(body.slice(0, mark.start)) && /^ \p{Lu}/u.test(body.slice(mark.end));
}

/** A row in doubt keeps the words of the page and gives no number: a wrong law is worse than none. */
function toSource({ title, number, loose, whole }: Cell): LegalSource {
  const sound = title.length > 3 && !loose && isKnownNumber(number) && !PREFIX.test(title);
  const torn = GLUED_NUMBER.test(title) || LOOSE_NUMBER.test(title) || namesAnother(title, number);
  if (!sound || torn) return wordsOnly(whole);
  return { number, title, parsed: true, ...dateOf(title, number), ...issuerOf(title, number) };
}

/** "Nghị định số 210/2025/NĐ-CP …" with another number in its cell: the cell is its neighbour's. */
function namesAnother(title: string, number: string): boolean {
  const own =
    /^(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh) số ([\d.]+\/\d{4}\/[\p{L}\d-]+)/u.exec(
      title,
    );
  return own?.[1] !== undefined && !own[1].startsWith(number) && !number.startsWith(own[1]);
}

/** The date right behind the document's own number; any other date in the title is another document's. */
function dateOf(title: string, number: string): { date: string } | object {
  const tail = behindNumber(title, number);
  const match = /^[\s,]*ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/u.exec(tail);
  const [, day = '', month = '', year = ''] = match ?? [];
  return match ? { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : {};
}

function issuerOf(title: string, number: string): { issuer: string } | object {
  const tail = behindNumber(title, number);
  const match =
    /^(?:[\s,]*ngày [\d/]+| ngày \d+ tháng \d+ năm \d+)? của (Chính phủ|Quốc hội|Thủ tướng Chính phủ|(?:Bộ trưởng )?(?:Bộ|Ngân hàng) [\p{L}\s]+?)(?= (?:[Qq]uy|[Bb]an hành|[Ss]ửa|[Hh]ướng|[Vv]ề|ngày|[Bb]ãi|tổ chức|chi tiết|phân|công bố|đơn|cắt)|[;:.]|$)/u.exec(
      tail,
    );
  return match?.[1] ? { issuer: match[1] } : {};
}

function behindNumber(title: string, number: string): string {
  const at = title.indexOf(number);
  return at < 0 ? '' : title.slice(at + number.length);
}

function doubts(source: LegalSource): readonly Suspicion[] {
  return source.parsed ? [] : [{ what: 'law-row-not-separable', raw: short(source.title) }];
}
