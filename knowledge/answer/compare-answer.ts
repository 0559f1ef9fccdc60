import type { Citation, KnowledgeChoice } from '#bot/needs.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { labelOf } from '#knowledge/search/question-back.ts';
import { isOver } from './answer-field.ts';
import { citationLine, citationOf } from './cite.ts';
import { GLANCES } from './glance.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';
import { capital } from './ways-text.ts';

/** Two procedures side by side: where they differ first, then what they share, then both sources. */
export interface Comparison {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Either of the two, to go on with. */
  readonly choices: readonly KnowledgeChoice[];
}

const ASPECTS = Object.keys(GLANCES) as readonly (keyof typeof GLANCES)[];

/** `undefined` where one of the two has no page to compare, or is no longer in force. */
export function compareAnswer(
  one: Procedure,
  other: Procedure,
  today?: string,
): Comparison | undefined {
  const both = [one, other];
  if (both.some((each) => each.publication !== 'published' || isOver(each, today)))
    return undefined;
  const rows = ASPECTS.map((aspect) => ({
    name: say.glance[aspect],
    first: GLANCES[aspect](one),
    second: GLANCES[aspect](other),
  }));
  const differing = rows.filter(({ first, second }) => first !== second);
  const alike = rows.filter(({ first, second }) => first === second);
  const citations = both.map((each) => citationOf(each, 'overview'));
  const lines = [
    say.compare(spokenName(one.name), spokenName(other.name), differing.length > 0),
    ...differing.map(
      ({ name, first, second }) => `- ${capital(name)}: (1) ${first}; (2) ${second}`,
    ),
    ...(alike.length > 0 ? [say.alike(alike.map((row) => `${row.name}: ${row.first}`))] : []),
    say.compareOffer,
    '',
    ...citations.map(citationLine),
  ];
  return { text: lines.join('\n').normalize('NFC'), citations, choices: both.map(choiceOf) };
}

function choiceOf({ code, name }: Procedure): KnowledgeChoice {
  return { label: labelOf(name), code, field: 'overview' };
}
