import type { Syllable } from '#language/fold.ts';
import { buildPhraseFinder } from '#language/phrases.ts';
import { readTable } from '#language/table.ts';
import type { CategoryId } from './categories.ts';
import { URGENT_WORDS } from './urgent-words.ts';

/** Weight from which a report cannot wait; one clear word of danger reaches it alone. */
const ENOUGH = 3;

const FINDER = buildPhraseFinder(
  readTable(URGENT_WORDS).flatMap(({ key, phrases }) =>
    phrases.map((phrase) => [phrase, Number(key)] as const),
  ),
);

/** Danger to life or health, or damage under way. */
export function isUrgent(
  syllables: readonly Syllable[],
  marks: boolean,
  category: CategoryId,
): boolean {
  /** One syllable without marks is many words ("te": té, tê, tế): it says nothing of danger. */
  const found = FINDER.find(syllables, marks).filter(({ from, to }) => marks || to - from > 1);
  const weight = found.reduce((sum, { value }) => sum + value, 0);
  return weight >= ENOUGH || (category === 'cap_nuoc' && isWithoutWaterForDays(syllables));
}

/** No water for two days or more is a matter of health: "mất nước ba ngày nay". */
function isWithoutWaterForDays(syllables: readonly Syllable[]): boolean {
  const text = syllables.map(({ folded }) => folded).join(' ');
  const none = /(?<!\p{L})(?:mat|cup|khong co|het|thieu) nuoc(?!\p{L})/u.test(text);
  const days =
    /(?<![\p{L}\d])(?:[2-9]|\d\d|hai|ba|bon|nam|sau|bay|may|ca) (?:ngay|hom|bua|tuan)(?!\p{L})/u;
  return none && days.test(text);
}
