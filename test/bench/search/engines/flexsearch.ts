import { Document, type DocumentOptions } from 'flexsearch';
import { type BuildEngine, DEPTH, type Reading, type SearchText, TEXT_PARTS } from '../engine.ts';
import { foldedWords, pairsOf } from '../read-words.ts';

/** Pairs alone, which found more than pairs beside syllables and more than FlexSearch's own `context`. */
function pairsOrWord(text: string): string[] {
  const words = foldedWords(text);
  return words.length > 1 ? pairsOf(words) : words;
}

/** More steps of relevance than the usual nine; beyond a hundred nothing more is found. */
const RESOLUTION = 100;

const READ: Readonly<Record<Reading, Partial<DocumentOptions<FlexText>>>> = {
  own: {},
  folded: { tokenize: 'strict', resolution: RESOLUTION, encode: foldedWords },
  pairs: { tokenize: 'strict', resolution: RESOLUTION, encode: pairsOrWord },
};

type FlexText = SearchText & Record<string, string>;

/** FlexSearch: where a word stands in the text decides; all words must match, unless it may suggest. */
export const buildFlexSearch: BuildEngine = (texts, reading) => {
  const index = new Document<FlexText>({
    document: { id: 'code', index: [...TEXT_PARTS] },
    ...READ[reading],
  });
  for (const text of texts) index.add({ ...text });
  const suggest = reading !== 'own';
  return {
    find: (question) =>
      index
        .search(question, { limit: DEPTH, merge: true, suggest })
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
  };
};
