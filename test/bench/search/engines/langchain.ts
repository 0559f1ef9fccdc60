import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import { type BuildEngine, DEPTH, type Reading, TEXT_PARTS } from '../engine.ts';
import { foldedWords, wordsAndPairs } from '../read-words.ts';

/** It finds words anywhere in a text, "an" in "hang" too, unless both sides mark where a word ends. */
const fenced = (words: readonly string[]): string => words.map((word) => `|${word}|`).join(' ');

/** It has no reader of its own to replace: texts and questions are written for it. */
const WRITTEN: Readonly<Record<Reading, (text: string) => string>> = {
  own: (text) => text,
  folded: (text) => fenced(foldedWords(text)),
  pairs: (text) => fenced(wordsAndPairs(text)),
};

/** LangChain's BM25Retriever: no index, every text is read again for every question. */
export const buildLangChain: BuildEngine = (texts, reading) => {
  const write = WRITTEN[reading];
  const docs = texts.map(
    (text) =>
      new Document({
        pageContent: write(TEXT_PARTS.map((part) => text[part]).join('\n')),
        metadata: { code: text.code },
      }),
  );
  const retriever = BM25Retriever.fromDocuments(docs, { k: DEPTH });
  return {
    find: async (question) => {
      const found = await retriever.invoke(write(question));
      return found.map(({ metadata }) => String(metadata['code']));
    },
  };
};
