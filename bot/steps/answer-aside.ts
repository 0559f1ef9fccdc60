import {
  type Answers,
  type Flow,
  flowState,
  openQuestion,
  questionsLeft,
  sayOpen,
} from '../flow.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { howManyLeft } from '../replies/feedback.ts';
import { say } from '../say.ts';
import type { Turn } from '../turn.ts';
import { answerFromKnowledge } from './answer-from-knowledge.ts';

/** A question in between is answered, then the questionnaire goes on where it was. */
export async function answerAside(
  reading: Reading,
  flow: Flow,
  answers: Answers,
  needs: Needs,
): Promise<Turn | undefined> {
  if (!asksSomethingElse(reading, flow, answers, needs)) return undefined;
  const answered = await answerFromKnowledge(reading, needs);
  if (!answered?.outcome.startsWith('answered')) return undefined;
  const next = sayOpen(flow, answers, needs, reading.input.now);
  const back = { ...next, text: `${howManyLeft(questionsLeft(flow, answers))}\n${next.text}` };
  const [answer] = answered.replies;
  const replies = answer ? [{ text: answer.text }, back] : [back];
  return say(reading, answered.outcome, replies, {
    state: { flow: flowState(flow, answers) },
    evidence: answered.evidence,
  });
}

/** Where anything typed is an answer, only what names no place and reports nothing is a question. */
function asksSomethingElse(
  { understood, choice, text }: Reading,
  flow: Flow,
  answers: Answers,
  needs: Needs,
): boolean {
  if (choice !== undefined || understood.intent !== 'ask_procedure') return false;
  const question = openQuestion(flow, answers);
  if (question?.name === 'text')
    return text.includes('?') && needs.desk.read(text).category === 'khac';
  return !(question?.takesAnything && needs.desk.readPlace(text).kind !== 'none');
}
