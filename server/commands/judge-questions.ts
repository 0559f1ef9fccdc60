import type { Content } from '#bot/message.ts';
import type { Needs } from '#bot/needs.ts';
import { takeTurn } from '#bot/take-turn.ts';
import { type ConversationState, FRESH_STATE, type Turn } from '#bot/turn.ts';
import type { JudgedRow } from '#knowledge/evaluate/by-source.ts';
import { hasAskedBack, type Prediction } from '#knowledge/evaluate/prediction.ts';
import type { Sureness } from '#knowledge/evaluate/reliability.ts';
import { rankOf, sourceOf } from '#knowledge/evaluate/retrieval.ts';
import { verdictOn } from '#knowledge/evaluate/verdicts.ts';
import type { EvaluationSet } from './evaluation-set.ts';

/** A conversation in which the assistant has already said what it is. */
export const STARTED: ConversationState = { ...FRESH_STATE, disclosed: true };

/** One whole turn of the bot on a message, in the web channel. */
export async function turnOn(
  content: Content,
  state: ConversationState,
  needs: Needs,
): Promise<Turn> {
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

/** A labelled question, the turn it got and the verdict on it. */
export interface Judged extends JudgedRow, Sureness {
  readonly turn: Turn;
  readonly prediction: Prediction;
}

/** Asks every question on its own, one after the other. `spell` is how it is written. */
export async function judgeQuestions(
  questions: EvaluationSet['questions'],
  needs: Needs,
  spell: (text: string) => string,
): Promise<Judged[]> {
  return inOrder(questions, async ({ id, q, gold, source, style, field }) => {
    const turn = await turnOn({ kind: 'text', text: spell(q) }, STARTED, needs);
    const prediction = predictionOf(id, turn);
    return {
      turn,
      prediction,
      source: sourceOf(source),
      style,
      field,
      rank: rankOf(prediction.codes, gold),
      score: turn.evidence?.candidates[0]?.score ?? 0,
      right: gold.includes(prediction.codes[0] ?? ''),
      verdict: verdictOn(prediction, gold),
      askedBack: hasAskedBack(prediction),
    };
  });
}

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

/** One after the other: a conversation has an order, and the figures must not depend on luck. */
export async function inOrder<T, R>(
  rows: readonly T[],
  take: (row: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const row of rows) results.push(await take(row));
  return results;
}
