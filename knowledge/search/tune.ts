import { stripMarks } from '#language/fold.ts';
import type { Procedure } from '../schema/procedure.ts';
import { signalsOf } from './confidence.ts';
import { createSearch, type Search } from './create-search.ts';
import { FEATURES, type Feature } from './features.ts';
import { type CurvePoint, fitCurve } from './fit-curve.ts';
import { OTHER_TALK } from './other-talk.ts';
import type { ReadingStages } from './read-question.ts';
import { dot, type Lesson, softmax, train } from './train.ts';

/** A question whose right procedures are known; any of them is right. */
export interface TuneRow {
  readonly q: string;
  readonly gold: readonly string[];
}

/** How often the right procedure came first, and among the first three. */
export interface Recall {
  readonly n: number;
  readonly first: number;
  readonly firstThree: number;
}

export interface Tuned {
  readonly weights: Readonly<Record<Feature, number>>;
  readonly curve: { readonly bias: number; readonly weights: readonly number[] };
  /** On rows whose procedures the weights had never seen: with marks, and without. */
  readonly marked: Recall;
  readonly stripped: Recall;
  /** Rank of the right procedure per row, 0 when absent, in the order of the rows. */
  readonly ranks: readonly number[];
}

export interface TuneOptions {
  readonly folds?: number | undefined;
  /** Weight of all example questions together against all rows together; 0 saves most of the time. */
  readonly examples?: number | undefined;
  /** What is left out, to measure what it is worth. */
  readonly leftOut?: LeftOut | undefined;
}

/** Features that count nothing, and stages of reading that are switched off. */
export interface LeftOut {
  readonly features?: readonly Feature[];
  readonly reading?: Partial<ReadingStages>;
}

interface Sample extends Lesson {
  readonly gold: string;
  readonly from: 'marked' | 'stripped' | 'example';
  readonly row: number;
}

/** A sample that was held back, and how the weights that had not seen it did. */
interface Ranked {
  readonly sample: Sample;
  readonly rank: number;
  readonly shareAt: ShareAt;
}

/** Example questions of one procedure that are learned from; more only take time. */
const LEARNED_FROM = 3;

/** More candidates than this teach nothing: the weights in use already place them last. */
const LOOKED_AT = 30;

/**
 * Learns the ranker's weights from questions and from the example questions of the procedures, each example
 * recognised without itself. Cross-validated by family: no fold is judged by weights that saw its procedures or
 * their siblings.
 */
export function tune(
  procedures: readonly Procedure[],
  rows: readonly TuneRow[],
  { folds = 5, examples = 0.1, leftOut = {} }: TuneOptions = {},
): Tuned {
  const search = without(createSearch(procedures, { reading: leftOut.reading }), leftOut);
  const familyOf = families(procedures);
  const made = examples > 0 ? exampleSamples(search, procedures) : [];
  const samples = [...rowSamples(search, rows), ...made];
  const ranked: Ranked[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = (sample: Sample): boolean => hash(familyOf(sample.gold)) % folds === fold;
    const weights = learn(
      samples.filter((sample) => !held(sample)),
      examples,
    );
    for (const sample of samples) {
      if (sample.from !== 'example' && held(sample))
        ranked.push({ sample, rank: rankOf(weights, sample), shareAt: shareOf(weights, sample) });
    }
  }
  const sharpness = sharpnessOf(ranked);
  const weights = learn(samples, examples).map((weight) => weight * sharpness);
  const named = Object.fromEntries(
    FEATURES.map((feature, at) => [feature, rounded(weights[at] ?? 0)]),
  ) as Record<Feature, number>;
  const of = (from: Sample['from']): Ranked[] =>
    ranked.filter(({ sample }) => sample.from === from);
  return {
    weights: named,
    curve: curveOf(createSearch(procedures, { weights: named, reading: leftOut.reading }), rows),
    marked: recallOf(of('marked').map(({ rank }) => rank)),
    stripped: recallOf(of('stripped').map(({ rank }) => rank)),
    ranks: of('marked')
      .toSorted((a, b) => a.sample.row - b.sample.row)
      .map(({ rank }) => rank),
  };
}

/** The search with some features always 0, so that no weight is learned for them. */
function without(search: Search, { features = [] }: LeftOut): Pick<Search, 'pool'> {
  const gone = new Set(features.map((feature) => FEATURES.indexOf(feature)));
  if (gone.size === 0) return search;
  return {
    pool: (text, leaveOut) => {
      const found = search.pool(text, leaveOut);
      const hits = found.hits.map((hit) => ({
        ...hit,
        features: hit.features.map((value, at) => (gone.has(at) ? 0 : value)),
      }));
      return { ...found, hits };
    },
  };
}

function families(procedures: readonly Procedure[]): (code: string) => string {
  const byCode = new Map(procedures.map(({ code, variant }) => [code, variant.family]));
  return (code) => byCode.get(code) || code;
}

