import { foldText, hasMarks, type Syllable } from '#language/fold.ts';
import { buildPhraseFinder, type Found, type PhraseFinder } from '#language/phrases.ts';
import { readTyped, toStandard } from '#language/read-typed.ts';
import { readTable } from '#language/table.ts';

/** A message read once, so that many families of words can be looked for in it. */
export interface ReadMessage {
  readonly text: string;
  readonly folded: string;
  readonly syllables: readonly Syllable[];
  readonly standard: readonly Syllable[];
  readonly marks: boolean;
}

/** What of a table of word families occurs in a message. */
export interface Cues {
  readonly has: (...families: readonly string[]) => boolean;
  /** How many different phrases of these families occur. */
  readonly count: (...families: readonly string[]) => number;
  /** Syllables that belong to a phrase of these families. */
  readonly span: (...families: readonly string[]) => number;
}

/** More than this is a story; its first words and its last ones are read. */
const MOST = 300;

/** "chàooo": a letter held down says no more than once. */
const STRETCHED = /(\p{L})\1{2,}/gu;

/** Reads a message: chat spellings written out, Southern syllables beside standard ones. */
export function readMessage(text: string): ReadMessage {
  const marks = hasMarks(text);
  const all = readTyped(text.replace(STRETCHED, '$1'), () => true);
  const syllables = all.length > MOST ? [...all.slice(0, MOST / 2), ...all.slice(-MOST / 2)] : all;
  return {
    text,
    folded: foldText(text.slice(0, 4000).replace(STRETCHED, '$1')),
    syllables,
    marks,
    standard: toStandard(syllables, marks),
  };
}

/** Builds a look-out for the families of a table. A phrase that ends with "!" counts only where marks are typed. */
export function createCues(table: string): (message: ReadMessage) => Cues {
  const finders = new Map<string, PhraseFinder<string>>();
  const barely = new Map<string, PhraseFinder<string>>();
  for (const { key, phrases } of readTable(table)) {
    const entry = (phrase: string) => [phrase.replace('!', ''), phrase] as const;
    finders.set(key, buildPhraseFinder(phrases.map(entry)));
    barely.set(key, buildPhraseFinder(phrases.filter((p) => !p.endsWith('!')).map(entry)));
  }
  return (message) => {
    const seen = new Map<string, { phrases: number; span: number }>();
    const look = (family: string): { phrases: number; span: number } => {
      const known = seen.get(family);
      if (known) return known;
      const found = lookFor((message.marks ? finders : barely).get(family), message);
      seen.set(family, found);
      return found;
    };
    const sum = (families: readonly string[], part: 'phrases' | 'span'): number =>
      families.reduce((total, family) => total + look(family)[part], 0);
    return {
      has: (...families) => families.some((family) => look(family).phrases > 0),
      count: (...families) => sum(families, 'phrases'),
      span: (...families) => sum(families, 'span'),
    };
  };
}

/** Single syllables that stay clear without their marks. */
const CLEAR = new Set('rac ngap huy thoat khieu phan menu karaoke nop xin thue giay'.split(' '));
const SYLLABLE =
  /^(ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/u;

/** One bare syllable may be six words ("to": tố, tờ, to …): alone it says nothing in a longer text. */
function isUnclear(message: ReadMessage, { from, to, bare }: Found<string>): boolean {
  if (bare === 0 || message.marks || to - from > 1 || message.syllables.length === 1) return false;
  const folded = message.syllables[from]?.folded ?? '';
  return SYLLABLE.test(folded) && !CLEAR.has(folded);
}

function lookFor(
  finder: PhraseFinder<string> | undefined,
  message: ReadMessage,
): { phrases: number; span: number } {
  const { syllables, standard, marks } = message;
  const own = finder?.find(syllables, marks) ?? [];
  const all = own.length > 0 ? own : (finder?.find(standard, marks) ?? []);
  const found = all.filter((match) => !isUnclear(message, match));
  return {
    phrases: new Set(found.map((match) => match.value)).size,
    span: found.reduce((total, { from, to }) => total + to - from, 0),
  };
}
