import type pg from 'pg';
import { clockRuns, STAGES, type Stage } from '#cases/stages.ts';
import { readCursor, writeCursor } from './list-cursor.ts';

/** A case in a list: enough to choose by, nothing personal. */
export interface CaseRow {
  readonly id: string;
  readonly receipt: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly agency: string;
  readonly handler: string | null;
  readonly urgent: boolean;
  readonly priority: number;
  readonly supporters: number;
  readonly dueAt: Date;
  readonly createdAt: Date;
}

export const CASE_VIEWS = [
  'open',
  'all',
  'mine',
  'my-agency',
  'due-today',
  'overdue',
  'new',
  'waiting',
] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

/** What is asked of the list. `scope` is the agency beyond which nothing is shown, `undefined` for the whole office. */
export interface CaseQuery {
  readonly scope: string | undefined;
  readonly login: string;
  readonly ownAgency: string | undefined;
  readonly view: CaseView;
  readonly now: Date;
  /** The end of today in Vietnam. */
  readonly endOfToday: Date;
  readonly category?: string | undefined;
  readonly stage?: string | undefined;
  readonly commune?: string | undefined;
  /** A receipt, whole. */
  readonly receipt?: string | undefined;
  /** Those alone that somebody chose from the list. */
  readonly chosen?: readonly string[] | undefined;
  /** Words without marks. */
  readonly words?: string | undefined;
  readonly phoneHash?: Buffer | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** One page of a list, and where the next begins. */
export interface CasePage {
  readonly rows: readonly CaseRow[];
  readonly next: string | undefined;
}

const COLUMNS = `id, receipt, category, place, stage, agency, handler, urgent, priority, supporters,
  due_at AS "dueAt", created_at AS "createdAt"`;

const RUNNING: readonly Stage[] = STAGES.filter(clockRuns);
const OPEN: readonly Stage[] = [...RUNNING, 'waiting-citizen'];

/** What a list of cases is asked: its conditions, with their values bound; nothing sealed is ever in one. */
export function caseConditions(query: CaseQuery, bind: Bind): string {
  return ['NOT sealed', ...conditions(query, bind)].join(' AND ');
}

/** Cases by their deadline, a page at a time; each page begins where the last one ended, whatever was filed since. */
export async function listCases(pool: pg.Pool, query: CaseQuery): Promise<CasePage> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = caseConditions(query, bind);
  const limit = bind(query.limit + 1);
  const { rows } = await pool.query<CaseRow>(
    `SELECT ${COLUMNS} FROM feedback_case WHERE ${where} ORDER BY due_at, id LIMIT ${limit}`,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > query.limit && last ? writeCursor(last.dueAt, last.id) : undefined,
  };
}

type Bind = (value: unknown) => string;

function conditions(query: CaseQuery, bind: Bind): readonly string[] {
  const { scope, category, stage, commune, receipt, chosen, words, phoneHash, after } = query;
  const cursor = after === undefined ? undefined : readCursor(after);
  const equal = (column: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${column} = ${bind(value)}`];
  return [
    ...inScope(scope, bind),
    ...inView(query, bind),
    ...equal('category', category),
    ...equal('stage', stage),
    ...equal('commune_code', commune),
    ...equal('receipt', receipt),
    ...(chosen === undefined ? [] : [`receipt = ANY(${bind(chosen)})`]),
    ...(words === undefined
      ? []
      : [`to_tsvector('simple', folded) @@ plainto_tsquery('simple', ${bind(words)})`]),
    ...(phoneHash ? [`phone_hash = ${bind(phoneHash)}`] : []),
    ...(cursor ? [`(due_at, id) > (${bind(cursor.at)}, ${bind(cursor.id)}::uuid)`] : []),
  ];
}

function inScope(scope: string | undefined, bind: Bind): string[] {
  if (scope === undefined) return [];
  const agency = bind(scope);
  return [`(agency = ${agency} OR also_agencies ? ${agency})`];
}

function inView({ view, login, ownAgency, now, endOfToday }: CaseQuery, bind: Bind): string[] {
  const running = (): string => `stage = ANY(${bind(RUNNING)})`;
  switch (view) {
    case 'all':
      return [];
    case 'open':
      return [`stage = ANY(${bind(OPEN)})`];
    case 'mine':
      return [`handler = ${bind(login)}`, `stage = ANY(${bind(OPEN)})`];
    case 'my-agency':
      return ownAgency === undefined ? [] : [`agency = ${bind(ownAgency)}`];
    case 'due-today':
      return [running(), `due_at >= ${bind(now)}`, `due_at <= ${bind(endOfToday)}`];
    case 'overdue':
      return [running(), `due_at < ${bind(now)}`];
    case 'new':
      return [`stage = ANY(${bind(['received', 'routed', 'reopened'])})`, 'handler IS NULL'];
    case 'waiting':
      return [`stage = 'waiting-citizen'`];
  }
}
