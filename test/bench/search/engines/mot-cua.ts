import type { Procedure } from '#knowledge/schema/procedure.ts';
import { createSearch } from '#knowledge/search/create-search.ts';
import { DEPTH, type Engine } from '../engine.ts';

/** The search that the assistant answers from. */
export function buildMotCua(procedures: readonly Procedure[]): Engine {
  const { search } = createSearch(procedures);
  return {
    find: (question) => search(question, DEPTH).hits.map(({ procedure }) => procedure.code),
  };
}
