import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import { type BuildEngine, DEPTH, type Reading } from '../engine.ts';
import { foldedWords, wordsAndPairs } from '../read-words.ts';

const SCHEMA = { title: 'string', field: 'string', body: 'string', words: 'string' } as const;

/** Orama finds what begins like a word; with an end of its own a word is only found whole, which found more. */
const END = '$';

/** Language is a name here: the reader below knows none of Orama's, of which none is Vietnamese. */
const tokenizer = (read: (text: string) => string[]): Tokenizer => ({
  language: 'english',
  normalizationCache: new Map(),
  tokenize: (text) => [...new Set(read(text))].map((word) => word + END),
});

const READ: Readonly<Record<Reading, () => Tokenizer | undefined>> = {
  own: () => undefined,
  folded: () => tokenizer(foldedWords),
  pairs: () => tokenizer(wordsAndPairs),
};

/** Orama: BM25 over a radix tree for each property. */
export const buildOrama: BuildEngine = async (texts, reading) => {
  const own = READ[reading]();
  const database = create({ schema: SCHEMA, ...(own && { components: { tokenizer: own } }) });
  await insertMultiple(
    database,
    texts.map(({ code, ...parts }) => ({ id: code, ...parts })),
  );
  const tuned = own ? { boost: { title: 3 } } : {};
  return {
    find: async (question) => {
      const { hits } = await search(database, { term: question, limit: DEPTH, ...tuned });
      return hits.map(({ id }) => id);
    },
  };
};
