import { fold } from './fold.ts';
import { type PlacedWord, placedWords } from './words-in-place.ts';

/** A province or city of today that is not ours. */
export interface Province {
  readonly code: string;
  readonly kind: 'tỉnh' | 'thành phố';
  readonly name: string;
  /** Provinces that went into it. */
  readonly formerly?: readonly string[] | undefined;
  /** What people say for it or for its best known town. */
  readonly also?: readonly string[] | undefined;
}

/** "tỉnh Đồng Tháp". */
export function provinceTitle({ kind, name }: Province): string {
  return `${kind} ${name}`;
}

const KINDS = new Set(['tinh', 'tp', 'pho']);
/** Behind these, or behind a comma, a name alone is a place and not a surname or a word. */
const PLACE_WORDS = new Set(['o', 'tai', 'ben', 'duoi', 'tren', 'qua', 've']);

/**
 * The province beside ours that a text names: with its kind, by an everyday name, or alone behind a word of
 * place or a comma. Old names are read as the province of today. Works without tone marks.
 */
export function createProvinces(
  provinces: readonly Province[],
): (text: string) => Province | undefined {
  const names = provinces.flatMap((province) => [
    ...[province.name, ...(province.formerly ?? [])].map(
      (name) => [foldedName(name), province, false] as const,
    ),
    ...(province.also ?? []).map((name) => [foldedName(name), province, true] as const),
  ]);
  return (text) => {
    const words = placedWords(text);
    const typed = text.normalize('NFC');
    return names.find(([name, , everyday]) =>
      words.some(
        (_, at) => isNamedAt(words, at, name, typed) && (everyday || holds(words, at, typed)),
      ),
    )?.[1];
  };
}

function foldedName(name: string): readonly string[] {
  return placedWords(name).map(({ raw }) => fold(raw));
}

function isNamedAt(
  words: readonly PlacedWord[],
  at: number,
  name: readonly string[],
  typed: string,
): boolean {
  return name.every((syllable, offset) => {
    const word = words[at + offset];
    const before = words[at + offset - 1];
    const joined = offset === 0 || !/[,;]/u.test(typed.slice(before?.to ?? 0, word?.from ?? 0));
    return word !== undefined && joined && fold(word.raw) === syllable;
  });
}

function holds(words: readonly PlacedWord[], at: number, typed: string): boolean {
  const before = words[at - 1];
  if (!before) return false;
  if (KINDS.has(before.folded)) return true;
  const comma = typed.slice(before.to, words[at]?.from).includes(',');
  return (comma || PLACE_WORDS.has(before.folded)) && words[at]?.capital === true;
}
