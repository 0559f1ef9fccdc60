/** One line of an editable table: its left side and the phrases of its right side. */
export interface TableRow {
  readonly key: string;
  readonly phrases: readonly string[];
}

/**
 * Reads an editable table kept as text: one row a line, `key = phrase, phrase`; "#" begins a comment.
 * A line without "=" continues the row above it, so that long lists stay readable.
 */
export function readTable(text: string): TableRow[] {
  const rows: { key: string; phrases: string[] }[] = [];
  for (const line of linesOf(text)) {
    const at = line.indexOf('=');
    if (at < 0) rows.at(-1)?.phrases.push(...phrasesOf(line));
    else rows.push({ key: line.slice(0, at).trim(), phrases: phrasesOf(line.slice(at + 1)) });
  }
  return rows;
}

/** Splits "a, b, c" into its phrases; a semicolon parts as well. */
export function phrasesOf(cell: string): string[] {
  return cell
    .split(/[,;]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}

function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
