import { ABBREVIATIONS } from './abbreviations.ts';
import { CHAT_SPELLINGS } from './chat-spellings.ts';
import { fold, hasMarks, type Syllable, syllablesOf, toSyllable, wordsOf } from './fold.ts';
import { SOUTHERN_SYLLABLES } from './southern-syllables.ts';
import { readTable } from './table.ts';
import { readTelex } from './telex.ts';

const ABBREVIATED: ReadonlyMap<string, readonly Syllable[]> = new Map(
  readTable(ABBREVIATIONS).map((row) => [fold(row.key), syllablesOf(row.phrases.join(' '))]),
);
const CHAT: ReadonlyMap<string, string> = new Map(
  readTable(CHAT_SPELLINGS).map((row) => [row.key, row.phrases[0] ?? '']),
);

/** Reads official text: a short form such as BHXH is followed by its full form. */
export function readOfficial(text: string): Syllable[] {
  return syllablesOf(text).flatMap((syllable) => {
    const full = ABBREVIATED.get(syllable.folded);
    return full ? [syllable, ...full] : [syllable];
  });
}

/**
 * Reads what a citizen typed: chat spellings, Telex slips and short forms become plain syllables.
 * `known` tells whether a folded syllable is a word of its own, and so no slip.
 */
export function readTyped(text: string, known: (folded: string) => boolean): Syllable[] {
  const marks = hasMarks(text);
  return wordsOf(text).flatMap((word) => {
    const full = ABBREVIATED.get(fold(word));
    if (full) return full;
    const chat = CHAT.get(word);
    if (chat !== undefined && (marks || !mayBeSyllable(word))) return syllablesOf(chat);
    return [readSlip(word, known)];
  });
}

/** Without marks "hong" may be "hồng" and "ca" may be "cà": only forms that are no syllable are safe. */
function mayBeSyllable(word: string): boolean {
  return /[aeiouy]/.test(fold(word)) && word !== 'ko';
}

function readSlip(word: string, known: (folded: string) => boolean): Syllable {
  const plain = toSyllable(word);
  if (known(plain.folded)) return plain;
  const telex = readTelex(word);
  return telex !== undefined && known(fold(telex)) ? toSyllable(telex) : plain;
}

interface SouthernRule {
  readonly from: Syllable;
  readonly to: Syllable;
  readonly bare: boolean;
}

const SOUTHERN: readonly SouthernRule[] = readTable(SOUTHERN_SYLLABLES).map((row) => ({
  from: toSyllable(row.key),
  to: toSyllable(row.phrases[0] ?? ''),
  bare: row.phrases[1] === 'bare',
}));

/** The same sentence in standard syllables: "khai sanh" → "khai sinh". */
export function toStandard(syllables: readonly Syllable[], marks: boolean): Syllable[] {
  return syllables.map((syllable) => {
    const rule = SOUTHERN.find((r) =>
      marks ? r.from.typed === syllable.typed : r.bare && r.from.folded === syllable.folded,
    );
    return rule ? rule.to : syllable;
  });
}
