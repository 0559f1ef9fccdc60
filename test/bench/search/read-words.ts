import { syllablesOf } from '#language/fold.ts';

/** Syllables without their marks. */
export function foldedWords(text: string): string[] {
  return syllablesOf(text).map(({ folded }) => folded);
}

/** Every two neighbours as one word; a text of one syllable has none. */
export function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at] ?? ''}_${word}`);
}

/** Syllables without their marks, then every two neighbours. */
export function wordsAndPairs(text: string): string[] {
  const words = foldedWords(text);
  return [...words, ...pairsOf(words)];
}
