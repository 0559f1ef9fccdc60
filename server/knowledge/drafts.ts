import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import {
  draftOf,
  dropDraft,
  keepDraft,
  otherEditors,
  type ProcedureDraft,
  type ProcedureVersion,
  versionOf,
} from '#adapters/postgres/procedure-drafts.ts';
import { editsOf } from '#adapters/postgres/procedures.ts';
import { applyEdits, type Edits } from '#knowledge/import/apply-edits.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { EDITORS } from '../staff/may.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { redIn, type TrialParts, type Tried, tryRegressions } from './try-regressions.ts';

/** What a draft may hold: the values that the procedure would have. */
export type DraftFields = {
  readonly [Name in Exclude<keyof Procedure, 'code' | 'suspicions' | 'brokenFields'>]?:
    | Procedure[Name]
    | undefined;
};

interface Parts {
  readonly pool: pg.Pool;
  readonly knowledge: KnowledgeBase;
}

/**
 * - `own`: whoever wrote at a draft does not publish it, while somebody else may.
 * - `moved`: fields were changed since it was begun; it is written anew.
 * - `red`: taught questions would be answered worse, and nobody has said yes to that.
 */
export type Published = 'published' | 'own' | 'moved' | 'none' | 'red';

/** A draft as somebody read it; `accepted` says why it goes out although taught questions are answered worse. */
export interface SeenDraft {
  readonly code: string;
  readonly seen: Date;
  readonly accepted?: string | undefined;
}

/** Writes at the draft of a procedure; nothing is told differently yet. Throws where the values do not fit. */
export async function writeDraft(
  one: Procedure,
  fields: DraftFields,
  by: string,
  pool: pg.Pool,
): Promise<void> {
  withFields(one, fields);
  // What is to be empty must be there to say so: JSON leaves `undefined` out.
  const kept = Object.fromEntries(entriesOf(fields).map(([name, value]) => [name, value ?? null]));
  await keepDraft(pool, { code: one.code, fields: kept, by });
  const detail = { fields: Object.keys(fields) };
  await audit(pool, { actor: by, act: 'procedure-drafted', object: one.code, detail });
}

/** The procedure as the draft would have it. */
export function drafted(one: Procedure, draft: Pick<ProcedureDraft, 'fields'>): Procedure {
  return withFields(one, draft.fields as DraftFields);
}

function withFields(one: Procedure, fields: DraftFields): Procedure {
  return Procedure.parse({ ...one, ...Object.fromEntries(entriesOf(fields)) });
}

/** `null` is what `undefined` became in the store. */
function entriesOf(fields: DraftFields): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).map(([name, value]) => [name, value ?? undefined]);
}

/** True where this person may publish the draft: a second one, or the only one there is. */
export async function mayPublish(
  { authors }: Pick<ProcedureDraft, 'authors'>,
  by: string,
  { pool }: Pick<Parts, 'pool'>,
): Promise<boolean> {
  return !authors.includes(by) || (await otherEditors(pool, EDITORS, authors)) === 0;
}

/** Which taught questions the draft would have answered otherwise; `undefined` where there is none. Throws `TrialFailed`. */
export async function tryDraft(code: string, parts: TrialParts): Promise<Tried | undefined> {
  const draft = await draftOf(parts.pool, code);
  const one = parts.knowledge.find(code);
  if (!draft || !one) return undefined;
  return tryRegressions({ procedures: [drafted(one, draft)] }, parts);
}

