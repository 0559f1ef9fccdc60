/** One list of signals and whether something we have was wanted. */
export interface CurvePoint {
  readonly values: readonly number[];
  readonly wanted: boolean;
}

const ROUNDS = 3000;
const RATE = 3;
const L2 = 0.002;

/** Fits a logistic curve; both kinds of points weigh the same together, however many there are. */
export function fitCurve(points: readonly CurvePoint[]): { bias: number; weights: number[] } {
  const size = points[0]?.values.length ?? 0;
  const count = (wanted: boolean): number => points.filter((p) => p.wanted === wanted).length || 1;
  const worth = { yes: 1 / count(true), no: 1 / count(false) };
  let bias = 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(size).fill(0);
    let lift = 0;
    for (const { values, wanted } of points) {
      const at = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
      const miss = (Number(wanted) - 1 / (1 + Math.exp(-at))) * (wanted ? worth.yes : worth.no);
      lift += miss;
      values.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + miss * value;
      });
    }
    bias += RATE * lift;
    weights = weights.map((w, i) => w + RATE * ((slope[i] ?? 0) - L2 * w));
  }
  return { bias, weights };
}
