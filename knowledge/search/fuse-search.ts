import type { Found, Hit, Search } from './create-search.ts';
import { FEATURES } from './features.ts';
import { fuseRanks } from './fuse-ranks.ts';

/** What words say counts double: their ranker has learned on this very matter, a general model has not. */
const BY_WORDS = 2;
const BY_MEANING = 1;

/** Gives a search whose order is fused with another ranking of procedure codes, best first. */
export type FuseSearch = (nearest: readonly string[]) => Search;

/**
 * Joins what words found with what lies near in meaning. A candidate keeps the share of belief that words gave
 * it (none, where only meaning found it), so meaning brings in and reorders candidates but makes none surer:
 * where the two disagree about the best, its lead is small and the bot asks back.
 */
export function createSearchFusion(search: Search): FuseSearch {
  const places = new Map(search.index.procedures.map(({ code }, doc) => [code, doc]));
  return (nearest) => {
    const docs = nearest.flatMap((code) => places.get(code) ?? []);
    return {
      ...search,
      search: (text, limit = 10) => {
        const found = search.pool(text);
        return { ...found, hits: fusedHits(found, docs, search).slice(0, limit) };
      },
    };
  };
}

function fusedHits({ hits }: Found, near: readonly number[], { index }: Search): Hit[] {
  const byWords = hits.toSorted((a, b) => b.score - a.score);
  const byDoc = new Map(byWords.map((hit) => [hit.doc, hit]));
  const least = byWords.at(-1)?.score ?? 0;
  const fused = fuseRanks([
    { items: byWords.map(({ doc }) => doc), weight: BY_WORDS },
    { items: near, weight: BY_MEANING },
  ]);
  return fused.flatMap(({ item: doc }): Hit[] => {
    const hit = byDoc.get(doc);
    const procedure = index.procedures[doc];
    if (hit) return [hit];
    const features = FEATURES.map(() => 0);
    return procedure ? [{ doc, procedure, score: least, share: 0, features }] : [];
  });
}
