import type { Knowledge } from '#bot/needs.ts';
import { answerField } from '#knowledge/answer/answer-field.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { createKnowledge } from '#knowledge/search/create-knowledge.ts';
import { createSearch } from '#knowledge/search/create-search.ts';

/** Builds the index over `procedures` and joins it with the answers. `today` decides which fees are in force. */
export function buildKnowledge(procedures: readonly Procedure[], today: () => string): Knowledge {
  const spoken = procedures.filter(({ publication }) => publication !== 'draft');
  const search = createSearch(spoken);
  return createKnowledge({
    search,
    answerField: (procedure, field) => answerField(procedure, field, { today: today() }),
  });
}
