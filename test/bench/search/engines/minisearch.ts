import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { type BuildEngine, DEPTH, type Reading, type SearchText, TEXT_PARTS } from '../engine.ts';
import { foldedWords, wordsAndPairs } from '../read-words.ts';

/** BM25+ adds `d` to every word found; without it, and with the body weighed down, it found most. */
const TUNED: SearchOptions = { boost: { title: 3, body: 0.3 }, bm25: { k: 1.2, b: 0.7, d: 0 } };

const READ: Readonly<Record<Reading, Partial<Options<SearchText>>>> = {
  own: {},
  folded: { tokenize: foldedWords, processTerm: (word) => word },
  pairs: { tokenize: wordsAndPairs, processTerm: (word) => word },
};

/** MiniSearch: BM25+ over fields, any word may match. */
export const buildMiniSearch: BuildEngine = (texts, reading) => {
  const index = new MiniSearch<SearchText>({
    fields: [...TEXT_PARTS],
    idField: 'code',
    ...READ[reading],
  });
  index.addAll(texts);
  const options = reading === 'own' ? {} : TUNED;
  return {
    find: (question) =>
      index
        .search(question, options)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
  };
};
