import { hasMarks, type Syllable } from './fold.ts';
import { buildPhraseFinder } from './phrases.ts';
import { readTyped } from './read-typed.ts';
import { STORY_WORDS } from './story-words.ts';
import { readTable } from './table.ts';

const STORY = buildPhraseFinder(
  readTable(STORY_WORDS).flatMap(({ key, phrases }) =>
    phrases.map((phrase) => [phrase, key] as const),
  ),
);

/** What of a sentence is left without politeness, pronouns and story words, in order. */
export function contentWords(text: string): Syllable[] {
  const syllables = readTyped(text, () => true);
  const found = STORY.find(syllables, hasMarks(text));
  return syllables.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to));
}
