import { ASKED_FIELDS, type AskedField } from '#bot/needs.ts';
import { hasMarks, type Syllable } from '#language/fold.ts';
import { buildPhraseFinder } from '#language/phrases.ts';
import { readTable } from '#language/table.ts';
import { readTyped } from '#language/read-typed.ts';
import { ASKED_FIELD_WORDS } from './asked-field-words.ts';

const ROWS = readTable(ASKED_FIELD_WORDS).flatMap(({ key, phrases }) => {
  const field = ASKED_FIELDS.find((name) => name === key);
  return field ? [{ field, phrases }] : [];
});
const FINDER = buildPhraseFinder(
  ROWS.flatMap(({ field, phrases }) => phrases.map((phrase) => [phrase, field] as const)),
);

/** The part of a procedure that a question asks for; `undefined` when it does not say. */
export function askedField(text: string): AskedField | undefined {
  return askedFieldOf(
    readTyped(text, () => true),
    hasMarks(text),
  );
}

/** The same on a text that was read already. */
export function askedFieldOf(
  syllables: readonly Syllable[],
  marks: boolean,
): AskedField | undefined {
  const found = new Set(FINDER.find(syllables, marks).map((match) => match.value));
  return ROWS.find(({ field }) => found.has(field))?.field;
}

/** How many syllables of a text only ask for a part of the answer. */
export function askedFieldSpan(syllables: readonly Syllable[], marks: boolean): number {
  return FINDER.find(syllables, marks).reduce((sum, { from, to }) => sum + to - from, 0);
}
