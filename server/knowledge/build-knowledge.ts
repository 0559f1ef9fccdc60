import type { Knowledge, KnowledgeAnswer } from '#bot/needs.ts';
import { answerField } from '#knowledge/answer/answer-field.ts';
import { compareAnswer } from '#knowledge/answer/compare-answer.ts';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import { FIELD_LABELS } from '#knowledge/answer/field-labels.ts';
import { nextFields } from '#knowledge/answer/next-fields.ts';
import type { PlaceOverlay } from '#knowledge/answer/place-overlay.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { askInTurn, type SideBySide } from '#knowledge/search/ask-in-turn.ts';
import { createKnowledge } from '#knowledge/search/create-knowledge.ts';
import { createSearch, type Search } from '#knowledge/search/create-search.ts';
import { type Explained, explain } from '#knowledge/search/explain.ts';
import { createSearchFusion } from '#knowledge/search/fuse-search.ts';
import { createOthers } from '#knowledge/search/other-than.ts';
import type { OfficeWords } from '#language/everyday-words.ts';
import type { Log } from '../log.ts';
import { createDenseKnowledge } from './dense-knowledge.ts';
import { type Aids, NO_AIDS } from './open-aids.ts';
import { createReranker } from './reranker.ts';
import { withPlaces } from './with-places.ts';

export interface KnowledgeOptions {
  /** The ISO date that decides which fees are in force. */
  readonly today: () => string;
  /** What the province takes, checked by staff: it outranks the page while it is in force. */
  readonly overlays?: readonly FeeOverlay[];
  /** Where dossiers are handed in, checked by staff: it outranks the page in the same way. */
  readonly places?: readonly PlaceOverlay[];
  /** What people here say, over the lexicon that comes with the project. */
  readonly lexicon?: readonly OfficeWords[];
  readonly communeIn?: ((text: string) => string | undefined) | undefined;
  readonly aids?: Aids;
  readonly log: Log;
}

/** What is known, and why a question finds what it finds. */
export interface BuiltKnowledge extends Knowledge {
  readonly explain: (text: string) => Explained;
}

/** Builds the index over `procedures` and joins it with the answers, and with the aids that are switched on. */
export function buildKnowledge(
  procedures: readonly Procedure[],
  options: KnowledgeOptions,
): BuiltKnowledge {
  const spoken = procedures.filter(({ publication }) => publication !== 'draft');
  const byCode = new Map(spoken.map((procedure) => [procedure.code, procedure]));
  const search = createSearch(spoken, { officeWords: options.lexicon });
  const { places = [], communeIn = () => undefined, today } = options;
  const find = (code: string): Procedure | undefined => byCode.get(code);
  const sideBySide: SideBySide = (one, other) => {
    const [first, second] = [find(one), find(other)];
    return first && second && compareAnswer(first, second, today());
  };
  const known = withPlaces(searched(search, options), { places, communeIn, find, today });
  const inTurn = askInTurn(known, sideBySide);
  const others = createOthers(search);
  const { chooser } = options.aids ?? NO_AIDS;
  const nameOf = (code: string): string | undefined => byCode.get(code)?.name;
  const asked = chooser
    ? createReranker({ knowledge: inTurn, chooser, nameOf, log: options.log })
    : inTurn;
  return {
    explain: (text) => explain(search, text),
    ask: async (question) => {
      const { not } = question;
      if (not !== undefined) return others({ ...question, not });
      return withNext(await asked.ask(question), byCode);
    },
  };
}

/** Words first; where a model is installed, meaning second. */
function searched(
  search: Search,
  { today, overlays = [], aids = NO_AIDS }: KnowledgeOptions,
): Knowledge {
  const names = new Map(search.index.procedures.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string | undefined => names.get(code);
  const over = (found: Search): Knowledge =>
    createKnowledge({
      search: found,
      answerField: (procedure, field, request) =>
        answerField(procedure, field, { overlays, today: today(), nameOf, ...request }),
    });
  const byWords = over(search);
  if (!aids.dense) return byWords;
  const fuse = createSearchFusion(search);
  const fusedWith = (nearest: readonly string[]): Knowledge => over(fuse(nearest));
  return createDenseKnowledge({ byWords, fusedWith, dense: aids.dense });
}

/** An answer ends with what is usually asked next about the same procedure. */
function withNext(
  answer: KnowledgeAnswer,
  byCode: ReadonlyMap<string, Procedure>,
): KnowledgeAnswer {
  const procedure = byCode.get(answer.topic?.code ?? '');
  if (!answer.kind.startsWith('answered') || !procedure || procedure.publication !== 'published')
    return answer;
  if (new Set(answer.citations.map((one) => one.code)).size > 1 && answer.choices.length > 0)
    return answer;
  const { code } = procedure;
  const told = answer.citations.flatMap((one) => (one.code === code ? [one.field] : []));
  const next = nextFields(procedure, [answer.field, ...told]).map((field) => ({
    label: FIELD_LABELS[field],
    code,
    field,
  }));
  return { ...answer, choices: [...answer.choices, ...next] };
}
