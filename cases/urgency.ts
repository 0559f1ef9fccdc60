import type { Syllable } from '#language/fold.ts';
import { buildPhraseFinder, type Found } from '#language/phrases.ts';
import { readTable } from '#language/table.ts';
import type { CategoryId } from './categories.ts';
import { DANGEROUS_PAIRS, OUTBREAK, PAIR_WORDS } from './urgent-pairs.ts';
import { URGENT_WORDS } from './urgent-words.ts';

/** Weight from which a report cannot wait; one clear word of danger reaches it alone. */
const ENOUGH = 3;

const FINDER = buildPhraseFinder(
  readTable(URGENT_WORDS).flatMap(({ key, phrases }) =>
    phrases.map((phrase) => [phrase, Number(key)] as const),
  ),
);
/** A finder for each kind, with what sounds alike beside it: the longer phrase hides the shorter. */
const KINDS = new Map(kindFinders());

/** Danger to life or health, or damage under way. */
export function isUrgent(
  syllables: readonly Syllable[],
  marks: boolean,
  category: CategoryId,
): boolean {
  /** One syllable without marks is many words ("te": té, tê, tế): it says nothing of danger. */
  const found = FINDER.find(syllables, marks).filter(({ from, to }) => marks || to - from > 1);
  const weight = found.reduce((sum, { value }) => sum + value, 0);
  if (weight >= ENOUGH || tellsOfDanger(syllables, marks)) return true;
  return category === 'cap_nuoc' && isWithoutWaterForDays(syllables);
}

function tellsOfDanger(syllables: readonly Syllable[], marks: boolean): boolean {
  const of = (kind: string): readonly Found<boolean>[] =>
    KINDS.get(kind)
      ?.find(syllables, marks)
      .filter(({ value }) => value) ?? [];
  const [beast, dying, many, within] = OUTBREAK;
  return (
    DANGEROUS_PAIRS.some(([one, other, gap]) => areNear(of(one), of(other), gap, marks)) ||
    (areNear(of(beast), of(dying), within, marks) && areNear(of(dying), of(many), within, marks))
  );
}

/** Without marks a lone syllable is a guess: the two must make up for it by their length. */
function areNear(
  ones: readonly Found<boolean>[],
  others: readonly Found<boolean>[],
  gap: number,
  marks: boolean,
): boolean {
  return ones.some((one) =>
    others.some((other) => {
      const between = Math.max(one.from, other.from) - Math.min(one.to, other.to);
      const syllables = one.to - one.from + other.to - other.from;
      return (
        between >= 0 &&
        between <= (marks ? gap : gap / 2) &&
        (marks || syllables > 3 || (syllables > 2 && between < 2))
      );
    }),
  );
}

function kindFinders(): (readonly [string, ReturnType<typeof buildPhraseFinder<boolean>>])[] {
  const rows = readTable(PAIR_WORDS);
  const alike = rows.filter(({ key }) => key === '-').flatMap(({ phrases }) => phrases);
  return rows.map(({ key, phrases }) => [
    key,
    buildPhraseFinder([
      ...phrases.map((phrase) => [phrase, true] as const),
      ...alike.map((phrase) => [phrase, false] as const),
    ]),
  ]);
}

/** No water for two days or more is a matter of health: "mất nước ba ngày nay". */
function isWithoutWaterForDays(syllables: readonly Syllable[]): boolean {
  const text = syllables.map(({ folded }) => folded).join(' ');
  const none = /(?<!\p{L})(?:mat|cup|khong co|het|thieu) nuoc(?!\p{L})/u.test(text);
  const days =
    /(?<![\p{L}\d])(?:(?:[2-9]|\d\d|hai|ba|bon|nam|sau|bay|may|ca) (?:ngay|hom|bua|tuan)|tu (?:thu|hom|bua|tuan) .{1,12}(?:toi|den) (?:gio|nay))(?!\p{L})/u;
  return none && days.test(text);
}
