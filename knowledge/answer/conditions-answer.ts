import type { Procedure } from '#knowledge/schema/procedure.ts';
import { excerpt } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { lawLines } from './legal-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

/** Long conditions are rare (one in four over this); a condition left out would mislead, so the cut is said. */
const ROOM = 1600;

/** What one must fulfil. "None" and "the page does not say" are two different answers. */
export function conditionsAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('conditions'))
    return { text: say.broken(say.field.conditions), whole: false };
  const { conditions } = procedure;
  if (conditions.kind === 'none') return { text: say.noConditions(name), whole: true };
  if (conditions.kind === 'not-stated') return { text: notStated(name, procedure), whole: false };
  const { text, rest } = excerpt(conditions.text, ROOM);
  const lines = [say.conditions(name), text, ...(rest.length > 0 ? [say.more] : [])];
  return { text: lines.join('\n'), whole: true, rest };
}

function notStated(name: string, procedure: Procedure): string {
  const laws = lawLines(procedure, 3);
  return [
    say.conditionsNotStated(name),
    ...(laws.length > 0 ? [say.readTheLaw, ...laws] : []),
  ].join('\n');
}
