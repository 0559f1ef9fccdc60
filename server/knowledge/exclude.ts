import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

interface Parts {
  readonly pool: pg.Pool;
  readonly knowledge: KnowledgeBase;
}

/** Takes a procedure out of every answer at once, in every process; nobody else is asked: wrong words do harm now. */
export async function excludeProcedure(
  { code, reason, at }: { readonly code: string; readonly reason: string; readonly at: string },
  by: string,
  { pool, knowledge }: Parts,
): Promise<void> {
  const excluded = { reason, by, at };
  await knowledge.edit(code, (edits) => ({ ...edits, excluded }), by);
  await audit(pool, { actor: by, act: 'procedure-excluded', object: code, detail: { reason } });
  await knowledge.refresh();
}

/** Lets it be told again, as it was. */
export async function includeProcedure(
  code: string,
  by: string,
  { pool, knowledge }: Parts,
): Promise<void> {
  await knowledge.edit(code, ({ excluded: _, ...edits }) => edits, by);
  await audit(pool, { actor: by, act: 'procedure-included', object: code });
  await knowledge.refresh();
}
