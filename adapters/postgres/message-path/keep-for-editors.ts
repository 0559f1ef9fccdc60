import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import { foldText } from '#language/fold.ts';

/** The effects from which the people who keep the knowledge learn. */
export type ForEditors = Extract<Effect, { kind: 'unanswered' | 'rate-answer' }>;

const KEEP = `INSERT INTO unanswered (key, kind, question, folded, candidates, answered_code, answered_field)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING`;
const COUNT = `INSERT INTO answer_rating (key, helped, code, field) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING`;

/** Keeps a question without an answer; counts every rating, and keeps the question of a bad one where it may be kept. */
export async function keepForEditors(client: pg.ClientBase, effect: ForEditors): Promise<void> {
  if (effect.kind === 'unanswered') return keep(client, effect, [null, null]);
  const { key, helped, answered, question } = effect;
  const about = [answered.code ?? null, answered.field ?? null] as const;
  await client.query(COUNT, [key, helped, ...about]);
  if (!helped && question !== undefined) await keep(client, { ...effect, question }, about);
}

async function keep(
  client: pg.ClientBase,
  {
    key,
    kind,
    question,
    candidates,
  }: Pick<ForEditors, 'key' | 'kind' | 'candidates'> & { readonly question: string },
  about: readonly [code: string | null, field: string | null],
): Promise<void> {
  const why = kind === 'unanswered' ? 'unanswered' : 'badly-rated';
  const near = JSON.stringify(candidates);
  await client.query(KEEP, [key, why, question, foldText(question), near, ...about]);
}
