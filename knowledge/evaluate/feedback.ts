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
  /** Share of rows whose commune is the one of the location. */
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
    categories: labelFigures(
      pairs.map(({ row, got }) => ({ gold: row.category, got: got.category })),
    ),
    urgent: precisionRecall(
      count(({ row, got }) => row.urgent && got.urgent),
      count(({ row, got }) => !row.urgent && got.urgent),
      count(({ row, got }) => row.urgent && !got.urgent),
    ),
    place: count(({ got }) => got.commune === got.expectedCommune) / (pairs.length || 1),
    duplicates: precisionRecall(
      count(({ row, got }) => row.duplicate_of !== null && got.duplicateOf === row.duplicate_of),
      count(
        ({ row, got }) => got.duplicateOf !== undefined && got.duplicateOf !== row.duplicate_of,
      ),
      count(({ row, got }) => row.duplicate_of !== null && got.duplicateOf !== row.duplicate_of),
    ),
  };
}
