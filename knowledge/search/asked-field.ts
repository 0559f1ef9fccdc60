import { ASKED_FIELDS, type AskedField } from '#bot/needs.ts';
import { hasMarks, type Syllable } from '#language/fold.ts';
import { buildPhraseFinder, type Found } from '#language/phrases.ts';
import { readTyped } from '#language/read-typed.ts';
import { readTable } from '#language/table.ts';
import { ASKED_FIELD_WORDS } from './asked-field-words.ts';

interface Asks {
  readonly field: AskedField;
  readonly clear: boolean;
  /** Place of the row in the table: the smaller, the more telling. */
  readonly rank: number;
}

const FINDER = buildPhraseFinder(
  readTable(ASKED_FIELD_WORDS).flatMap(({ key, phrases }, rank) => {
    const [name = '', how] = key.split('/').map((part) => part.trim());
    const field = ASKED_FIELDS.find((one) => one === name);
    if (!field) return [];
    return phrases.map((phrase) => [phrase, { field, clear: how === 'clear', rank }] as const);
  }),
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
  const found = fieldWords(syllables, marks);
  const clear = found.filter((match) => match.value.clear);
  if (clear.length > 0) return clear.toSorted((a, b) => b.to - a.to)[0]?.value.field;
  return found.toSorted((a, b) => a.value.rank - b.value.rank)[0]?.value.field;
}

/** The text without what only asks for a part of the answer, so that "mất bao lâu" loses nothing. */
export function withoutFieldWords(syllables: readonly Syllable[], marks: boolean): Syllable[] {
  const found = fieldWords(syllables, marks);
  return syllables.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to));
}

/** Without marks one bare syllable ("dau", "phi") may be many words, and asks for nothing. */
function fieldWords(syllables: readonly Syllable[], marks: boolean): Found<Asks>[] {
  const found = FINDER.find(syllables, marks);
  return marks ? found : found.filter(({ from, to }) => to - from > 1);
}
