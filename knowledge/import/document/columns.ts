import { oneLine } from '../text.ts';
import type { Row } from './block.ts';

/** A table whose header is understood: `cell` gives a row's words under a column, empty where it has none. */
export interface Columns<Name extends string> {
  readonly has: (column: Name) => boolean;
  readonly cell: (row: Row, column: Name) => string;
  /** The rows below the header; a header that is printed again on the next page is left out. */
  readonly rows: readonly Row[];
}

/** Names of columns by the words of their header cells, in lower case. */
export type Headers<Name extends string> = Readonly<Record<string, Name>>;

/**
 * Finds the header row among the first `within` rows: the first that names at least two known columns.
 * `undefined` where there is none, so that another table is never read as this one.
 */
export function columnsOf<Name extends string>(
  table: readonly Row[],
  headers: Headers<Name>,
  within = 3,
): Columns<Name> | undefined {
  const at = table.slice(0, within).findIndex((row) => namesOf(row, headers).size > 1);
  const header = table[at];
  if (header === undefined) return undefined;
  const names = namesOf(header, headers);
  const again = header.map(oneLine).join('|');
  return {
    has: (column) => names.has(column),
    cell: (row, column) => row[names.get(column) ?? -1]?.trim() ?? '',
    rows: table
      .slice(at + 1)
      .filter(
        (row) => row.some((cell) => cell.trim() !== '') && row.map(oneLine).join('|') !== again,
      ),
  };
}

function namesOf<Name extends string>(row: Row, headers: Headers<Name>): ReadonlyMap<Name, number> {
  const names = new Map<Name, number>();
  row.forEach((cell, at) => {
    const name =
      headers[
        oneLine(cell)
          .toLowerCase()
          .replace(/[:*]+$/u, '')
          .trim()
      ];
    if (name !== undefined && !names.has(name)) names.set(name, at);
  });
  return names;
}
