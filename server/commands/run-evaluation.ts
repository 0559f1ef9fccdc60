import type { Needs } from '#bot/needs.ts';
import type { Turn } from '#bot/turn.ts';
import { understand } from '#bot/understand/understand.ts';
import { type ComparableReport, findDuplicate } from '#cases/find-duplicate.ts';
import { checkAnswer } from '#knowledge/evaluate/answer-keys.ts';
import { type ConversationTurn, conversationFigures } from '#knowledge/evaluate/conversations.ts';
import { type FeedbackPrediction, feedbackFigures } from '#knowledge/evaluate/feedback.ts';
import { labelFigures } from '#knowledge/evaluate/labels.ts';
import { outOfScopeFigures } from '#knowledge/evaluate/out-of-scope.ts';
import type { Figures } from '#knowledge/evaluate/report.ts';
import { rankOf } from '#knowledge/evaluate/retrieval.ts';
import { verdictFigures } from '#knowledge/evaluate/verdicts.ts';
import type { EvaluationSet } from './evaluation-set.ts';
import {
  inOrder,
  type Judged,
  judgeQuestions,
  predictionOf,
  STARTED,
  turnOn,
} from './judge-questions.ts';

/** One pass over the set. `spell` is how every message is written: as it stands, or without its marks. */
export async function runEvaluation(
  set: EvaluationSet,
  needs: Needs,
  spell: (text: string) => string,
): Promise<Figures> {
  const judged = await judgeQuestions(set.questions, needs, spell);
  const outside = await inOrder(set.outOfScope, (row) => oneTurn(spell(row.q), needs));
  const fieldsRight = judged.filter(
    ({ prediction, field }) => (prediction.field ?? 'overview') === field,
  ).length;
  return {
    ranked: judged,
    verdicts: verdictFigures(
      judged.map(({ verdict }) => verdict),
      judged.filter(({ askedBack }) => askedBack).length,
    ),
    fieldsRight: fieldsRight / (judged.length || 1),
    answers: await answerFigures(set, judged, needs),
    conversations: conversationFigures(
      await inOrder(set.conversations, (row) => conversation(row, needs, spell)),
    ),
    outOfScope: outOfScopeFigures(
      set.outOfScope,
      outside.map((turn, at) => predictionOf(set.outOfScope[at]?.id ?? '', turn)),
    ),
    intents: labelFigures(
      set.intents.map((row) => ({ gold: row.intent, got: understand(spell(row.text)).intent })),
    ),
    feedback: feedbackFigures(set.feedback, feedbackPredictions(set, needs, spell)),
  };
}

const oneTurn = (text: string, needs: Needs): Promise<Turn> =>
  turnOn({ kind: 'text', text }, STARTED, needs);

/** After a question back the gold choice is pressed, and the next reply is judged. */
async function answerFigures(
  set: EvaluationSet,
  judged: readonly Judged[],
  needs: Needs,
): Promise<Figures['answers']> {
  const verdicts = await inOrder(set.keys, async (key) => {
    const at = set.questions.findIndex(({ id }) => id === key.id);
    const turn = judged[at]?.turn;
    const gold = set.questions[at]?.gold ?? [];
    if (!turn) return false;
    const choice = (turn.evidence?.choices ?? []).find(({ code }) => code && gold.includes(code));
    const last =
      choice && turn.outcome.startsWith('asked')
        ? await turnOn({ kind: 'choice', value: choice.value }, turn.state, needs)
        : turn;
    return checkAnswer(predictionOf(key.id, last).text, key).passed;
  });
  return { n: verdicts.length, passed: verdicts.filter(Boolean).length };
}

async function conversation(
  row: EvaluationSet['conversations'][number],
  needs: Needs,
  spell: (text: string) => string,
): Promise<readonly ConversationTurn[]> {
  let state = STARTED;
  return inOrder(row.turns, async ({ user, gold, field }) => {
    const turn = await turnOn({ kind: 'text', text: spell(user) }, state, needs);
    state = turn.state;
    const { codes, field: got } = predictionOf(row.id, turn);
    return { rank: rankOf(codes, gold), fieldRight: (got ?? 'overview') === field };
  });
}

function feedbackPredictions(
  set: EvaluationSet,
  { desk }: Needs,
  spell: (text: string) => string,
): FeedbackPrediction[] {
  const earlier: ComparableReport[] = [];
  return set.feedback.map((row) => {
    const text = spell(row.text);
    const { category, urgent } = desk.read(text);
    const commune = desk.findCommune(text)?.code;
    const report = { id: row.id, text, category, communeCode: commune };
    const duplicateOf = findDuplicate(report, earlier)?.of;
    earlier.push(report);
    const expectedCommune = desk.findCommune(row.location_text)?.code;
    return { category, urgent, commune, expectedCommune, duplicateOf };
  });
}
