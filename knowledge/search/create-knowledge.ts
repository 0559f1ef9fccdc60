import type {
  AskedField,
  Candidate,
  Citation,
  Knowledge,
  KnowledgeAnswer,
  KnowledgeChoice,
  KnowledgeQuestion,
  Topic,
} from '#bot/needs.ts';
import type { Procedure } from '../schema/procedure.ts';
import { askedField } from './asked-field.ts';
import { confidenceOf, scoreOf, signalsOf } from './confidence.ts';
import type { Found, Search } from './create-search.ts';
import { decide } from './decide.ts';
import { followUp } from './follow-up.ts';
import { labelOf, likeness, questionBack } from './question-back.ts';
import { createTaughtWords } from './taught-words.ts';

/** What is said about one part of one procedure, with where it was read. */
export interface FieldAnswer {
  readonly kind: 'answered' | 'answered-partly';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What goes on with it, or stands in its place. */
  readonly choices?: readonly KnowledgeChoice[];
}

/** What beside the field decides an answer: the citizen's words, and which part of a long one is wanted. */
export interface AnswerRequest {
  readonly question: string;
  readonly part?: number | undefined;
}

export interface KnowledgeParts {
  readonly search: Search;
  /** Puts the answer together from the procedure's own fields. */
  readonly answerField: (
    procedure: Procedure,
    field: AskedField,
    request: AnswerRequest,
  ) => FieldAnswer;
}

/** Candidates kept with an answer, for staff and for measuring. */
const KEPT = 10;
const OFFERED = 3;
const NEAREST = 'Em chưa chắc mình hiểu đúng ý anh/chị. Anh/chị hỏi việc nào dưới đây ạ?';

/** Joins search and answers into what the bot asks for. Pure: the same question gets the same answer. */
export function createKnowledge({ search, answerField }: KnowledgeParts): Knowledge {
  const byCode = new Map(search.index.procedures.map((p) => [p.code, p]));
  const answer = (
    procedure: Procedure,
    field: AskedField,
    candidates: readonly Candidate[],
    request: AnswerRequest,
  ): KnowledgeAnswer => ({
    choices: [],
    ...answerField(procedure, field, request),
    candidates,
    field,
    topic: { code: procedure.code, field },
  });
  const taught = createTaughtWords(search.index.procedures);
  const known = (
    procedure: Procedure,
    field: AskedField,
    request: AnswerRequest,
  ): KnowledgeAnswer =>
    answer(procedure, field, [{ code: procedure.code, name: procedure.name, score: 1 }], request);
  const goesOn = (text: string, topic: Topic | undefined): Procedure | undefined => {
    const before = topic && byCode.get(topic.code);
    return before && byCode.get(followUp(text, before, search) ?? '');
  };
  const sought = (text: string, field: AskedField): KnowledgeAnswer => {
    const sure = taught(text);
    const request = { question: text };
    return sure
      ? known(sure, field, request)
      : answerFound(search.search(text, KEPT), field, (procedure, asked, candidates) =>
          answer(procedure, asked, candidates, request),
        );
  };
  const ask = ({ text, topic, chosen }: KnowledgeQuestion): KnowledgeAnswer => {
    const field = chosen?.field ?? askedField(text);
    const picked = chosen && byCode.get(chosen.code);
    if (picked) return known(picked, field ?? 'overview', { question: text, part: chosen?.part });
    const about = goesOn(text, topic);
    if (about) return known(about, field ?? topic?.field ?? 'overview', { question: text });
    return sought(text, field ?? 'overview');
  };
  return { ask: (question) => Promise.resolve(ask(question)) };
}

function answerFound(
  found: Found,
  field: AskedField,
  answer: (p: Procedure, field: AskedField, candidates: readonly Candidate[]) => KnowledgeAnswer,
): KnowledgeAnswer {
  const signals = signalsOf(found);
  const confidence = confidenceOf(signals);
  const candidates = found.hits.map((hit) => ({
    code: hit.procedure.code,
    name: hit.procedure.name,
    score: scoreOf(hit, confidence),
  }));
  const nothing = { text: '', choices: [], candidates, field, citations: [] };
  const near = found.hits.slice(0, OFFERED).map((hit) => hit.procedure);
  const [best] = near;
  if (!best) return { ...nothing, kind: 'none' };
  switch (decide(signals)) {
    case 'answer':
      return answer(best, field, candidates);
    case 'ask-variant': {
      const close = closeTogether(found);
      const back = questionBack(close);
      const kind = areSiblings(close) ? 'asked-variant' : 'asked-nearest';
      const topic = { code: best.code, field };
      return { ...nothing, kind, text: back.text, choices: withField(back.choices, field), topic };
    }
    case 'ask-nearest': {
      const choices = near.map((p) => ({ label: labelOf(p.name), code: p.code }));
      return {
        ...nothing,
        kind: 'asked-nearest',
        text: NEAREST,
        choices: withField(choices, field),
        topic: standsAlone(found) ? { code: best.code, field } : undefined,
      };
    }
    case 'none':
      return { ...nothing, kind: 'none' };
  }
}

/** Far ahead of all others: what is said next is about it, though it was not sure enough to answer. */
function standsAlone({ hits }: Found): boolean {
  return (hits[0]?.share ?? 0) >= 0.8;
}

/** Two candidates when the third is far behind, else three. */
function closeTogether({ hits }: Found): Procedure[] {
  const [, second, third] = hits;
  const far = (third?.share ?? 0) < 0.35 * (second?.share ?? 0);
  return hits.slice(0, far ? 2 : OFFERED).map((hit) => hit.procedure);
}

/** Forms of one thing, rather than two things that share words. */
function areSiblings([first, second]: readonly Procedure[]): boolean {
  if (!first || !second) return false;
  const { family } = first.variant;
  return (
    (family !== '' && family === second.variant.family) || likeness(first.name, second.name) > 0.5
  );
}

function withField<T extends object>(
  choices: readonly T[],
  field: AskedField,
): (T & { field: AskedField })[] {
  return choices.map((choice) => ({ ...choice, field }));
}
