import type { Procedure } from '#knowledge/schema/procedure.ts';
import { EVERYDAY_SENTENCES } from '#language/everyday-sentences.ts';
import { createMarkRestorer, type RestoreMarks } from '#language/restore-marks.ts';

/** Enough to know how words are written; more would only cost memory. */
const MOST_LETTERS = 500_000;
/** How people write counts for more than how forms do. */
const EVERYDAY_TIMES = 40;

/** The reading aid for unmarked words, learnt from what the office knows; built when it is first needed. */
export function createReadingAid(
  procedures: () => readonly Procedure[],
  size: () => number,
): RestoreMarks {
  let learnt: { readonly of: number; readonly restore: RestoreMarks } | undefined;
  return (text) => {
    // What staff change in a procedure is no new language; an import is.
    if (learnt?.of !== size())
      learnt = { of: size(), restore: createMarkRestorer(textsOf(procedures())) };
    return learnt.restore(text);
  };
}

function* textsOf(procedures: readonly Procedure[]): Generator<string> {
  for (let time = 0; time < EVERYDAY_TIMES; time += 1) yield* EVERYDAY_SENTENCES.split('\n');
  let letters = 0;
  for (const { name, everydayNames, exampleQuestions, papers, steps } of procedures)
    for (const text of stringsIn([name, everydayNames, exampleQuestions, papers, steps])) {
      letters += text.length;
      if (letters > MOST_LETTERS) return;
      yield text;
    }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one);
  else if (value !== null && typeof value === 'object')
    for (const one of Object.values(value)) yield* stringsIn(one);
}
