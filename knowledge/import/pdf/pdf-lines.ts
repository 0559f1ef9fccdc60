/** A run of text as the PDF places it; points from the lower left corner, `x` and `y` of its start. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Words of a line that stand together; another piece begins behind a gap wider than words leave. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** One line as a reader sees it. */
export interface PdfLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** The same parted at every space. */
  readonly words: readonly Piece[];
}

/** Share of the type size by which baselines of one line may differ. */
const SAME_LINE = 0.4;
/** Gaps as shares of the type size: from here on there is a space, and from there on a new piece. */
const SPACE = 0.12;
const NEW_PIECE = 0.45;

/** The lines of a document from top to bottom, page numbers at the edges of pages left out. */
export function pdfLines(pages: readonly (readonly PdfItem[])[]): readonly PdfLine[] {
  return pages.flatMap((items, page) => withoutPageNumber(linesOfPage(items, page)));
}

/** The words of a line. */
export function lineText(line: PdfLine): string {
  return line.pieces.map((piece) => piece.text).join(' ');
}

function linesOfPage(items: readonly PdfItem[], page: number): readonly PdfLine[] {
  const rows: PdfItem[][] = [];
  const seen = items.filter((item) => item.str.trim() !== '');
  for (const item of seen.toSorted((a, b) => b.y - a.y)) {
    const [first] = rows.at(-1) ?? [];
    if (first && first.y - item.y <= SAME_LINE * first.fontSize) rows.at(-1)?.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => toLine(row, page));
}

function toLine(row: readonly PdfItem[], page: number): PdfLine {
  const items = row.toSorted((a, b) => a.x - b.x);
  const size = Math.max(...items.map((item) => item.fontSize));
  const runs = items.map(({ str, x, width }) => ({ text: str, x, right: x + width }));
  const pieces = joinedAt(runs, size, NEW_PIECE);
  const words = joinedAt(runs.flatMap(wordsOf), size, SPACE);
  return { page, y: items[0]?.y ?? 0, size, pieces, words };
}

/** A run's words, placed by their share of its letters: near enough to tell columns apart. */
function wordsOf({ text, x, right }: Piece): readonly Piece[] {
  const letter = (right - x) / Math.max(1, text.length);
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    x: x + match.index * letter,
    right: x + (match.index + match[0].length) * letter,
  }));
}

/** Joins neighbours that stand closer than `widest` of the type size, with a space where there is room for one. */
function joinedAt(parts: readonly Piece[], size: number, widest: number): readonly Piece[] {
  const found: Piece[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const gap = last ? part.x - last.right : Number.POSITIVE_INFINITY;
    const by = gap > SPACE * size ? ' ' : '';
    if (!last || gap > widest * size) found.push(part);
    else
      found[found.length - 1] = { text: last.text + by + part.text, x: last.x, right: part.right };
  }
  return found.map((piece) => ({ ...piece, text: tidyPiece(piece.text) }));
}

function tidyPiece(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const PAGE_NUMBER = /^(?:trang )?\d{1,3}(?: ?[/|] ?\d{1,3})?$/iu;

function withoutPageNumber(lines: readonly PdfLine[]): readonly PdfLine[] {
  return lines.filter(
    (line, at) => !((at === 0 || at === lines.length - 1) && PAGE_NUMBER.test(lineText(line))),
  );
}
