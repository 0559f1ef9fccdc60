import {
  type LabelFigures,
  labelFigures,
  type PrecisionRecall,
  precisionRecall,
} from './labels.ts';

/** A report of the set. */
export interface FeedbackRow {
  readonly id: string;
  readonly text: string;
  readonly category: string;
  readonly location_text: string;
  readonly urgent: boolean;
  readonly duplicate_of: string | null;
}

/** What the system made of it. */
export interface FeedbackPrediction {
  readonly category: string;
  readonly urgent: boolean;
  /** Code of the commune found in the whole text, and in `location_text` alone: the two should agree. */
  readonly commune: string | undefined;
  readonly expectedCommune: string | undefined;
  /** The earlier report taken for the same thing. */
  readonly duplicateOf: string | undefined;
}

export interface FeedbackFigures {
  readonly categories: LabelFigures;
  readonly urgent: PrecisionRecall;
  /** Share of rows whose commune was found and is the one of the location. */
  readonly place: number;
  readonly duplicates: PrecisionRecall;
}

/** Scores a list of reports; `predictions` stand in the order of the rows. */
export function feedbackFigures(
  rows: readonly FeedbackRow[],
  predictions: readonly FeedbackPrediction[],
): FeedbackFigures {
  const pairs = rows.flatMap((row, at) => {
    const got = predictions[at];
    return got ? [{ row, got }] : [];
  });
  const count = (test: (pair: (typeof pairs)[number]) => boolean): number =>
    pairs.filter(test).length;
  return {
    ...reportFigures(pairs.map(({ row, got }) => ({ gold: row, got }))),
    place:
      count(({ got }) => got.commune !== undefined && got.commune === got.expectedCommune) /
      (pairs.length || 1),
    duplicates: precisionRecall(
      count(({ row, got }) => row.duplicate_of !== null && got.duplicateOf === row.duplicate_of),
      count(
        ({ row, got }) => got.duplicateOf !== undefined && got.duplicateOf !== row.duplicate_of,
      ),
      count(({ row, got }) => row.duplicate_of !== null && got.duplicateOf !== row.duplicate_of),
    ),
  };
}

/** A report's category and urgency, as it should be and as it was read. */
export interface SortedReport {
  readonly gold: SortedAs;
  readonly got: SortedAs;
}

interface SortedAs {
  readonly category: string;
  readonly urgent: boolean;
}

/** Category and urgency alone, for reports of which no more is known. */
export function reportFigures(
  rows: readonly SortedReport[],
): Pick<FeedbackFigures, 'categories' | 'urgent'> {
  const count = (test: (row: SortedReport) => boolean): number => rows.filter(test).length;
  return {
    categories: labelFigures(
      rows.map(({ gold, got }) => ({ gold: gold.category, got: got.category })),
    ),
    urgent: precisionRecall(
      count(({ gold, got }) => gold.urgent && got.urgent),
      count(({ gold, got }) => !gold.urgent && got.urgent),
      count(({ gold, got }) => gold.urgent && !got.urgent),
    ),
  };
}
