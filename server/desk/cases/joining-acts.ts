import { z } from 'zod';
import { type DeskCase, findDeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { mergeCases, unmergeCases } from '#adapters/postgres/cases/merge-cases.ts';
import { caseMergedNotice, caseUnmergedNotice } from '#bot/replies/case-notices.ts';
import { readReceipt } from '#cases/receipt.ts';
import { type ActEnd, type Acting, type CaseAct, keyOf, named, within } from './case-act.ts';
import { Words } from './handling-acts.ts';
import { HANDLERS, reaches } from './roles.ts';

const NO_OTHER = 'Không có phản ánh mang mã kia, hoặc không thuộc phần của anh/chị.';

/** The other case, where it is within reach and not the same one. */
async function other(
  { one, staff, parts }: Acting,
  written: string,
): Promise<DeskCase | undefined> {
  const read = readReceipt(written);
  const receipt = read?.kind === 'receipt' ? read.code : written.trim();
  const found = await findDeskCase(parts.pool, receipt);
  return found && found.id !== one.id && reaches(staff, found) ? found : undefined;
}

const Merge = z.object({ into: z.string().trim().min(1).max(40), because: Words });
const Unmerge = z.object({ because: Words });

async function merge(given: unknown, acting: Acting): Promise<ActEnd> {
  const { into: written, because } = Merge.parse(given);
  const into = await other(acting, written);
  if (!into) return { kind: 'refused', message: NO_OTHER };
  const words = caseMergedNotice(named(acting));
  return within(acting, 'merge', (client) =>
    mergeCases(client, merging(acting, into, because, words)),
  );
}

async function unmerge(given: unknown, acting: Acting): Promise<ActEnd> {
  const { because } = Unmerge.parse(given);
  const into =
    acting.one.mergedInto && (await findDeskCase(acting.parts.pool, acting.one.mergedInto));
  if (!into) return { kind: 'refused', message: NO_OTHER };
  const words = caseUnmergedNotice(named(acting));
  return within(acting, 'unmerge', (client) =>
    unmergeCases(client, merging(acting, into, because, words)),
  );
}

function merging(
  acting: Acting,
  into: DeskCase,
  because: string,
  words: ReturnType<typeof caseMergedNotice>,
): Parameters<typeof mergeCases>[1] {
  const { one, version, staff, at } = acting;
  return {
    from: { id: one.id, receipt: one.receipt, version },
    into,
    key: keyOf(acting, [into.receipt, because]),
    at,
    by: { kind: 'staff', login: staff.login, name: staff.name },
    because,
    notice: { purpose: 'case-changed', citizen: words, followers: words, author: staff.name },
  };
}

/** Two reports of the same thing become one, and can be taken apart again. */
export const JOINING_ACTS: readonly CaseAct[] = [
  {
    name: 'merge',
    label: 'Gộp vào phản ánh khác',
    roles: HANDLERS,
    offeredFor: 'merged',
    input: Merge,
    warning: undefined,
    run: merge,
  },
  {
    name: 'unmerge',
    label: 'Tách ra lại',
    roles: HANDLERS,
    offeredFor: 'unmerged',
    input: Unmerge,
    warning: undefined,
    run: unmerge,
  },
];