/** What is ours against what is not, with marks and without. */
function curveOf(search: Search, rows: readonly TuneRow[]): Tuned['curve'] {
  const point = (text: string, wanted: boolean): CurvePoint => ({
    values: signalsOf(search.search(text)).values,
    wanted,
  });
  const both = (text: string, wanted: boolean): CurvePoint[] => [
    point(text, wanted),
    point(stripMarks(text), wanted),
  ];
  const other = OTHER_TALK.split('\n').filter((line) => line.trim() !== '');
  const { bias, weights } = fitCurve([
    ...rows.flatMap((row) => both(row.q, true)),
    ...other.flatMap((text) => both(text, false)),
  ]);
  return { bias: rounded(bias), weights: weights.map(rounded) };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function rowSamples(search: Pick<Search, 'pool'>, rows: readonly TuneRow[]): Sample[] {
  const count = countBy(rows.map((row) => row.gold[0] ?? ''));
  return rows.flatMap((row, at) => {
    const weight = 1 / Math.sqrt(count.get(row.gold[0] ?? '') ?? 1);
    const make = (text: string, from: Sample['from']): Sample =>
      sampleOf(search, text, row.gold, { from, weight, row: at });
    return [make(row.q, 'marked'), make(stripMarks(row.q), 'stripped')];
  });
}

function exampleSamples(search: Pick<Search, 'pool'>, procedures: readonly Procedure[]): Sample[] {
  return procedures.flatMap(({ code, exampleQuestions }) =>
    exampleQuestions
      .slice(0, LEARNED_FROM)
      .map((text) => sampleOf(search, text, [code], { from: 'example', weight: 1, row: -1 }, text)),
  );
}

function sampleOf(
  search: Pick<Search, 'pool'>,
  text: string,
  gold: readonly string[],
  about: Pick<Sample, 'from' | 'weight' | 'row'>,
  leaveOut?: string,
): Sample {
  const hits = [...search.pool(text, leaveOut).hits].sort((a, b) => b.score - a.score);
  const isRight = (code: string): boolean => gold.includes(code);
  const kept = hits.filter((hit, at) => at < LOOKED_AT || isRight(hit.procedure.code));
  return {
    ...about,
    gold: gold[0] ?? '',
    candidates: kept.map((hit) => hit.features),
    right: kept.map((hit) => isRight(hit.procedure.code)),
  };
}

/** Examples together weigh `share` times what the rows weigh, however many there are. */
function learn(samples: readonly Sample[], share: number): number[] {
  const mass = (example: boolean): number =>
    samples.reduce((sum, s) => sum + ((s.from === 'example') === example ? s.weight : 0), 0);
  const factor = mass(false) > 0 ? (share * mass(false)) / (mass(true) || 1) : 1;
  const lessons = samples.map((sample) =>
    sample.from === 'example' ? { ...sample, weight: sample.weight * factor } : sample,
  );
  return train(lessons, FEATURES.length);
}

/** How much a sample's right candidates share when all scores are multiplied by `sharpness`. */
type ShareAt = (sharpness: number) => number;

function shareOf(weights: readonly number[], { candidates, right }: Sample): ShareAt {
  const scores = candidates.map((candidate) => dot(weights, candidate));
  return (sharpness) =>
    softmax(scores.map((score) => score * sharpness)).reduce(
      (sum, share, at) => sum + (right[at] ? share : 0),
      0,
    );
}

/** Candidates for the sharpness; 1 leaves the weights as they were learned. */
const SHARPNESSES = Array.from({ length: 31 }, (_, at) => 0.5 + at * 0.1);

/** Learning with a pull towards zero leaves shares too modest: the factor that makes them true of unseen rows. */
function sharpnessOf(ranked: readonly Ranked[]): number {
  const truth = (sharpness: number): number =>
    ranked.reduce((sum, { shareAt }) => sum + Math.log(Math.max(shareAt(sharpness), 1e-6)), 0);
  const [first = 1, ...rest] = SHARPNESSES;
  return rest.reduce((best, one) => (truth(one) > truth(best) ? one : best), first);
}

function rankOf(weights: readonly number[], { candidates, right }: Sample): number {
  const scores = candidates.map((candidate) => dot(weights, candidate));
  const best = Math.max(...scores.filter((_, at) => right[at]));
  if (!Number.isFinite(best)) return 0;
  return 1 + scores.filter((score) => score > best).length;
}

/** recall@1 and recall@3 of a list of ranks, 0 standing for absent. */
export function recallOf(ranks: readonly number[]): Recall {
  const share = (most: number): number =>
    ranks.filter((rank) => rank > 0 && rank <= most).length / (ranks.length || 1);
  return { n: ranks.length, first: share(1), firstThree: share(3) };
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function hash(text: string): number {
  let value = 7;
  for (const char of text) value = (value * 31 + char.charCodeAt(0)) >>> 0;
  return value;
}
