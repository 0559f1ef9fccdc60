import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import { type OpenQuestion, settleQuestion } from '#adapters/postgres/open-questions.ts';
import type { Records } from '#adapters/postgres/prisma-client.ts';
import type { TaughtKind } from '#adapters/postgres/taught-lines.ts';
import type { Taught, Teaching } from './teach.ts';
import { LONGEST_WORDS } from './teachable.ts';

/** Teaches a question that waits; it waits no more where it was kept. Without words its own are taught. */
export async function learnQuestion(
  found: OpenQuestion,
  as: { readonly code: string; readonly kind: TaughtKind; readonly words: string },
  by: string,
  { records, teaching }: { readonly records: Records; readonly teaching: Teaching },
): Promise<Taught> {
  const words = (as.words || found.question).slice(0, LONGEST_WORDS);
  const taught = await teaching.teach({ ...as, words, question: found.question }, by);
  if ('line' in taught) await settleQuestion(records, found.folded, 'taught', by);
  return taught;
}

/** Sets a question aside, also for when it is asked again, or lets it wait again. */
export async function moveQuestion(
  { id, folded }: OpenQuestion,
  to: 'set-aside' | 'open',
  by: string,
  { pool, records }: { readonly pool: pg.Pool; readonly records: Records },
): Promise<void> {
  await settleQuestion(records, folded, to, by);
  await audit(pool, { actor: by, act: `question-${to}`, object: String(id) });
}
