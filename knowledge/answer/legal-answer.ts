import type { LegalSource, Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

const MOST = 8;
const LONGEST_TITLE = 160;
/** Shorter rows are pieces of a number that lost its row. */
const SHORTEST = 12;

/** The documents a procedure rests on; a row that could not be told apart is given in the page's words. */
export function legalAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('legalBasis'))
    return { text: say.broken(say.field.legal_basis), whole: false };
  const all = lawLines(procedure, Number.POSITIVE_INFINITY);
  if (all.length === 0) return { text: say.lawNotStated(name), whole: false };
  const [lines, rest] = [all.slice(0, MOST), all.slice(MOST)];
  const more = rest.length > 0 ? [say.lawsMore(rest.length)] : [];
  return { text: [say.laws(name), ...lines, ...more].join('\n'), whole: true, rest };
}

/** "- 60/2014/QH13: Luật Hộ tịch", at most `most` lines. */
export function lawLines(procedure: Procedure, most: number): readonly string[] {
  if (procedure.brokenFields.includes('legalBasis')) return [];
  return procedure.legalBasis
    .map(lawText)
    .filter((words) => words.length >= SHORTEST)
    .slice(0, most)
    .map((words) => `- ${words}`);
}

function lawText({ number, title }: LegalSource): string {
  const words = cutAtWord(title.replace(/[\s;.]+$/u, ''), LONGEST_TITLE);
  return number === '' || words.includes(number) ? words : `${number}: ${words}`;
}
