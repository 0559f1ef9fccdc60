import type { Choice } from '../message.ts';
import type { KnowledgeAnswer, Needs } from '../needs.ts';
import { type Rated, ratedBy } from '../rated-answer.ts';
import type { Reading } from '../reading.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import { GLAD_IT_HELPED, NOT_WHAT_WAS_MEANT, SAY_IT_ANOTHER_WAY } from '../replies/rating.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { meantInstead } from '../understand/rating.ts';
import { understand } from '../understand/understand.ts';
import { answerFromKnowledge, asChoice } from './answer-from-knowledge.ts';

/** "Đúng ý", "Chưa đúng", "trả lời sai rồi": whether the answer helped, pressed or written right after it. */
export const rateAnswer: Step = async (reading, needs) => {
  if (reading.input.state.flow) return undefined;
  const rated = ratedBy(reading);
  if (!rated) return undefined;
  if (rated.helped) return helped(reading, rated);
  const meant = reading.choice === undefined ? meantInstead(reading.text) : undefined;
  if (meant !== undefined) return answerInstead(reading, meant, rated, needs);
  return nearestOthers(reading, rated, needs);
};

function effectsOf(reading: Reading, { again, ...rated }: Rated): Turn['effects'] {
  return again ? [] : [{ kind: 'rate-answer', key: keyOf(reading, 'rating'), ...rated }];
}

/** What could be asked next stays within reach. */
function helped(reading: Reading, rated: Rated): Turn {
  const next = (reading.input.state.offered ?? []).filter(
    ({ value }) => !value.startsWith('rate:'),
  );
  return say(reading, 'smalltalk', [{ text: GLAD_IT_HELPED, choices: next }], {
    effects: effectsOf(reading, rated),
  });
}

/** The question that was meant is answered at once, without the topic that was wrong. */
async function answerInstead(
  reading: Reading,
  meant: string,
  rated: Rated,
  needs: Needs,
): Promise<Turn | undefined> {
  const { input } = reading;
  const again: Reading = {
    input: { ...input, state: { ...input.state, topic: undefined, pending: undefined } },
    text: meant,
    choice: undefined,
    understood: understand(meant),
  };
  const turn = await answerFromKnowledge(again, needs);
  return turn && { ...turn, effects: [...effectsOf(reading, rated), ...turn.effects] };
}

async function nearestOthers(reading: Reading, rated: Rated, needs: Needs): Promise<Turn> {
  const { question = '', answered, candidates } = rated;
  const others =
    answered.code === undefined || question === ''
      ? undefined
      : await needs.knowledge.ask({ text: question, not: answered.code });
  const choices = (others?.choices ?? []).map(asChoice);
  const effects = effectsOf(reading, {
    ...rated,
    candidates: [...new Set([...choices.flatMap(({ code }) => code ?? []), ...candidates])],
  });
  return choices.length === 0
    ? sayAnotherWay(reading, effects)
    : offered(reading, { question, choices, others, effects });
}

function offered(
  reading: Reading,
  {
    question,
    choices,
    others,
    effects,
  }: {
    readonly question: string;
    readonly choices: readonly Choice[];
    readonly others: KnowledgeAnswer | undefined;
    readonly effects: Turn['effects'];
  },
): Turn {
  const reply = { text: NOT_WHAT_WAS_MEANT, choices: [...choices, PERSON_CHOICE] };
  return say(reading, 'asked-nearest', [reply], {
    state: { topic: undefined, pending: { question, choices, kept: true } },
    effects,
    evidence: others && {
      candidates: others.candidates,
      choices,
      field: others.field,
      citations: [],
    },
  });
}

/** Nothing else is near: the topic that was wrong is dropped, so that the next words are read afresh. */
function sayAnotherWay(reading: Reading, effects: Turn['effects']): Turn {
  return say(
    reading,
    'handed-over-no-answer',
    [{ text: SAY_IT_ANOTHER_WAY, choices: [PERSON_CHOICE] }],
    { state: { topic: undefined, pending: undefined }, effects },
  );
}
