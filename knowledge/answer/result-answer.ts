import type { Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

const MOST = 8;
const LONGEST = 260;
/** Test entries that reached the portal ("Test_P001", "dsfas") and their like: no letters of a sentence. */
const JUNK = /^(?:test\S*|[a-z]{1,8}|chưa xác định)$/iu;

/** The results that may be told: none of a broken field, no test entries. */
export function resultsOf({ results, brokenFields }: Procedure): readonly string[] {
  return brokenFields.includes('results') ? [] : results.filter((one) => !JUNK.test(one.trim()));
}

/** What the citizen gets in the end. */
export function resultAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  const results = resultsOf(procedure);
  if (procedure.brokenFields.includes('results'))
    return { text: say.broken(say.field.result), whole: false };
  const [only] = results;
  if (only === undefined) return { text: say.resultNotStated(name), whole: false };
  if (results.length === 1) return { text: say.result(name, cutAtWord(only, 600)), whole: true };
  const lines = results.slice(0, MOST).map((one) => `- ${cutAtWord(one, LONGEST)}`);
  return { text: [say.results(name), ...lines].join('\n'), whole: results.length <= MOST };
}
