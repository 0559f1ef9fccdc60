/**
 * A document as its readers see it, whatever file it came from: lines and tables in the order of the page.
 * Cells and lines keep their own line breaks.
 */
export type Block =
  | {
      readonly kind: 'line';
      readonly text: string;
      /** Set apart on the page, as headings and bold labels are. */
      readonly strong?: boolean | undefined;
    }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

/** The cells of one row from left to right; the first row of a table is its header where it has one. */
export type Row = readonly string[];

/** The words of blocks, line by line; a table gives one line a row. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'line' ? [block.text] : block.rows.map((row) => row.join(' | ')),
    )
    .join('\n');
}

/** The tables among blocks. */
export function tablesOf(blocks: readonly Block[]): readonly (readonly Row[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
}
