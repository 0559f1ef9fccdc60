import type { Knowledge, KnowledgeAnswer } from '#bot/needs.ts';
import { answerField } from '#knowledge/answer/answer-field.ts';
import { FIELD_LABELS } from '#knowledge/answer/field-labels.ts';
import { nextFields } from '#knowledge/answer/next-fields.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { askInTurn } from '#knowledge/search/ask-in-turn.ts';
import { createKnowledge } from '#knowledge/search/create-knowledge.ts';
import { createSearch } from '#knowledge/search/create-search.ts';

/** Builds the index over `procedures` and joins it with the answers. `today` decides which fees are in force. */
export function buildKnowledge(procedures: readonly Procedure[], today: () => string): Knowledge {
  const spoken = procedures.filter(({ publication }) => publication !== 'draft');
  const byCode = new Map(spoken.map((procedure) => [procedure.code, procedure]));
  const knowledge = createKnowledge({
    search: createSearch(spoken),
    answerField: (procedure, field) => answerField(procedure, field, { today: today() }),
  });
  const inTurn = askInTurn(knowledge);
  return { ask: async (question) => withNext(await inTurn.ask(question), byCode) };
}

/** An answer ends with what is usually asked next about the same procedure. */
function withNext(
  answer: KnowledgeAnswer,
  byCode: ReadonlyMap<string, Procedure>,
): KnowledgeAnswer {
  const procedure = byCode.get(answer.topic?.code ?? '');
  if (!answer.kind.startsWith('answered') || !procedure || procedure.publication !== 'published')
    return answer;
  const next = nextFields(procedure, answer.field);
  const { code } = procedure;
  return { ...answer, choices: next.map((field) => ({ label: FIELD_LABELS[field], code, field })) };
}
