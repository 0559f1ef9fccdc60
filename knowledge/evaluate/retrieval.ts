/** A question of the set and where the first right procedure stood: 1 is best, 0 is absent. */
export interface RankedRow {
  readonly source: string;
  readonly style: string;
  readonly field: string;
  readonly rank: number;
}

export interface RetrievalFigures {
  readonly n: number;
  readonly first: number;
  readonly firstThree: number;
  /** Mean of 1 ÷ rank over the first ten. */
  readonly reciprocal: number;
}

const DEPTH = 10;

/** Rank of the first right code among the first ten; 0 when none of them is right. */
export function rankOf(codes: readonly string[], gold: readonly string[]): number {
  return codes.slice(0, DEPTH).findIndex((code) => gold.includes(code)) + 1;
}

/** recall@1, recall@3 and mean reciprocal rank. */
export function retrievalFigures(rows: readonly RankedRow[]): RetrievalFigures {
  const size = rows.length || 1;
  const within = (most: number): number =>
    rows.filter(({ rank }) => rank > 0 && rank <= most).length / size;
  const sum = rows.reduce((total, { rank }) => total + (rank > 0 ? 1 / rank : 0), 0);
  return { n: rows.length, first: within(1), firstThree: within(3), reciprocal: sum / size };
}

/** The same figures for every value of one property, largest group first. */
export function retrievalBy(
  rows: readonly RankedRow[],
  property: 'source' | 'style' | 'field',
): (readonly [value: string, figures: RetrievalFigures])[] {
  const groups = new Map<string, RankedRow[]>();
  for (const row of rows) groups.set(row[property], [...(groups.get(row[property]) ?? []), row]);
  return [...groups]
    .map(([value, group]) => [value, retrievalFigures(group)] as const)
    .toSorted((a, b) => b[1].n - a[1].n);
}

/** "public:legalrag_hieu#34" counts as "public". */
export function sourceOf(source: string): string {
  return source.split(':')[0] ?? source;
}