/** Publishes a draft as it was read: from now on every process tells it. Throws `TrialFailed`. */
export async function publishDraft(
  { code, seen, accepted }: SeenDraft,
  by: string,
  parts: TrialParts,
): Promise<Published> {
  const { pool, knowledge } = parts;
  const draft = await draftOf(pool, code);
  if (!draft) return 'none';
  if (draft.updatedAt.getTime() !== seen.getTime()) return 'moved';
  if (!(await mayPublish(draft, by, { pool }))) return 'own';
  if (await fieldsMoved(draft, pool)) return 'moved';
  const tried = await tryDraft(code, parts);
  const worse = tried ? redIn(tried) : [];
  if (worse.length > 0 && accepted === undefined) return 'red';
  const at = draft.updatedAt.toISOString();
  const stamped = stampedFields(draft.fields as DraftFields, draft.authors.join(', '), at);
  await knowledge.edit(
    code,
    (edits) => ({ ...edits, fields: { ...edits.fields, ...stamped } }),
    by,
  );
  await dropDraft(pool, draft);
  const detail = {
    ...{ authors: draft.authors, fields: Object.keys(stamped) },
    ...(worse.length > 0 && { worse, accepted }),
  };
  await audit(pool, { actor: by, act: 'procedure-published', object: code, detail });
  await knowledge.refresh();
  return 'published';
}

function stampedFields(fields: DraftFields, by: string, at: string): NonNullable<Edits['fields']> {
  return Object.fromEntries(entriesOf(fields).map(([name, value]) => [name, { value, by, at }]));
}

/** Somebody published other fields since the draft was begun; words that were taught meanwhile do not matter. */
async function fieldsMoved({ code, base }: ProcedureDraft, pool: pg.Pool): Promise<boolean> {
  const [then, now] = await Promise.all([versionOf(pool, code, base), editsOf(pool, code)]);
  const fields = (edits: unknown): unknown => (edits as Edits | undefined)?.fields ?? {};
  return !isDeepStrictEqual(fields(then?.edits), fields(now?.edits));
}

/** Throws a draft away; the words are gone. */
export async function discardDraft(code: string, by: string, { pool }: Parts): Promise<boolean> {
  const draft = await draftOf(pool, code);
  if (!draft || !(await dropDraft(pool, draft))) return false;
  await audit(pool, { actor: by, act: 'procedure-draft-discarded', object: code });
  return true;
}

/** A version as it was told then; `undefined` where it does not fit the schema any more. */
export function asOf({
  imported,
  edits,
}: Pick<ProcedureVersion, 'imported' | 'edits'>): Procedure | undefined {
  const page = Procedure.safeParse(imported);
  try {
    return page.success ? applyEdits(page.data, edits as Edits) : undefined;
  } catch {
    return undefined;
  }
}

/** The page of a version without what staff did to it. */
export function untouched({ imported }: Pick<ProcedureVersion, 'imported'>): Procedure | undefined {
  return asOf({ imported, edits: {} });
}

/** What staff may set by hand: a restored version brings back these. */
const RESTORED = [
  ...['name', 'field', 'levels', 'audiences', 'agencies', 'address', 'ways', 'papers', 'steps'],
  ...['conditions', 'results', 'legalBasis', 'localNote', 'publication', 'replacedBy'],
] as const;

/** Puts what an old version told into the draft, where it differs; 0 is the page before the first edit. False: no such version. */
export async function restoreVersion(
  one: Procedure,
  version: number,
  by: string,
  parts: Parts,
): Promise<boolean> {
  const kept = await versionOf(parts.pool, one.code, Math.max(version, 1));
  const then = kept && (version === 0 ? untouched(kept) : asOf(kept));
  if (!then) return false;
  const now: Readonly<Record<string, unknown>> = { ...one, publication: told(one.publication) };
  const was: Readonly<Record<string, unknown>> = { ...then, publication: told(then.publication) };
  const fields = Object.fromEntries(
    RESTORED.filter((name) => !isDeepStrictEqual(was[name], now[name])).map((name) => [
      name,
      was[name],
    ]),
  );
  await writeDraft(one, fields, by, parts.pool);
  return true;
}

/** Hiding is an act of its own and nothing that a restored version does. */
function told(publication: Procedure['publication']): Procedure['publication'] {
  return publication === 'draft' ? 'published' : publication;
}
