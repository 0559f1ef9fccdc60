import { syllablesOf } from '#language/fold.ts';

/** Two sentences, one ours and one of a set that judges us, that share more than chance explains. */
export interface NearCopy {
  readonly ours: string;
  readonly theirs: string;
  /** Share of all runs of three syllables, of both together, that stand in both: 1 is the same sentence. */
  readonly likeness: number;
}

/** From here on a likeness is no accident; questions of one everyday pattern stay under 0.45. */
const TOO_LIKE = 0.5;
const RUN = 3;

/** Sentences of ours that are near-copies of sentences that judge us, marks and case aside. */
export function nearCopies(ours: readonly string[], theirs: readonly string[]): NearCopy[] {
  const runs = ours.map(runsOf);
  const holders = new Map<string, number[]>();
  runs.forEach((own, at) => {
    for (const run of own) {
      const list = holders.get(run);
      if (list) list.push(at);
      else holders.set(run, [at]);
    }
  });
  return theirs.flatMap((text) => {
    const wanted = runsOf(text);
    const shared = new Map<number, number>();
    for (const run of wanted)
      for (const at of holders.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared].flatMap(([at, count]): NearCopy[] => {
      const likeness = count / (wanted.size + (runs[at]?.size ?? 0) - count);
      return likeness < TOO_LIKE ? [] : [{ ours: ours[at] ?? '', theirs: text, likeness }];
    });
  });
}

function runsOf(text: string): Set<string> {
  const folded = syllablesOf(text).map((syllable) => syllable.folded);
  return new Set(folded.slice(RUN - 1).map((_, at) => folded.slice(at, at + RUN).join(' ')));
}
