import type { Row } from '#knowledge/import/document/block.ts';
import { LEGAL_HEADERS } from '#knowledge/import/document/legal-table.ts';
import { PAPER_HEADERS } from '#knowledge/import/document/paper-table.ts';
import { WAY_HEADERS } from '#knowledge/import/document/way-table.ts';
import { lineText, type PdfLine, type Piece } from './pdf-lines.ts';

/** A table found in a PDF: its rows with the header first, and how many lines it took. */
export interface PdfTable {
  readonly rows: readonly Row[];
  readonly lines: number;
}

/** A kind of table that may be read from a PDF: its headers, and the cell that every row has exactly once. */
interface Kind {
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string;
  readonly once: RegExp;
}

const KINDS: readonly Kind[] = [
  { headers: WAY_HEADERS, key: 'kind', once: /trực tiếp|trực tuyến|bưu chính/giu },
  { headers: PAPER_HEADERS, key: 'quantity', once: /bản chính/giu },
  { headers: PAPER_HEADERS, key: 'originals', once: /\d+/gu },
  { headers: LEGAL_HEADERS, key: 'number', once: /\d+\/\d{4}\/\p{Lu}/gu },
];

/** A header wraps over this many lines at most. */
const HEADER_LINES = 4;
/** Lines of one row stand closer than this share of the type size; rows are parted by padding. */
const ROW_GAP = 1.5;
/** Points by which the words of a cell may stand beside their header. */
const ALIGNED = 2;

/**
 * The table that begins with the first of `lines`. A PDF holds no cells: rows are told apart by the space between
 * them, columns by their headers, and where a row then lacks its key cell or has two, nothing is read as a table.
 */
export function pdfTableAt(lines: readonly PdfLine[]): PdfTable | undefined {
  for (const kind of KINDS) {
    const header = headerAt(lines, kind);
    if (!header) continue;
    const body = bodyLines(lines.slice(header.lines), header);
    const rows = body && rowsOf(body, header, kind);
    if (rows) return { rows: [header.names, ...rows], lines: header.lines + body.length };
  }
  return undefined;
}

interface Header {
  readonly names: readonly string[];
  readonly starts: readonly number[];
  readonly lines: number;
  /** Its lines as they are printed, again on every page. */
  readonly printed: ReadonlySet<string>;
}

function headerAt(lines: readonly PdfLine[], kind: Kind): Header | undefined {
  const [first] = lines;
  const starts = first?.pieces.map((piece) => piece.x) ?? [];
  if (starts.length < 3) return undefined;
  const cells = starts.map(() => '');
  for (let at = 0; at < HEADER_LINES; at++) {
    const line = lines[at];
    if (!line) return undefined;
    for (const [column, words] of cellsOf(line, starts).entries())
      cells[column] = `${cells[column] ?? ''} ${words}`.trim();
    const names = cells.map((cell) => kind.headers[cell.toLowerCase()]);
    if (names.every((name) => name !== undefined) && names.includes(kind.key))
      return {
        ...{ names: cells, starts, lines: at + 1 },
        printed: new Set(lines.slice(0, at + 1).map(lineText)),
      };
  }
  return undefined;
}

/** Words under each column: a word belongs to the last column that starts at or before it. */
function cellsOf(line: PdfLine, starts: readonly number[]): string[] {
  return wordsByColumn(line, starts).map((words) => words.map((word) => word.text).join(' '));
}

function wordsByColumn(line: PdfLine, starts: readonly number[]): readonly Piece[][] {
  const cells: Piece[][] = starts.map(() => []);
  for (const word of line.words)
    cells[
      Math.max(
        0,
        starts.findLastIndex((start) => start <= word.x + ALIGNED),
      )
    ]?.push(word);
  return cells;
}

/**
 * Lines go on being the table's while each cell's first word stands at the start of its column. What follows has
 * to stand left of the table, as text around it does: a line that is neither makes the whole table uncertain.
 */
function bodyLines(lines: readonly PdfLine[], { starts }: Header): readonly PdfLine[] | undefined {
  const inside = (line: PdfLine): boolean =>
    wordsByColumn(line, starts).every(([first], column) => {
      return first === undefined || Math.abs(first.x - (starts[column] ?? 0)) <= ALIGNED;
    });
  const end = lines.findIndex((line) => !inside(line));
  const next = lines[end];
  if (next === undefined) return lines;
  const isLeft = (next.words[0]?.x ?? 0) < (starts[0] ?? 0) - ALIGNED / 2;
  return isLeft ? lines.slice(0, end) : undefined;
}

function rowsOf(all: readonly PdfLine[], header: Header, kind: Kind): readonly Row[] | undefined {
  const key = header.names.findIndex((name) => kind.headers[name.toLowerCase()] === kind.key);
  const body = all.filter(
    (line) => line.page === all[0]?.page || !header.printed.has(lineText(line)),
  );
  const rows: string[][] = [];
  body.forEach((line, at) => {
    const cells = cellsOf(line, header.starts);
    const before = body[at - 1];
    const turned = before !== undefined && before.page !== line.page;
    const goesOn = turned ? (cells[key] ?? '') === '' : before && !isGap(before, line);
    const last = rows.at(-1);
    if (last && goesOn)
      cells.forEach((cell, column) => void (last[column] = joined(last[column], cell)));
    else rows.push(cells);
  });
  const sound = rows.every((row) => [...(row[key] ?? '').matchAll(kind.once)].length === 1);
  return sound && rows.length > 0 ? rows.map((row) => row.map(asLines)) : undefined;
}

function isGap(above: PdfLine, line: PdfLine): boolean {
  return above.y - line.y > ROW_GAP * Math.max(above.size, line.size);
}

/** A word that was broken at its hyphen or stroke goes on without a space. */
function joined(above = '', cell: string): string {
  if (above === '' || cell === '') return above + cell;
  return /[\p{L}\d][-/]$/u.test(above) ? above + cell : `${above} ${cell}`;
}

/** Entries of a fee cell and form files stand on lines of their own in the page. */
function asLines(cell: string): string {
  return cell
    .replace(/ (?=(?:Lệ phí|Phí) ?:)/gu, '\n')
    .replace(/(\.(?:docx?|pdf|xlsx?|rtf|odt|zip|rar)) /giu, '$1\n');
}
