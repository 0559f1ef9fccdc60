/** A markdown table: the first column to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A share of one as a percentage with one digit: 0.8958 → "89.6 %". */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
