import type { Syllable } from '#language/fold.ts';
import { buildPhraseFinder } from '#language/phrases.ts';
import { readTyped } from '#language/read-typed.ts';
import { readTable } from '#language/table.ts';
import { CATEGORY_IDS, type CategoryId, isCategoryId } from './categories.ts';
import { CATEGORY_WORDS } from './category-words.ts';
import { learnedFrom } from './learned-words.ts';
import { isUrgent } from './urgency.ts';

/** What a report seems to be about. Staff see the score and can move it. */
export interface Classified {
  readonly category: CategoryId;
  readonly urgent: boolean;
  /** 0 nothing recognised … 1 nothing else comes near: the best category's share of all evidence. */
  readonly score: number;
}

interface Hint {
  readonly category: CategoryId;
  readonly weight: number;
  /** The phrase also names places. */
  readonly place: boolean;
}

/** Behind these a place word tells where, not what: "đèn tắt trước trường". */
const WHERE_WORDS = new Set(
  'truoc gan canh ke sat sau ngay dau tu toi den cong khuc doc chan phia qua me ben di doan cong'.split(
    ' ',
  ),
);
const WHERE_SHARE = 0.15;
const NEAR_WORDS = new Set('truoc gan canh sat sau ngay'.split(' '));
const NEAR_SHARE = 0.5;
const SUBJECT_SYLLABLES = 6;
const SUBJECT_SHARE = 1.3;
/** One syllable without marks is many words ("te": té, tê, tế): it is a hint, no more. */
const BARE_SYLLABLE_SHARE = 0.4;

/** How much the learned words weigh beside the table: best of five-fold cross-validation on the wider reports. */
const LEARNED_SHARE = 0.3;

const HINTS = readHints();
const FINDER = buildPhraseFinder([...HINTS]);
const KNOWN = new Set([...HINTS.keys()].flatMap((phrase) => phrase.split(' ')));

/** Sorts a report into its category and says whether it cannot wait. Works without tone marks. */
export function classifyFeedback(text: string): Classified {
  const syllables = readTyped(text, (folded) => KNOWN.has(folded));
  const marks = isMarked(syllables);
  const totals = totalsOf(syllables, marks);
  const [best, second] = withLearned(totals, syllables, marks).sort((a, b) => b[1] - a[1]);
  if (!best || best[1] <= 0)
    return { category: 'khac', urgent: isUrgent(syllables, marks, 'khac'), score: 0 };
  const score = best[1] / (best[1] + Math.max(0, second?.[1] ?? 0) + 1);
  return { category: best[0], urgent: isUrgent(syllables, marks, best[0]), score };
}

/** Of what the table does not know at all nothing is guessed. */
function withLearned(
  totals: ReadonlyMap<CategoryId, number>,
  syllables: readonly Syllable[],
  marks: boolean,
): [CategoryId, number][] {
  if ([...totals.values()].every((total) => total <= 0)) return [...totals];
  const learned = learnedFrom(withoutPlaces(syllables, marks));
  return [...totals].map(([category, total]) => [
    category,
    total + LEARNED_SHARE * (learned.get(category) ?? 0),
  ]);
}

/** The words that tell what, without those that only tell where: "từ trạm y tế tới nhà thuốc". */
function withoutPlaces(syllables: readonly Syllable[], marks: boolean): readonly string[] {
  const where = FINDER.find(syllables, marks).filter(
    ({ from, value }) =>
      value.some(({ place }) => place) && WHERE_WORDS.has(syllables[from - 1]?.folded ?? ''),
  );
  return syllables.flatMap(({ folded }, at) =>
    where.some(({ from, to }) => from <= at && at < to) ? [] : [folded],
  );
}

/** A quarter of the syllables bear marks in any marked Vietnamese text; one word out of ten is a slip. */
const MARKED_SHARE = 0.25;

function isMarked(syllables: readonly Syllable[]): boolean {
  const marked = syllables.filter(({ typed, folded }) => typed !== folded);
  return marked.length >= syllables.length * MARKED_SHARE;
}

function totalsOf(syllables: readonly Syllable[], marks: boolean): Map<CategoryId, number> {
  const totals = new Map<CategoryId, number>(CATEGORY_IDS.map((id) => [id, 0]));
  for (const found of FINDER.find(syllables, marks)) {
    for (const { category, weight, place } of found.value) {
      const share = shareOf(syllables, found, marks, place);
      totals.set(category, (totals.get(category) ?? 0) + weight * share);
    }
  }
  return totals;
}

/** What a report is about stands first; where it is stands behind a word of place. */
function shareOf(
  syllables: readonly Syllable[],
  { from, to }: { readonly from: number; readonly to: number },
  marks: boolean,
  place: boolean,
): number {
  const [last, before] = [syllables[from - 1]?.folded ?? '', syllables[from - 2]?.folded ?? ''];
  if (place && WHERE_WORDS.has(last)) return WHERE_SHARE;
  const where = NEAR_WORDS.has(last) || NEAR_WORDS.has(before) ? NEAR_SHARE : 1;
  const first = from < SUBJECT_SYLLABLES ? SUBJECT_SHARE : 1;
  return where * first * (marks || to - from > 1 ? 1 : BARE_SYLLABLE_SHARE);
}

function readHints(): ReadonlyMap<string, readonly Hint[]> {
  const hints = new Map<string, Hint[]>();
  for (const { key, phrases } of readTable(CATEGORY_WORDS)) {
    const [category = '', weight = ''] = key.split(' ');
    if (!isCategoryId(category)) throw new RangeError(`unknown category in the word table: ${key}`);
    const hint = { category, weight: Number.parseInt(weight, 10), place: weight.endsWith('@') };
    for (const phrase of phrases) hints.set(phrase, [...(hints.get(phrase) ?? []), hint]);
  }
  return hints;
}
