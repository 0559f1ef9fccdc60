import { wordsOf } from '#language/fold.ts';
import { keepable } from '../keep-question.ts';
import type { Choice } from '../message.ts';
import type { KnowledgeAnswer, KnowledgeChoice, KnowledgeQuestion } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { NOT_UNDERSTOOD_AGAIN, NOT_UNDERSTOOD_ONCE, OUT_OF_SCOPE } from '../replies/declined.ts';
import { IN_CASE_OF_DANGER } from '../replies/emergency.ts';
import { PERSON_CHOICE, START_CHOICES } from '../replies/greeting.ts';
import { ratingChoices } from '../replies/rating.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { ConversationState, Evidence, Turn } from '../turn.ts';

/** Nearest procedures that an editor sees beside a question. */
const KEPT_CANDIDATES = 5;
/** One word alone teaches nothing. */
const FEWEST_WORDS = 2;
/** More topics in one conversation are not remembered. */
const MOST_TOPICS = 20;

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
  const rateable = asks ? undefined : rateableOf(reading, question, answer);
  const shown = asks ? [...choices, PERSON_CHOICE] : [...choices, ...(rateable?.choices ?? [])];
  const danger = reading.understood.speaksOfDanger ? `\n${IN_CASE_OF_DANGER}` : '';
  return say(
    reading,
    answer.kind === 'none' ? 'asked-nearest' : answer.kind,
    [{ text: `${answer.text}${danger}`, choices: shown }],
    {
      state: {
        topic: answer.topic ?? reading.input.state.topic,
        pending: asks || goesOn ? { question: question.text, choices } : undefined,
        ...rateable?.state,
      },
      evidence: evidenceOf(answer, choices),
    },
  );
}

/** What is remembered of an answer so that it can be rated; the choices only once a topic. */
function rateableOf(
  { input: { state } }: Reading,
  { text }: KnowledgeQuestion,
  { topic, field, candidates }: KnowledgeAnswer,
): { readonly choices: readonly Choice[]; readonly state: Partial<ConversationState> } | undefined {
  if (!topic) return undefined;
  const { code } = topic;
  const asked = state.askedIfRight ?? [];
  const nearest = candidates.slice(0, KEPT_CANDIDATES).map((one) => one.code);
  return {
    choices: asked.includes(code) ? [] : ratingChoices(`${code}:${field}`),
    state: {
      answered: { question: keepable(text) ?? '', code, field, candidates: nearest },
      askedIfRight: [...asked.filter((one) => one !== code), code].slice(-MOST_TOPICS),
    },
  };
}

/** Twice in a row not understood: a person is offered, and the question is kept for the editors, masked. */
function notKnown(reading: Reading, answer: KnowledgeAnswer): Turn {
  const missed = (reading.input.state.missed ?? 0) + 1;
  const effects = unanswered(reading, answer);
  if (reading.understood.intent === 'out_of_scope')
    return say(reading, 'declined-out-of-scope', [{ text: OUT_OF_SCOPE, choices: START_CHOICES }], {
      state: { missed },
      effects: reading.understood.otherTopic ? [] : effects,
    });
  const text = missed > 1 ? NOT_UNDERSTOOD_AGAIN : NOT_UNDERSTOOD_ONCE;
  const choices = missed > 1 ? [PERSON_CHOICE] : START_CHOICES;
  return say(reading, 'handed-over-no-answer', [{ text, choices }], {
    state: { missed },
    evidence: evidenceOf(answer, []),
    effects,
  });
}

function unanswered(reading: Reading, { candidates }: KnowledgeAnswer): Turn['effects'] {
  const question = keepable(reading.text);
  if (question === undefined || wordsOf(question).length < FEWEST_WORDS) return [];
  return [
    {
      kind: 'unanswered',
      key: keyOf(reading, 'unanswered'),
      question,
      candidates: candidates.slice(0, KEPT_CANDIDATES).map(({ code }) => code),
    },
  ];
}

/** A choice of the knowledge as the bot offers it. */
export function asChoice({ label, code, field, part }: KnowledgeChoice): Choice {
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
