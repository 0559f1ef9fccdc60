import type { Content } from '#bot/message.ts';
import type { Needs } from '#bot/needs.ts';
import { takeTurn } from '#bot/take-turn.ts';
import { type ConversationState, FRESH_STATE, type Turn } from '#bot/turn.ts';
import { understand } from '#bot/understand/understand.ts';
import { type ComparableReport, findDuplicate } from '#cases/find-duplicate.ts';
import { checkAnswer } from '#knowledge/evaluate/answer-keys.ts';
import { type ConversationTurn, conversationFigures } from '#knowledge/evaluate/conversations.ts';
import { type FeedbackPrediction, feedbackFigures } from '#knowledge/evaluate/feedback.ts';
import { labelFigures } from '#knowledge/evaluate/labels.ts';
import { outOfScopeFigures } from '#knowledge/evaluate/out-of-scope.ts';
import { hasAskedBack, type Prediction } from '#knowledge/evaluate/prediction.ts';
import type { Figures } from '#knowledge/evaluate/report.ts';
import { rankOf, sourceOf } from '#knowledge/evaluate/retrieval.ts';
import { verdictFigures, verdictOn } from '#knowledge/evaluate/verdicts.ts';
import type { EvaluationSet } from './evaluation-set.ts';

/** One pass over the set. `spell` is how every message is written: as it stands, or without its marks. */
export async function runEvaluation(
  set: EvaluationSet,
  needs: Needs,
  spell: (text: string) => string,
): Promise<Figures> {
  const asked = await inOrder(set.questions, (row) => oneTurn(spell(row.q), needs));
  const predictions = asked.map((turn, at) => predictionOf(set.questions[at]?.id ?? '', turn));
  const outside = await inOrder(set.outOfScope, (row) => oneTurn(spell(row.q), needs));
  const verdicts = set.questions.flatMap((row, at) => {
    const prediction = predictions[at];
    return prediction ? [verdictOn(prediction, row.gold)] : [];
  });
  return {
    ranked: set.questions.map((row, at) => ({
      source: sourceOf(row.source),
      style: row.style,
      field: row.field,
      rank: rankOf(predictions[at]?.codes ?? [], row.gold),
    })),
    verdicts: verdictFigures(verdicts, predictions.filter(hasAskedBack).length),
    fieldsRight:
      set.questions.filter((row, at) => (predictions[at]?.field ?? 'overview') === row.field)
        .length / (set.questions.length || 1),
    answers: await answerFigures(set, asked, needs),
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

const STARTED: ConversationState = { ...FRESH_STATE, disclosed: true };

async function turnOn(content: Content, state: ConversationState, needs: Needs): Promise<Turn> {
  return takeTurn(
    {
      conversation: 'evaluation',
      channel: 'web',
      cause: 'evaluation',
      content,
      state,
      receipt: 'PA-000000-BATCH0',
      held: false,
      sharedDevice: false,
      now: new Date(),
    },
    needs,
  );
}

const oneTurn = (text: string, needs: Needs): Promise<Turn> =>
  turnOn({ kind: 'text', text }, STARTED, needs);

/** What a turn says, as the scorers read it. */
export function predictionOf(id: string, { outcome, evidence, replies }: Turn): Prediction {
  return {
    id,
    outcome,
    codes: (evidence?.candidates ?? []).map(({ code }) => code),
    offered: (evidence?.choices ?? []).flatMap(({ code }) => (code ? [code] : [])),
    field: evidence?.field,
    text: replies.map(({ text }) => text).join('\n\n'),
    cites: (evidence?.citations ?? []).length > 0,
  };
}

/** After a question back the gold choice is pressed, and the next reply is judged. */
async function answerFigures(
  set: EvaluationSet,
  asked: readonly Turn[],
  needs: Needs,
): Promise<Figures['answers']> {
  const verdicts = await inOrder(set.keys, async (key) => {
    const at = set.questions.findIndex(({ id }) => id === key.id);
    const turn = asked[at];
    const gold = set.questions[at]?.gold ?? [];
    if (!turn) return false;
    const choice = (turn.evidence?.choices ?? []).find(({ code }) => code && gold.includes(code));
    const judged =
      choice && turn.outcome.startsWith('asked')
        ? await turnOn({ kind: 'choice', value: choice.value }, turn.state, needs)
        : turn;
    return checkAnswer(predictionOf(key.id, judged).text, key).passed;
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

/** One after the other: a conversation has an order, and the figures must not depend on luck. */
async function inOrder<T, R>(rows: readonly T[], take: (row: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const row of rows) results.push(await take(row));
  return results;
}
