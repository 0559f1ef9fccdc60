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
  if (brokenFields.includes('results')) return [];
  return results.filter((one) => !JUNK.test(one.trim())).map(tidy);
}

/** Without the bullet, the stops and the portal's own number of the result ("Mã: KQ.G01.000123"). */
function tidy(result: string): string {
  return result
    .replace(/\s*Mã:\s*\S*\s*$/u, '')
    .replace(/^[-–+*•\s]+/u, '')
    .replace(/[.;,\s]+$/u, '');
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
  const lines = results.map((one) => `- ${cutAtWord(one, LONGEST)}`);
  const rest = lines.slice(MOST);
  const more = rest.length > 0 ? [say.resultsMore(rest.length)] : [];
  const text = [say.results(name), ...lines.slice(0, MOST), ...more].join('\n');
  return { text, whole: true, rest };
}
