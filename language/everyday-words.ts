import { syllablesOf } from './fold.ts';
import { WORDS_OF_BUSINESS_MONEY } from './lexicon/business-money.ts';
import { WORDS_OF_CIVIL_STATUS } from './lexicon/civil-status.ts';
import { WORDS_OF_CULTURE_TRADE } from './lexicon/culture-trade.ts';
import { WORDS_OF_LAND_BUILDING } from './lexicon/land-building.ts';
import { WORDS_OF_POLICE_JUSTICE } from './lexicon/police-justice.ts';
import { WORDS_OF_RESIDENCE_IDENTITY } from './lexicon/residence-identity.ts';
import { WORDS_OF_RIVER_FARM } from './lexicon/river-farm.ts';
import { WORDS_OF_VEHICLES } from './lexicon/vehicles.ts';
import { WORDS_OF_WELFARE } from './lexicon/welfare.ts';
import { WORDS_OF_WORK_SCHOOL_HEALTH } from './lexicon/work-school-health.ts';
import { buildPhraseFinder, type Found, type PhraseFinder } from './phrases.ts';
import { readTable } from './table.ts';

/** The official wordings that an everyday phrase stands for. */
export interface Official {
  /** Group of the lexicon, such as "civil-status". */
  readonly group: string;
  readonly phrases: readonly string[];
  /** True for words that say what is done with anything ("mở tiệm"): they give way to words for a thing. */
  readonly general: boolean;
}

/** One row of the lexicon. */
export interface EverydayRow extends Official {
  readonly everyday: readonly string[];
}

const GROUPS: Readonly<Record<string, string>> = {
  'civil-status': WORDS_OF_CIVIL_STATUS,
  'residence-identity': WORDS_OF_RESIDENCE_IDENTITY,
  vehicles: WORDS_OF_VEHICLES,
  'police-justice': WORDS_OF_POLICE_JUSTICE,
  'land-building': WORDS_OF_LAND_BUILDING,
  'river-farm': WORDS_OF_RIVER_FARM,
  'business-money': WORDS_OF_BUSINESS_MONEY,
  welfare: WORDS_OF_WELFARE,
  'work-school-health': WORDS_OF_WORK_SCHOOL_HEALTH,
  'culture-trade': WORDS_OF_CULTURE_TRADE,
};

/** Every row of the lexicon, in its order. */
export const EVERYDAY_ROWS: readonly EverydayRow[] = Object.entries(GROUPS).flatMap(
  ([group, text]) =>
    readTable(text).map((row) => ({
      group,
      everyday: row.phrases,
      general: row.key.startsWith('~'),
      phrases: row.key
        .replace(/^~/, '')
        .split(';')
        .map((phrase) => phrase.trim()),
    })),
);

/** One phrase that people of an office say, and the official wording that it stands for there. */
export interface OfficeWords {
  readonly everyday: string;
  readonly official: string;
}

/** The lexicon with an office's own words over it: where both know a phrase, the office's meaning stands alone. */
export function rowsWith(own: readonly OfficeWords[] = []): readonly EverydayRow[] {
  if (own.length === 0) return EVERYDAY_ROWS;
  const taken = new Set(own.map(({ everyday }) => phraseKey(everyday)));
  const rows = EVERYDAY_ROWS.map((row) => ({
    ...row,
    everyday: row.everyday.filter((phrase) => !taken.has(phraseKey(phrase))),
  }));
  const ours = own.map(({ everyday, official }) => ({
    ...{ group: 'office', everyday: [everyday], phrases: [official], general: false },
  }));
  return [...rows, ...ours];
}

/** What the lexicon that comes with the project takes a phrase for; `undefined` where it does not know it. */
export function officialOf(phrase: string): Official | undefined {
  const key = phraseKey(phrase);
  return EVERYDAY_ROWS.find(({ everyday }) => everyday.some((one) => phraseKey(one) === key));
}

/** Equal for phrases that are written alike: marks count, capitals and signs do not. */
export function phraseKey(phrase: string): string {
  return syllablesOf(phrase)
    .map(({ typed }) => typed)
    .join(' ');
}

/** Finds everyday phrases in a sentence. `rows` defaults to the whole lexicon; measuring passes a part. */
export function everydayWords(
  rows: readonly EverydayRow[] = EVERYDAY_ROWS,
): PhraseFinder<Official> {
  const finder = buildPhraseFinder(
    rows.flatMap((row) => row.everyday.map((phrase) => [phrase, row] as const)),
  );
  return {
    find: (text, marks) =>
      finder.find(text, marks).filter((match) => marks || !isOneBareSyllable(match)),
  };
}

/** Without marks one syllable may be many words: "chet" is chết far more often than a ferry called chẹt. */
function isOneBareSyllable({ from, to, bare }: Found<unknown>): boolean {
  return to - from === 1 && bare > 0;
}
