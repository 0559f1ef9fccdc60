import { z } from 'zod';
import { type ProcedureOrigins, procedureOrigins } from '#adapters/postgres/procedures.ts';
import type {
  ProcedureList,
  ProcedureRow,
  ProcedureSource,
  ProcedureState,
} from '#console/knowledge-protocol.ts';
import { isOver } from '#knowledge/answer/answer-field.ts';
import { levelsText } from '#knowledge/answer/where-answer.ts';
import { Level, type Procedure } from '#knowledge/schema/procedure.ts';
import { foldText } from '#language/fold.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

/** Rows of one page. */
const PAGE = 50;

/** What a list may be narrowed by. */
export const ListAsked = z.object({
  q: z.string().trim().max(200).default(''),
  field: z.string().max(200).optional(),
  level: Level.optional(),
  state: z.enum(['published', 'title-only', 'excluded', 'retired']).optional(),
  source: z.enum(['import', 'own', 'office']).optional(),
  edited: z.literal('1').optional(),
  from: z.coerce.number().int().min(0).default(0),
});
type Asked = z.infer<typeof ListAsked>;

/** Procedures by name, a page of them; each word of `q` stands in name, everyday name or code. */
export async function procedureList(
  asked: Asked,
  { pool, knowledge, today }: KnowledgeParts,
): Promise<ProcedureList> {
  const origins = await procedureOrigins(pool);
  const all = knowledge.all();
  const rows = all
    .filter((one) => fits(one, asked))
    .map((one) => rowOf(one, origins, today()))
    .filter((row) => fitsRow(row, asked))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  const { from } = asked;
  return {
    rows: rows.slice(from, from + PAGE),
    total: rows.length,
    next: from + PAGE < rows.length ? from + PAGE : null,
    fields: fieldsOf(all),
  };
}

function fits(one: Procedure, { q, field, level }: Asked): boolean {
  if (field !== undefined && one.field !== field) return false;
  if (level !== undefined && !one.levels.includes(level)) return false;
  if (q === '') return true;
  const text = foldText([one.code, one.name, ...one.everydayNames].join(' '));
  return foldText(q)
    .split(' ')
    .every((word) => text.includes(word));
}

function fitsRow(row: ProcedureRow, { state, source, edited }: Asked): boolean {
  return (
    (state === undefined || row.state === state) &&
    (source === undefined || row.source === source) &&
    (edited === undefined || row.edited)
  );
}

/** A procedure as the list shows it. */
export function rowOf(one: Procedure, origins: ProcedureOrigins, today: string): ProcedureRow {
  const { code, name, field, suspicions } = one;
  return {
    ...{ code, name, field },
    levels: levelsText(one),
    state: stateOf(one, today),
    source: sourceOf(code, origins),
    edited: origins.edited.has(code),
    doubts: suspicions.length,
  };
}

function sourceOf(code: string, { imported, office }: ProcedureOrigins): ProcedureSource {
  if (office.has(code)) return 'office';
  return imported.has(code) ? 'import' : 'own';
}

function stateOf(one: Procedure, today: string): ProcedureState {
  if (one.publication === 'draft') return 'excluded';
  return isOver(one, today) ? 'retired' : one.publication;
}

function fieldsOf(all: readonly Procedure[]): ProcedureList['fields'] {
  const counts = new Map<string, number>();
  for (const { field } of all) if (field !== '') counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}
