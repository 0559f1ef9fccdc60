import type { Syllable } from '#language/fold.ts';
import { buildPhraseFinder, type PhraseFinder } from '#language/phrases.ts';
import { readTable, type TableRow } from '#language/table.ts';

/** What a title or a question says about one thing, such as its action or its special form. */
export interface Signals {
  readonly inTitle: (title: readonly Syllable[]) => ReadonlySet<string>;
  readonly inQuestion: (question: readonly Syllable[], marks: boolean) => ReadonlySet<string>;
}

/** Builds finders from a table of `signal / title = …` and `signal / question = …` rows, and more words of questions. */
export function createSignals(
  table: string,
  more: Readonly<Record<string, readonly string[]>> = {},
): Signals {
  const rows = readTable(table);
  const titles = findersOf(rows, 'title', {});
  const questions = findersOf(rows, 'question', more);
  return {
    inTitle: (title) => namesOf(titles, title, true),
    inQuestion: (question, marks) => namesOf(questions, question, marks),
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
    finders.flatMap(([name, finder]) => (finder.find(text, marks).length > 0 ? [name] : [])),
  );
}
