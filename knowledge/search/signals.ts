import type { Syllable } from '#language/fold.ts';
import { buildPhraseFinder, type PhraseFinder } from '#language/phrases.ts';
import { readTable, type TableRow } from '#language/table.ts';

/** What a title or a question says about one thing, such as its action or its special form. */
export interface Signals {
  readonly inTitle: (title: readonly Syllable[]) => ReadonlySet<string>;
  readonly inQuestion: (question: readonly Syllable[], marks: boolean) => ReadonlySet<string>;
}

/** Builds finders from a table of `signal / title = …` and `signal / question = …` rows. */
export function createSignals(table: string): Signals {
  const rows = readTable(table);
  const titles = finderOf(rows, 'title');
  const questions = finderOf(rows, 'question');
  return {
    inTitle: (title) => namesOf(titles, title, true),
    inQuestion: (question, marks) => namesOf(questions, question, marks),
  };
}

function finderOf(rows: readonly TableRow[], side: string): PhraseFinder<string> {
  return buildPhraseFinder(
    rows.flatMap(({ key, phrases }) => {
      const [name = '', where = ''] = key.split('/').map((part) => part.trim());
      return where === side ? phrases.map((phrase) => [phrase, name] as const) : [];
    }),
  );
}

function namesOf(
  finder: PhraseFinder<string>,
  text: readonly Syllable[],
  marks: boolean,
): Set<string> {
  return new Set(finder.find(text, marks).map((found) => found.value));
}
