/** A language that a text is written in, where it is not Vietnamese and can be told. */
export type OtherLanguage = 'en' | 'km';

/** Words that are English and no Vietnamese syllable without marks ("it", "that", "my", "can" are both). */
const ENGLISH = new Set(
  `what where when which who how why is are was were have has does did need want would could should please help hello
  thank thanks for from with and of the this there you your register registration certificate birth marriage residence
  residency temporary permanent permit license passport visa foreigner foreign apply application document documents
  office paper papers copy copies much cost fee long take get new lost house land business company speak english
  officer someone anyone problem street broken water power light lights know tell where's don't i'm`.split(
    /\s+/u,
  ),
);
const KHMER = /[\u1780-\u17ff]/gu;
const LETTERS = /\p{L}/gu;
const WORDS = /[a-z']+/gu;
/** Two words may be a name; and a Vietnamese sentence may name an English thing. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.4;

/** English or Khmer; `undefined` for Vietnamese with or without marks, and for what is too short to say. */
export function tellLanguage(text: string): OtherLanguage | undefined {
  const letters = text.match(LETTERS)?.length ?? 0;
  const khmer = text.match(KHMER)?.length ?? 0;
  if (khmer > letters / 2) return 'km';
  const words = text.toLowerCase().match(WORDS) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return english >= LEAST_WORDS && english / words.length >= LEAST_SHARE ? 'en' : undefined;
}
