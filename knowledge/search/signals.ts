import { type Syllable, syllablesOf } from '#language/fold.ts';
import { buildPhraseFinder, type PhraseFinder } from '#language/phrases.ts';
import { readTable, type TableRow } from '#language/table.ts';

/** What a title or a question says about one thing, such as its action or its special form. */
export interface Signals {
  readonly inTitle: (title: readonly Syllable[]) => ReadonlySet<string>;
  readonly inQuestion: (question: readonly Syllable[], marks: boolean) => ReadonlySet<string>;
  /** How titles say a signal: the first of its wordings. */
  readonly wording: (signal: string) => readonly Syllable[];
  /** The title without every wording of a signal. */
  readonly without: (title: readonly Syllable[]) => Syllable[];
}

/** Builds finders from a table of `signal / title = …` and `signal / question = …` rows, and more words of questions. */
export function createSignals(
  table: string,
  more: Readonly<Record<string, readonly string[]>> = {},
): Signals {
  const rows = readTable(table);
  const titles = findersOf(rows, 'title', {});
  const questions = findersOf(rows, 'question', more);
  const wordings = new Map(
    rows.map(({ key, phrases }) => [key, syllablesOf(phrases[0] ?? '')] as const),
  );
  return {
    wording: (signal) => wordings.get(`${signal} / title`) ?? [],
    inTitle: (title) => namesOf(titles, title, true),
    inQuestion: (question, marks) => namesOf(questions, question, marks),
    without: (title) => {
      const found = titles.flatMap(([, finder]) => finder.find(title, true));
      return title.filter((_, at) => !found.some(({ from, to }) => at >= from && at < to));
    },
  };
}

type Finders = readonly (readonly [name: string, finder: PhraseFinder<true>])[];

/** One finder each: "nước ngoài" may speak for two signals at once. */
function findersOf(
  rows: readonly TableRow[],
  side: string,
  more: Readonly<Record<string, readonly string[]>>,
): Finders {
  return rows.flatMap(({ key, phrases }) => {
    const [name = '', where = ''] = key.split('/').map((part) => part.trim());
    if (where !== side) return [];
    const all = [...phrases, ...(more[name] ?? [])];
    return [[name, buildPhraseFinder(all.map((phrase) => [phrase, true as const]))] as const];
  });
}

function namesOf(finders: Finders, text: readonly Syllable[], marks: boolean): Set<string> {
  return new Set(
    finders.flatMap(([name, finder]) => {
      const found = finder.find(text, marks);
      return found.some((match) => marks || isClear(text, match)) ? [name] : [];
    }),
  );
}

/** Single syllables that mean one thing even without their marks; "lai" may be lai, lại or lãi. */
const CLEAR = new Set('mat rach chay gop tach sua tang huy xoa dep doi'.split(' '));

function isClear(
  text: readonly Syllable[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return to - from > 1 || CLEAR.has(text[from]?.folded ?? '');
}
