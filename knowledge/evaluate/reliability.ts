import { percent, table } from './table.ts';

/** How sure search was of its first candidate, 0 to 1, and whether that was the right one. */
export interface Sureness {
  readonly score: number;
  readonly right: boolean;
}

/** Where one row of the table begins and the next one ends. */
const EDGES = [0, 0.3, 0.5, 0.7, 0.85, 0.95, 1];

/** What was promised against what came true; a well calibrated search has both columns alike. */
export function reliabilityTable(rows: readonly Sureness[]): string {
  const lines = EDGES.slice(1).map((to, at) => {
    const from = EDGES[at] ?? 0;
    const held = rows.filter(({ score }) => score > from && score <= to);
    const mean = held.reduce((sum, { score }) => sum + score, 0) / (held.length || 1);
    const right = held.filter((row) => row.right).length / (held.length || 1);
    return [`${from}–${to}`, String(held.length), percent(mean), percent(right)];
  });
  return table(['sure of the first', 'questions', 'on average', 'right'], lines);
}
