import type { Procedure } from '../schema/procedure.ts';
import { PARTS, type Part, textsOf } from './parts.ts';
import { type Postings, postingsOf } from './postings.ts';
import { createTerms, type Terms, type Tokens } from './terms.ts';

export interface Bm25fSettings {
  readonly k1: number;
  readonly weight: Readonly<Record<Part, number>>;
  /** Length normalisation, 0 (none) to 1 (full). */
  readonly b: number;
}

/** Words in the title tell most; measured in `npm run tune`. */
export const BM25F: Bm25fSettings = {
  k1: 1.6,
  b: 0.6,
  weight: { title: 3, everyday: 2.5, field: 1, papers: 0.4, lead: 0.5, body: 0.3 },
};

/** The inverted index: for every term the procedures that hold it and what it gives to their score. */
export interface Index {
  readonly procedures: readonly Procedure[];
  readonly terms: Terms;
  readonly postings: Postings;
  readonly titles: readonly Tokens[];
  /** In how many procedures a term occurs. */
  readonly count: (term: number) => number;
  /** Reads more text with the same numbers (everyday names, example questions). */
  readonly read: (text: string) => Tokens;
  readonly addPair: (first: number, second: number) => number;
}

type Page = Readonly<Record<Part, Tokens>>;

/** Builds the index of folded syllables, folded pairs and syllables with marks. */
export function buildIndex(procedures: readonly Procedure[], settings = BM25F): Index {
  const { terms, read, addPair } = createTerms();
  const readOnce = remembered(read);
  const pages = procedures.map((procedure): Page => {
    const texts = textsOf(procedure);
    return mapParts((part) => (REPEATED.has(part) ? readOnce(texts[part]) : read(texts[part])));
  });
  const postings = postingsOf(rowsOf(pages, settings, addPair), settings.k1);
  return {
    procedures,
    terms,
    postings,
    titles: pages.map((page) => page.title),
    count: (term) => postings.count(term),
    read,
    addPair,
  };
}

/** Parts that many pages have word for word, passages of one page also the title: each is read and kept once. */
const REPEATED: ReadonlySet<Part> = new Set(['title', 'field']);

function remembered(read: (text: string) => Tokens): (text: string) => Tokens {
  const known = new Map<string, Tokens>();
  return (text) => {
    const tokens = known.get(text) ?? read(text);
    known.set(text, tokens);
    return tokens;
  };
}

function mapParts<T>(make: (part: Part) => T): Record<Part, T> {
  return Object.fromEntries(PARTS.map((part) => [part, make(part)])) as Record<Part, T>;
}

/** The counts of one page after the other; made when they are asked for, since all at once are large. */
function* rowsOf(
  pages: readonly Page[],
  settings: Bm25fSettings,
  addPair: (first: number, second: number) => number,
): Generator<Map<number, number>> {
  const mean = mapParts((part) => meanLength(pages, part));
  for (const page of pages) yield countsOf(page, mean, settings, addPair);
}

function meanLength(pages: readonly Page[], part: Part): number {
  const total = pages.reduce((sum, page) => sum + page[part].folded.length, 0);
  return Math.max(1, total / Math.max(1, pages.length));
}

/** Robertson's weighted counts: each part is normalised by its own length, then added. */
function countsOf(
  page: Page,
  mean: Readonly<Record<Part, number>>,
  { weight, b }: Bm25fSettings,
  addPair: (first: number, second: number) => number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const part of PARTS) {
    const { folded, typed } = page[part];
    const gain = weight[part] / (1 - b + (b * folded.length) / mean[part]);
    const add = (term: number): void => void counts.set(term, (counts.get(term) ?? 0) + gain);
    folded.forEach((term, at) => {
      add(term);
      const next = folded[at + 1];
      if (next !== undefined) add(addPair(term, next));
    });
    if (part === 'title' || part === 'everyday' || part === 'lead') typed.forEach(add);
  }
  return counts;
}
