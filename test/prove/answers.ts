import { stripMarks } from '#language/fold.ts';
import { type BatchNeeds, openBatchNeeds } from '#server/commands/batch-needs.ts';
import { readEvaluationSet } from '#server/commands/evaluation-set.ts';
import { generateQuestions } from '#test/answers/generate-questions.ts';
import {
  breachesIn,
  type Conversation,
  type Judged,
  judgeAnswers,
} from '#test/answers/judge-answers.ts';
import { plantBreach } from '#test/answers/plant-breach.ts';
import { createChance } from '#test/crash/chance.ts';
import { sharedPath } from '#test/shared-data.ts';
import type { Proof } from './proof.ts';

/** So many questions are made up beside those of the evaluation (issue 3). */
const USUAL_QUESTIONS = 5_000;

/** No answer says a number, fee, day or paper that its cited field does not hold. */
export const proveAnswers: Proof = async ({ seed, say, numbers }) => {
  const [corpus, set] = [sharedPath('data/procedures'), sharedPath('eval')];
  if (!corpus || !set)
    throw new Error('the procedure crawl and the evaluation set are not at hand');
  const batch = await openBatchNeeds([corpus]);
  const asked = await evaluated(set);
  const made = generateQuestions(batch.procedures, numbers['messages'] ?? USUAL_QUESTIONS, seed);
  const generated = made.map(({ text, about }, at) => ({ id: `made ${at}`, turns: [text], about }));
  const [evaluation, invented] = [
    await judgeAnswers(asked, batch),
    await judgeAnswers(generated, batch),
  ];
  for (const { id, kind, code, said, text } of [...evaluation.breaches, ...invented.breaches])
    say(`BREACH ${JSON.stringify({ id, kind, code, said, text })}`);
  const breaches = evaluation.breaches.length + invented.breaches.length;
  const planted = seesPlanted(invented, batch, seed, say);
  const figures = {
    ...{ evaluation: counted(evaluation), generated: counted(invented), breaches },
    planted,
  };
  const looked = invented.answers > made.length / 4 && planted.seen > planted.of * LEAST_SEEN;
  return { kept: breaches === 0 && looked, figures };
};

/** A checker that sees nothing finds nothing: so many of the errors put in on purpose must be seen. */
const LEAST_SEEN = 0.9;

function seesPlanted(
  { said }: Judged,
  { procedures }: BatchNeeds,
  seed: number,
  say: (line: string) => void,
): { readonly of: number; readonly seen: number } {
  const byCode = new Map(procedures.map((one) => [one.code, one]));
  const chance = createChance(seed);
  const planted = said.flatMap((turn) => {
    const [reply] = turn.replies;
    const wrong = reply && plantBreach(reply.text, chance);
    return wrong ? [{ turn: { ...turn, replies: [{ text: wrong.text }] }, what: wrong.what }] : [];
  });
  const unseen = planted.filter(
    ({ turn }) => breachesIn(turn, (code) => byCode.get(code), '').length === 0,
  );
  for (const { turn, what } of unseen.slice(0, 20))
    say(`UNSEEN ${JSON.stringify({ what, text: turn.replies[0]?.text })}`);
  return { of: planted.length, seen: planted.length - unseen.length };
}

function counted({ messages, answers, byField, breaches }: Judged): object {
  return { messages, answers, ...byField, breaches: breaches.length };
}

/** Questions, keys' choices and conversations of the evaluation, as written and without marks. */
async function evaluated(folder: string): Promise<readonly Conversation[]> {
  const { questions, conversations, outOfScope } = await readEvaluationSet(folder);
  const marked: readonly Conversation[] = [
    ...questions.map(({ id, q, gold }) => ({ id, turns: [q], about: gold })),
    ...outOfScope.map(({ id, q }) => ({ id, turns: [q], about: [] })),
    ...conversations.map(({ id, turns }) => ({
      id,
      turns: turns.map(({ user }) => user),
      about: turns.flatMap(({ gold }) => gold),
    })),
  ];
  const stripped = marked.map((one) => ({ ...one, turns: one.turns.map(stripMarks) }));
  return [...marked, ...stripped];
}
