/** One message with the label it has and the label it got. */
export interface Labelled {
  readonly gold: string;
  readonly got: string;
}

export interface LabelFigures {
  readonly n: number;
  readonly accuracy: number;
  /** Mean of the F1 of every gold label. */
  readonly macroF1: number;
  readonly byLabel: readonly (readonly [label: string, figures: PrecisionRecall])[];
  /** How often a gold label got another one, most frequent first. */
  readonly confused: readonly (readonly [gold: string, got: string, n: number])[];
}

export interface PrecisionRecall {
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1 from true positives, false positives and false negatives. */
export function precisionRecall(hit: number, extra: number, missed: number): PrecisionRecall {
  const precision = hit / (hit + extra || 1);
  const recall = hit / (hit + missed || 1);
  return { n: hit + missed, precision, recall, f1: (2 * hit) / (2 * hit + extra + missed || 1) };
}

/** Accuracy, macro-F1 and what was taken for what. */
export function labelFigures(rows: readonly Labelled[]): LabelFigures {
  const labels = [...new Set(rows.map(({ gold }) => gold))];
  const byLabel = labels.map((label) => {
    const count = (test: (row: Labelled) => boolean): number => rows.filter(test).length;
    const hit = count((row) => row.gold === label && row.got === label);
    const extra = count((row) => row.gold !== label && row.got === label);
    const missed = count((row) => row.gold === label && row.got !== label);
    return [label, precisionRecall(hit, extra, missed)] as const;
  });
  return {
    n: rows.length,
    accuracy: rows.filter((row) => row.gold === row.got).length / (rows.length || 1),
    macroF1: byLabel.reduce((sum, [, { f1 }]) => sum + f1, 0) / (byLabel.length || 1),
    byLabel,
    confused: confusedOf(rows),
  };
}

function confusedOf(rows: readonly Labelled[]): (readonly [string, string, number])[] {
  const counts = new Map<string, number>();
  for (const { gold, got } of rows) {
    if (gold !== got) counts.set(`${gold}\n${got}`, (counts.get(`${gold}\n${got}`) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, n]) => {
      const [gold = '', got = ''] = key.split('\n');
      return [gold, got, n] as const;
    })
    .toSorted((a, b) => b[2] - a[2]);
}
