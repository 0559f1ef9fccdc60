import type { Syllable } from './fold.ts';

/** What a speller knows of the language: how often words and neighbours occur in the texts at hand. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** In how many texts a folded word occurs. */
  readonly count: (word: string) => number;
  /** In how many texts two folded words stand side by side. */
  readonly pairs: (first: string, second: string) => number;
}

export interface Speller {
  /** The folded syllable meant, or `undefined` when the written one stands. */
  readonly correct: (
    before: string | undefined,
    word: string,
    after: string | undefined,
  ) => string | undefined;
}

/** A slip is read as another syllable only when that makes pairs the texts use this often. */
const ENOUGH_PAIRS = 4;
/** A syllable found in this many texts is a word of its own, however odd its neighbours. */
const COMMON = 5;
const PLAIN = /^[a-z]{2,7}$/;

/** Builds a speller: same sound first, then one letter off; known syllables are never touched. */
export function createSpeller({ words, count, pairs }: Vocabulary): Speller {
  const plain = words.filter((word) => PLAIN.test(word));
  const bySound = groupBy(plain, (word) => [soundOf(word)]);
  const byGap = groupBy(plain, gapsOf);
  const fit = (a: string | undefined, w: string, c: string | undefined): number =>
    (a === undefined ? 0 : pairs(a, w)) + (c === undefined ? 0 : pairs(w, c));
  return {
    correct: (before, word, after) => {
      if (!PLAIN.test(word) || count(word) >= COMMON || fit(before, word, after) > 0) return;
      const near = gapsOf(word).flatMap((gap) => byGap.get(gap) ?? []);
      const rivals = new Set([...(bySound.get(soundOf(word)) ?? []), ...near]);
      let best: string | undefined;
      let most = ENOUGH_PAIRS - 1;
      for (const rival of rivals) {
        if (rival === word || (!oneLetterOff(rival, word) && soundOf(rival) !== soundOf(word))) {
          continue;
        }
        const fits = fit(before, rival, after);
        if (fits > most) [best, most] = [rival, fits];
      }
      return best;
    },
  };
}

/** Replaces slips in a sentence, except at protected places; a corrected syllable loses its typed form. */
export function correctAll(
  speller: Speller,
  syllables: readonly Syllable[],
  isProtected: (at: number) => boolean,
): Syllable[] {
  return syllables.map((syllable, at) => {
    if (isProtected(at)) return syllable;
    const [before, after] = [syllables[at - 1]?.folded, syllables[at + 1]?.folded];
    const meant = speller.correct(before, syllable.folded, after);
    return meant === undefined ? syllable : { typed: meant, folded: meant };
  });
}

/** What Vietnamese ears and Southern spelling mix up becomes one: ch/tr, s/x, d/gi/r/v, n/ng, c/t, i/y. */
export function soundOf(word: string): string {
  return word
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi|r|v)(?=[aeiouy])/, 'd')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^qu/, 'w')
    .replace(/^hw|^ho(?=[ae])/, 'w')
    .replace(/n[gh]$/, 'n')
    .replace(/(ch|[ct])$/, 'c')
    .replace(/y/g, 'i')
    .replace(/uo/g, 'u')
    .replace(/ie/g, 'i');
}

/** True for one insertion, deletion, change or swap of neighbours. */
export function oneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  const swapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || swapped;
}

/** The word and the word without each letter: two words one slip apart share one of these. */
function gapsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function groupBy(
  words: readonly string[],
  keysOf: (word: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group) group.push(word);
      else groups.set(key, [word]);
    }
  }
  return groups;
}
