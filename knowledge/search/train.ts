/** One question to learn from: its candidates' features and which of them are right. */
export interface Lesson {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** How much the lesson counts; many questions of one procedure count less each. */
  readonly weight: number;
}

export interface TrainSettings {
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards zero; larger is more cautious. */
  readonly l2: number;
}

export const TRAINING: TrainSettings = { rounds: 150, rate: 1, l2: 0.002 };

/** Learns weights that give the right candidate the largest share (listwise logistic regression). */
export function train(lessons: readonly Lesson[], features: number, settings = TRAINING): number[] {
  const usable = lessons.filter((lesson) => lesson.right.some(Boolean));
  const mass = usable.reduce((sum, lesson) => sum + lesson.weight, 0) || 1;
  let weights = new Array<number>(features).fill(0);
  let momentum = new Array<number>(features).fill(0);
  for (let round = 0; round < settings.rounds; round++) {
    const slope = new Float64Array(features);
    for (const lesson of usable) addLesson(slope, lesson, weights);
    momentum = momentum.map(
      (m, f) => 0.9 * m + (slope[f] ?? 0) / mass - settings.l2 * (weights[f] ?? 0),
    );
    weights = weights.map((w, f) => w + settings.rate * (momentum[f] ?? 0));
  }
  return weights;
}

/** Pulls towards the right candidates and away from those that now take their share. */
function addLesson(slope: Float64Array, lesson: Lesson, weights: readonly number[]): void {
  const shares = softmax(lesson.candidates.map((candidate) => dot(weights, candidate)));
  const right = shares.reduce((sum, share, at) => sum + (lesson.right[at] ? share : 0), 0) || 1e-12;
  lesson.candidates.forEach((candidate, at) => {
    const share = shares[at] ?? 0;
    const pull = lesson.weight * ((lesson.right[at] ? share / right : 0) - share);
    if (Math.abs(pull) < 1e-6) return;
    for (let f = 0; f < slope.length; f++) slope[f] = (slope[f] ?? 0) + pull * (candidate[f] ?? 0);
  });
}

/** Shares that add up to one; the largest value takes the most. */
export function softmax(values: readonly number[]): number[] {
  const top = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - top));
  const total = powers.reduce((a, b) => a + b, 0) || 1;
  return powers.map((power) => power / total);
}

/** The weighted sum of a candidate's features. */
export function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (values[at] ?? 0);
  return sum;
}
