import { z } from 'zod';
import type { ImportHead, KeptImport } from '#adapters/postgres/knowledge-imports.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { ImportPage, ImportRow } from '#console/knowledge-import-protocol.ts';
import type { ToldChange } from '#console/knowledge-protocol.ts';
import { Suspicion } from '#knowledge/schema/procedure.ts';
import { importedPages } from '../../knowledge/desk-import.ts';
import { doubtedField } from '../../knowledge/doubted-field.ts';
import { mayPublish } from '../../knowledge/drafts.ts';
import { toldChanges } from '../../knowledge/told-changes.ts';
import { may } from '../../staff/may.ts';
import { doubtWords, unreadWords } from './import-words.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

const Report = z.object({
  files: z.array(z.string()),
  procedures: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      status: z.enum(['new', 'changed', 'unchanged']),
      doubts: z.array(Suspicion),
    }),
  ),
  unreadable: z.array(z.object({ name: z.string(), reason: z.string() })),
  refused: z.array(z.object({ place: z.string(), name: z.string(), reason: z.string() })),
});

/** An import in a list. */
export function importRow({ report, ...head }: ImportHead): ImportRow {
  const { files, procedures, unreadable, refused } = Report.parse(report);
  const { id, state, authors, readAt, publishedBy, publishedAt } = head;
  const count = (status: string): number =>
    procedures.filter((one) => one.status === status).length;
  return {
    ...{ id, state, files, authors, at: readAt.toISOString() },
    counts: {
      ...{ fresh: count('new'), changed: count('changed'), unchanged: count('unchanged') },
      unread: unreadable.length + refused.length,
      doubted: procedures.filter(({ doubts }) => doubts.length > 0).length,
    },
    published:
      publishedBy === null || publishedAt === null
        ? null
        : { by: publishedBy, at: publishedAt.toISOString() },
  };
}

/** One import with all that was read, doubted and not taken. */
export async function importPage(
  one: KeptImport,
  staff: Pick<StaffMember, 'role' | 'login'>,
  { pool }: KnowledgeParts,
): Promise<ImportPage> {
  const { procedures, unreadable, refused } = Report.parse(one.report);
  const chosen = new Set(one.pages.map(({ code }) => code));
  return {
    ...importRow(one),
    procedures: procedures.map(({ doubts, ...procedure }) => ({
      ...{ ...procedure, chosen: chosen.has(procedure.code) },
      doubts: doubts.map(({ field, what, raw }) => ({
        ...{ field: doubtedField(field), why: doubtWords(what), raw },
      })),
    })),
    unread: [
      ...unreadable.map(({ name, reason }) => ({ what: name, reason: unreadWords(reason) })),
      ...refused.map(({ place, name, reason }) => ({
        ...{ what: `${place} ${name}`, reason: unreadWords(reason) },
      })),
    ],
    mayEdit: may(staff, 'edit-knowledge'),
    mayPublish: await mayPublish(one, staff.login, { pool }),
  };
}

/** What citizens would be told otherwise of one procedure; `undefined` where the import does not change it. */
export function importedChanges(
  one: KeptImport,
  code: string,
  { knowledge, today }: KnowledgeParts,
): readonly ToldChange[] | undefined {
  const pages = one.pages.filter((page) => page.code === code);
  const [after] = importedPages(pages, { knowledge });
  if (!after) return undefined;
  const before = knowledge.find(code);
  if (before) return toldChanges(before, after, today());
  const blank = { ...after, ...EMPTY, publication: 'draft' as const };
  return toldChanges(blank, after, today()).map((change) => ({ ...change, before: '' }));
}

const EMPTY = {
  ...{ everydayNames: [], exampleQuestions: [], ways: [], papers: [], steps: [], results: [] },
  ...{ legalBasis: [], agencies: [], address: '', conditions: { kind: 'not-stated' as const } },
};
