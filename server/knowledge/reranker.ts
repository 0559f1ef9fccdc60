import type { Chooser } from '#adapters/llm/chooser.ts';
import type { Candidate, Knowledge, KnowledgeAnswer, KnowledgeQuestion } from '#bot/needs.ts';
import { maskPersonalData } from '#language/personal-data.ts';
import type { Log } from '../log.ts';
import { isUnsure } from './unsure.ts';

/** Candidates that the model may choose among. */
const OFFERED = 10;

/**
 * Where the knowledge is not sure, lets a language model choose among its candidates, or put the question in
 * other words once. The answer is always the knowledge's own; whatever goes wrong leaves it as it was.
 */
export function createReranker(parts: {
  readonly knowledge: Knowledge;
  readonly chooser: Chooser;
  /** The official name of a procedure, so that the model knows what was talked about. */
  readonly nameOf: (code: string) => string | undefined;
  readonly log: Log;
}): Knowledge {
  const { knowledge, chooser, nameOf, log } = parts;
  return {
    ask: async (question) => {
      const answer = await knowledge.ask(question);
      if (question.chosen || !isUnsure(answer)) return answer;
      const candidates = answer.candidates.slice(0, OFFERED);
      const choice = await chooser.choose({
        question: maskPersonalData(question.text),
        topic: question.topic && nameOf(question.topic.code),
        candidates,
      });
      log.info({ choice: choice.kind === 'failed' ? choice.why : choice.kind }, 'model asked');
      if (choice.kind === 'chosen') return take(choice.code, { question, answer, knowledge });
      if (choice.kind === 'none' && choice.question !== undefined)
        return again(choice.question, { question, answer, knowledge });
      return answer;
    },
  };
}

interface Asked {
  readonly question: KnowledgeQuestion;
  readonly answer: KnowledgeAnswer;
  readonly knowledge: Knowledge;
}

/** The chosen one comes first; the candidates keep what the search thought of them. */
async function take(
  code: string,
  { question, answer, knowledge }: Asked,
): Promise<KnowledgeAnswer> {
  const chosen = { code, field: answer.field };
  const taken = await knowledge.ask({ ...question, chosen });
  const isChosen = (candidate: Candidate): boolean => candidate.code === code;
  return {
    ...taken,
    candidates: [
      ...answer.candidates.filter(isChosen),
      ...answer.candidates.filter((candidate) => !isChosen(candidate)),
    ],
  };
}

/** Other words count only where they lead to something surer; the citizen never reads them. */
async function again(
  text: string,
  { question, answer, knowledge }: Asked,
): Promise<KnowledgeAnswer> {
  const second = await knowledge.ask({ ...question, text });
  return isUnsure(second) ? answer : second;
}
