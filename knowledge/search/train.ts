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

export const TRAINING: TrainSettings = { rounds: 150, rate: 1, l2: 0.004 };

/** Learns weights that give the right candidate the largest share (listwise logistic regression). */
export function train(lessons: readonly Lesson[], features: number, settings = TRAINING): number[] {
  const usable = lessons.filter((lesson) => lesson.right.some(Boolean)).map(flat);
  const mass = usable.reduce((sum, lesson) => sum + lesson.weight, 0) || 1;
  const weights = new Float64Array(features);
  const momentum = new Float64Array(features);
  for (let round = 0; round < settings.rounds; round++) {
    const slope = new Float64Array(features);
    for (const lesson of usable) addLesson(slope, lesson, weights);
    for (let f = 0; f < features; f++) {
      const pull = (slope[f] ?? 0) / mass - settings.l2 * (weights[f] ?? 0);
      momentum[f] = 0.9 * (momentum[f] ?? 0) + pull;
      weights[f] = (weights[f] ?? 0) + settings.rate * (momentum[f] ?? 0);
    }
  }
  return [...weights];
}

/** A lesson in one flat list of numbers, walked many thousand times. */
interface FlatLesson {
  readonly numbers: Float64Array;
  readonly right: readonly boolean[];
  readonly weight: number;
}

function flat({ candidates, right, weight }: Lesson): FlatLesson {
  return { numbers: Float64Array.from(candidates.flat()), right, weight };
}

/** Pulls towards the right candidates and away from those that now take their share. */
function addLesson(
  slope: Float64Array,
  { numbers, right, weight }: FlatLesson,
  weights: Float64Array,
): void {
  const size = weights.length;
  const shares = softmax(right.map((_, at) => dotAt(numbers, at * size, weights)));
  const mass = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0) || 1e-12;
  shares.forEach((share, at) => {
    const pull = weight * ((right[at] ? share / mass : 0) - share);
    if (Math.abs(pull) < 1e-5) return;
    for (let f = 0; f < size; f++)
      slope[f] = (slope[f] ?? 0) + pull * (numbers[at * size + f] ?? 0);
  });
}

function dotAt(numbers: Float64Array, from: number, weights: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < weights.length; f++) sum += (weights[f] ?? 0) * (numbers[from + f] ?? 0);
  return sum;
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
