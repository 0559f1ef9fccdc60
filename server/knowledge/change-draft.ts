import type pg from 'pg';
import { draftOf } from '#adapters/postgres/procedure-drafts.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { drafted, writeDraft } from './drafts.ts';
import { type FieldChange, fieldsOf } from './field-change.ts';

/** Writes one change over what the draft already holds, or begins a draft with it. */
export async function changeDraft(
  one: Procedure,
  change: FieldChange,
  by: string,
  { pool, today }: { readonly pool: pg.Pool; readonly today: () => string },
): Promise<void> {
  const draft = await draftOf(pool, one.code);
  const base = draft ? drafted(one, draft) : one;
  await writeDraft(one, fieldsOf(change, base, today()), by, pool);
}
