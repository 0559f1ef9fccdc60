import { type Syllable, syllablesOf } from './fold.ts';

/** Where a phrase was found: first syllable, one past the last, and what it stands for. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
  /** How many of its syllables had to be read without marks. */
  readonly bare: number;
}

export interface PhraseFinder<T> {
  /** The longest matches that do not overlap; `marks` tells whether the writer typed marks. */
  readonly find: (text: readonly Syllable[], marks: boolean) => Found<T>[];
}

interface Entry<T> {
  readonly syllables: readonly Syllable[];
  readonly value: T;
}

/** Small words that may stand inside a phrase: "sang tên (cái) xe". */
const FILLERS = new Set(
  'cai chiec cuon cay mieng to tam cho bi duoc cua them lai tro con luon ca may cai'.split(' '),
);

/** Finds table phrases in a sentence. Marks must agree where the writer typed them. */
export function buildPhraseFinder<T>(
  entries: readonly (readonly [phrase: string, value: T])[],
): PhraseFinder<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of entries) {
    const syllables = syllablesOf(phrase);
    const first = syllables[0]?.folded;
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push({ syllables, value });
    else byFirst.set(first, [{ syllables, value }]);
  }
  return { find: (text, marks) => keepLongest(allMatches(byFirst, text, marks), text.length) };
}

function allMatches<T>(
  byFirst: ReadonlyMap<string, readonly Entry<T>[]>,
  text: readonly Syllable[],
  marks: boolean,
): Found<T>[] {
  const found: Found<T>[] = [];
  text.forEach((syllable, from) => {
    for (const entry of byFirst.get(syllable.folded) ?? []) {
      const end = matchAt(entry.syllables, text, from, marks);
      if (!end || (marks && end.bare * 2 > entry.syllables.length)) continue;
      found.push({ from, to: end.to, value: entry.value, bare: end.bare });
    }
  });
  return found;
}

/** Matches from one place on, allowing one filler word between two syllables. */
function matchAt(
  phrase: readonly Syllable[],
  text: readonly Syllable[],
  from: number,
  marks: boolean,
): { to: number; bare: number } | undefined {
  let at = from;
  let bare = 0;
  for (const wanted of phrase) {
    if (at > from && !same(wanted, text[at], marks) && FILLERS.has(text[at]?.folded ?? '')) at++;
    const got = text[at];
    if (!got || !same(wanted, got, marks)) return undefined;
    if (got.typed !== wanted.typed) bare++;
    at++;
  }
  return { to: at, bare };
}

/** Same letters; and the same marks, unless this syllable or the whole text was typed without. */
function same(wanted: Syllable, got: Syllable | undefined, marks: boolean): boolean {
  if (!got || got.folded !== wanted.folded) return false;
  return !marks || got.typed === wanted.typed || got.typed === got.folded;
}

function keepLongest<T>(found: readonly Found<T>[], length: number): Found<T>[] {
  const taken = new Uint8Array(length);
  const byLength = [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return byLength.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
}
