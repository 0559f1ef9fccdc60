import { createHash } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { type AuditRecord, listAudit } from '#adapters/postgres/audit-list.ts';
import {
  changeRules,
  nameOfRules,
  type RuleChange,
  type RuleKind,
  readRows,
  rowText,
  type StoredRules,
} from './office-rules.ts';

type Rows<Kind extends RuleKind> = NonNullable<StoredRules[Kind]>;

/** Rows that went and rows that came by one change. */
export interface PastChange<Kind extends RuleKind> {
  /** The line of the audit. */
  readonly id: string;
  readonly at: Date;
  /** The name of whoever did it, or their login where they are gone. */
  readonly by: string;
  readonly act: string;
  readonly gone: Rows<Kind>;
  readonly come: Rows<Kind>;
}

/** More changes than these nobody reads on a screen; the audit holds them all. */
const MOST = 30;
const Detail = z.object({ gone: z.unknown(), come: z.unknown() });

/** What was changed of a kind of rules, the newest first. */
export async function ruleHistory<Kind extends RuleKind>(
  pool: pg.Pool,
  kind: Kind,
): Promise<readonly PastChange<Kind>[]> {
  const rows = await listAudit(pool, { agency: null, object: nameOfRules(kind), limit: MOST });
  return rows.flatMap((row) => pastChange(kind, row) ?? []);
}

function pastChange<Kind extends RuleKind>(
  kind: Kind,
  { id, at, actor, actorName, act, detail }: AuditRecord,
): PastChange<Kind> | undefined {
  const read = Detail.safeParse(detail);
  if (!read.success) return undefined;
  const [gone, come] = [readRows(kind, read.data.gone), readRows(kind, read.data.come)];
  return { id, at, by: actorName ?? actor, act, gone, come };
}

/** A mark of rows as they were read: whoever brings it back has seen them as they are. */
export function markOf(rows: readonly unknown[]): string {
  return createHash('sha256').update(rows.map(rowText).join('\n')).digest('base64url').slice(0, 16);
}

/** A change that was decided on rows which are others by now. */
export class ReadBefore extends Error {
  override readonly name = 'ReadBefore';
}

/** Rules that cannot be kept so, in words for whoever asked. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/**
 * Keeps rules by a change that was decided on rows with this mark. Throws {@link ReadBefore} where somebody else
 * has changed them since, {@link NotKept} where `change` does; nothing is kept then. Either way the rules in force
 * are read anew.
 */
export async function changeAsRead<Kind extends RuleKind>(
  {
    pool,
    rules,
  }: { readonly pool: pg.Pool; readonly rules: { readonly refresh: () => Promise<void> } },
  kind: Kind,
  change: (rows: Rows<Kind>) => Rows<Kind>,
  {
    mark,
    files,
    ...done
  }: RuleChange<Kind> & { readonly mark: string; readonly files: Rows<Kind> },
): Promise<void> {
  const asRead = (stored: StoredRules[Kind]): Rows<Kind> => {
    const rows = stored ?? files;
    if (markOf(rows) !== mark) throw new ReadBefore('rules were changed in between');
    return change(rows);
  };
  try {
    await changeRules(pool, kind, asRead, { ...done, files });
  } finally {
    await rules.refresh();
  }
}

/**
 * Takes one change back: what came by it goes, what went comes again, and this is a change of its own. Throws
 * {@link NotKept} where a later change has touched the same rows.
 */
export function withoutChange<Kind extends RuleKind>(
  rows: Rows<Kind>,
  { gone, come }: Pick<PastChange<Kind>, 'gone' | 'come'>,
): Rows<Kind> {
  const now = new Set((rows as readonly unknown[]).map(rowText));
  const came = new Set((come as readonly unknown[]).map(rowText));
  const stays = (rows as readonly unknown[]).filter((row) => !came.has(rowText(row)));
  if ([...came].some((text) => !now.has(text)) || stays.length + gone.length === 0)
    throw new NotKept(
      'Có thay đổi sau đó trên cùng dòng này nên không lấy lại được. Anh/chị sửa trực tiếp.',
    );
  return [...stays, ...gone] as Rows<Kind>;
}
