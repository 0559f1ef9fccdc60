import { maskPersonalData } from '#language/personal-data.ts';
import type { Choice } from '../message.ts';
import type { KnowledgeAnswer, KnowledgeChoice, KnowledgeQuestion } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { NOT_UNDERSTOOD_AGAIN, NOT_UNDERSTOOD_ONCE, OUT_OF_SCOPE } from '../replies/declined.ts';
import { IN_CASE_OF_DANGER } from '../replies/emergency.ts';
import { PERSON_CHOICE, START_CHOICES } from '../replies/greeting.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Evidence, Turn } from '../turn.ts';

/** Answers from the procedure documents, asks back, or says honestly that it does not know. */
export const answerFromKnowledge: Step = async (reading, { knowledge }) => {
  const question = questionOf(reading);
  if (!question) return undefined;
  const answer = await knowledge.ask(question);
  return answer.kind === 'none' ? notKnown(reading, answer) : known(reading, question, answer);
};

/** `p:1.004222:fee` is the choice of a procedure, perhaps of one of its fields; `:2` goes on with it. */
function questionOf({ input, choice, text }: Reading): KnowledgeQuestion | undefined {
  const [, code, field, part] =
    /^p:([\d.A-Z]+)(?::([a-z_]+)(?::(\d{1,2}))?)?$/u.exec(choice ?? '') ?? [];
  if (code === undefined)
    return choice === undefined ? { text, topic: input.state.topic } : undefined;
  const asked = field as KnowledgeAnswer['field'] | undefined;
  return {
    text: input.state.pending?.question ?? text,
    chosen: { code, field: asked, part: part === undefined ? undefined : Number(part) },
    topic: input.state.topic,
  };
}

function known(reading: Reading, question: KnowledgeQuestion, answer: KnowledgeAnswer): Turn {
  const choices = answer.choices.map(asChoice);
  const asks = answer.kind === 'asked-variant' || answer.kind === 'asked-nearest';
  // What follows is cut from the same answer, so it needs the same words.
  const goesOn = answer.choices.some(({ part }) => part !== undefined);
  const shown = asks ? [...choices, PERSON_CHOICE] : choices;
  const danger = reading.understood.speaksOfDanger ? `\n${IN_CASE_OF_DANGER}` : '';
  return say(
    reading,
    answer.kind === 'none' ? 'asked-nearest' : answer.kind,
    [{ text: `${answer.text}${danger}`, choices: shown }],
    {
      state: {
        topic: answer.topic ?? reading.input.state.topic,
        pending: asks || goesOn ? { question: question.text, choices } : undefined,
      },
      evidence: evidenceOf(answer, choices),
    },
  );
}

/** Twice in a row not understood: a person is offered, and the question is kept for the editors, masked. */
function notKnown(reading: Reading, answer: KnowledgeAnswer): Turn {
  const missed = (reading.input.state.missed ?? 0) + 1;
  if (reading.understood.intent === 'out_of_scope')
    return say(reading, 'declined-out-of-scope', [{ text: OUT_OF_SCOPE, choices: START_CHOICES }], {
      state: { missed },
    });
  const text = missed > 1 ? NOT_UNDERSTOOD_AGAIN : NOT_UNDERSTOOD_ONCE;
  const choices = missed > 1 ? [PERSON_CHOICE] : START_CHOICES;
  return say(reading, 'handed-over-no-answer', [{ text, choices }], {
    state: { missed },
    evidence: evidenceOf(answer, []),
    effects: [
      {
        kind: 'unanswered',
        key: keyOf(reading, 'unanswered'),
        question: maskPersonalData(reading.text),
        candidates: answer.candidates.slice(0, 3).map(({ code }) => code),
      },
    ],
  });
}

function asChoice({ label, code, field, part }: KnowledgeChoice): Choice {
  const value = [`p:${code}`, field, part].filter((one) => one !== undefined).join(':');
  return { value, label, code };
}

function evidenceOf(answer: KnowledgeAnswer, choices: readonly Choice[]): Evidence {
  return {
    candidates: answer.candidates,
    choices,
    field: answer.field,
    citations: answer.citations,
  };
}
