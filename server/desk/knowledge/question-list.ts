import { type OpenQuestion, openQuestions, ratingsOf } from '#adapters/postgres/open-questions.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { type TaughtLine, taughtLines } from '#adapters/postgres/taught-lines.ts';
import { ASKED_FIELDS } from '#bot/needs.ts';
import type {
  AskedQuestion,
  ProcedureName,
  QuestionList,
  TaughtShown,
} from '#console/knowledge-protocol.ts';
import { FIELD_LABELS } from '#knowledge/answer/field-labels.ts';
import { groupQuestions } from '../../knowledge/group-questions.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { canBeName } from '../../knowledge/teach.ts';
import { candidatesOf, wordsToTeach } from '../../knowledge/teachable.ts';
import { may } from '../../staff/may.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

/** The count of ratings looks back this far. */
const DAYS = 30;
/** Nearest procedures offered for one question. */
const NEAR = 4;

/** Everything the page of waiting questions shows. */
export async function questionList(
  show: 'open' | 'set-aside',
  staff: Pick<StaffMember, 'role'>,
  { records, knowledge }: KnowledgeParts,
): Promise<QuestionList> {
  const [questions, taught, ratings] = await Promise.all([
    openQuestions(records, show),
    taughtLines(records),
    ratingsOf(records, DAYS),
  ]);
  const groups = groupQuestions(questions, knowledge.find).map(
    ({ procedure, times, questions: asked }) => ({
      procedure: procedure ? nameOf(procedure) : null,
      times,
      questions: asked.map((one) => questionShown(one, knowledge)),
    }),
  );
  const lines = taught.map((line) => taughtShown(line, knowledge));
  return { groups, taught: lines, ratings, mayEdit: may(staff, 'edit-knowledge') };
}

/** A procedure as lists name it. */
export function nameOf({ code, name }: ProcedureName): ProcedureName {
  return { code, name };
}

function named(code: string, { find }: KnowledgeBase): ProcedureName {
  return { code, name: find(code)?.name ?? code };
}

function questionShown(one: OpenQuestion, knowledge: KnowledgeBase): AskedQuestion {
  const words = wordsToTeach(one.question);
  const { id, question, times, badlyRated, answeredCode, answeredField, lastAt } = one;
  const field = ASKED_FIELDS.find((name) => name === answeredField);
  return {
    ...{ id: String(id), question, words, times, badlyRated, lastAt: lastAt.toISOString() },
    answered:
      answeredCode === null
        ? null
        : { ...named(answeredCode, knowledge), field: field ? FIELD_LABELS[field] : '' },
    near: candidatesOf(one, knowledge.find).slice(0, NEAR).map(nameOf),
    canBeName: canBeName(words),
  };
}

function taughtShown(line: TaughtLine, knowledge: KnowledgeBase): TaughtShown {
  const { id, code, words, kind, taughtBy, createdAt } = line;
  return {
    ...named(code, knowledge),
    ...{ id: String(id), words, kind, by: taughtBy, at: createdAt.toISOString() },
  };
}
