import {
  allDrafts,
  draftOf,
  type ProcedureVersion,
  versionsOf,
} from '#adapters/postgres/procedure-drafts.ts';
import type { DraftShown, ProcedureHistory, WaitingDrafts } from '#console/knowledge-protocol.ts';
import type { Edits } from '#knowledge/import/apply-edits.ts';
import { OWN_PREFIX, type Procedure } from '#knowledge/schema/procedure.ts';
import { asOf, drafted, mayPublish, untouched } from '../../knowledge/drafts.ts';
import { toldChanges } from '../../knowledge/told-changes.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

/** Versions looked back at. */
const VERSIONS = 20;

/** The draft of a procedure with what it would change, for whoever looks; null where there is none. */
export async function draftShown(
  one: Procedure,
  login: string,
  { pool, today }: KnowledgeParts,
): Promise<DraftShown | null> {
  const draft = await draftOf(pool, one.code);
  if (!draft) return null;
  const changes = toldChanges(one, drafted(one, draft), today());
  return {
    authors: draft.authors,
    at: draft.updatedAt.toISOString(),
    // Of an entry that was never told there is no before.
    changes: isBlank(one) ? changes.map((change) => ({ ...change, before: '' })) : changes,
    mayPublish: await mayPublish(draft, login, { pool }),
  };
}

/** An entry of the office's own names its document from the first time that it is published. */
function isBlank({ code, source }: Procedure): boolean {
  return code.startsWith(OWN_PREFIX) && source.decision === '';
}

/** What each of the last versions changed, the newest first. */
export async function historyOf(
  { code }: Procedure,
  { pool, today }: KnowledgeParts,
): Promise<ProcedureHistory> {
  const kept = await versionsOf(pool, code, VERSIONS + 1);
  const told = kept.map((version) => ({ ...version, procedure: asOf(version) }));
  const shown = told.slice(0, VERSIONS).map(({ version, by, at, procedure, ...page }, index) => {
    const before = told[index + 1]?.procedure ?? (version === 1 ? untouched(page) : undefined);
    const changes = procedure && before ? toldChanges(before, procedure, today()) : [];
    return { version, by, at: at.toISOString(), changes };
  });
  return { versions: [...shown, ...beginning(kept)] };
}

/** Before anybody edited, where the first version that is kept is an edit. */
function beginning(kept: readonly ProcedureVersion[]): ProcedureHistory['versions'] {
  const first = kept.find(({ version }) => version === 1);
  if (!first || Object.keys(first.edits as Edits).length === 0) return [];
  return [{ version: 0, by: '', at: first.at.toISOString(), changes: [] }];
}

/** Every draft that waits for somebody to publish it. */
export async function waitingDrafts({ pool, knowledge }: KnowledgeParts): Promise<WaitingDrafts> {
  const drafts = await allDrafts(pool);
  return {
    rows: drafts.map(({ code, authors, updatedAt }) => ({
      ...{ code, name: knowledge.find(code)?.name ?? code },
      ...{ authors, at: updatedAt.toISOString() },
    })),
  };
}
