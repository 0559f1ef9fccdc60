import type pg from 'pg';
import { readCursor, writeCursor } from './list-cursor.ts';

/** A case in a list: enough to choose by, nothing personal but the beginning of its words. */
export interface CaseRow {
  readonly id: string;
  readonly receipt: string;
  readonly version: number;
  readonly what: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly agency: string;
  /** Login of whoever took it, and their name while they are on the staff. */
  readonly handler: string | null | undefined;
  readonly handlerName: string | null | undefined;
  readonly urgent: boolean;
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
  'done',
] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

/** Who asks, and when. `scope` is the agency beyond which nothing is shown, `undefined` for the whole office. */
export interface CaseReader {
  readonly scope: string | undefined;
  readonly login: string;
  readonly ownAgency: string | undefined;
  readonly now: Date;
  /** The end of today in Vietnam. */
  readonly endOfToday: Date;
}

/** What is asked of the list. */
export interface CaseQuery extends CaseReader {
  readonly view: CaseView;
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

/** A row with the version that whoever asks has seen, null where they never looked. */
export type ListedCase = CaseRow & { readonly seen: number | null };

/** One page of a list, and where the next begins. */
export interface CasePage {
  readonly rows: readonly ListedCase[];
  readonly next: string | undefined;
}

/** What a row of a list holds, for a list and for one case alike. */
export const ROW_COLUMNS = `id, receipt, version, left(text, 160) AS what, category, place, stage, agency, handler,
  (SELECT name FROM staff WHERE login = handler) AS "handlerName", urgent, supporters,
  due_at AS "dueAt", created_at AS "createdAt"`;

/** Written out, so that the planner knows the index of open cases by them. */
const RUNNING = `stage IN ('received', 'routed', 'in-progress', 'reopened')`;
const OPEN = `stage IN ('received', 'routed', 'in-progress', 'reopened', 'waiting-citizen')`;

/** What a list of cases is asked: its conditions, with their values bound; nothing sealed is ever in one. */
export function caseConditions(query: CaseQuery, bind: Bind): string {
  return ['NOT sealed', ...conditions(query, bind)].join(' AND ');
}

/** Cases by their deadline, a page at a time; each page begins where the last one ended, whatever was filed since. */
export async function listCases(pool: pg.Pool, query: CaseQuery): Promise<CasePage> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const where = caseConditions(query, bind);
  const [login, limit] = [bind(query.login), bind(query.limit + 1)];
  const { rows } = await pool.query<ListedCase>(
    `SELECT ${ROW_COLUMNS}, (SELECT l.version FROM case_look l WHERE l.case_id = id AND l.login = ${login}) AS seen
       FROM feedback_case WHERE ${where} ORDER BY due_at, id LIMIT ${limit}`,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > query.limit && last ? writeCursor(last.dueAt, last.id) : undefined,
  };
}

/** Puts a value beside the statement and gives its name in it. */
export type Bind = (value: unknown) => string;

function conditions(query: CaseQuery, bind: Bind): readonly string[] {
  const { category, stage, commune, receipt, chosen, words, phoneHash, after } = query;
  const cursor = after === undefined ? undefined : readCursor(after);
  const equal = (column: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${column} = ${bind(value)}`];
  return [
    ...inScope(query, bind),
    ...inView(query.view, query, bind),
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

/** Nothing beyond the agency of whoever asks. */
export function inScope({ scope }: CaseReader, bind: Bind): readonly string[] {
  if (scope === undefined) return [];
  const agency = bind(scope);
  return [`(agency = ${agency} OR also_agencies ? ${agency})`];
}

/** What belongs to a view. */
export function inView(view: CaseView, reader: CaseReader, bind: Bind): readonly string[] {
  const { login, ownAgency, now, endOfToday } = reader;
  switch (view) {
    case 'all':
      return [];
    case 'open':
      return [OPEN];
    case 'done':
      return [`NOT (${OPEN})`];
    case 'mine':
      return [`handler = ${bind(login)}`, OPEN];
    case 'my-agency':
      return ownAgency === undefined ? [OPEN] : [`agency = ${bind(ownAgency)}`, OPEN];
    case 'due-today':
      return [RUNNING, `due_at >= ${bind(now)}`, `due_at <= ${bind(endOfToday)}`];
    case 'overdue':
      return [RUNNING, `due_at < ${bind(now)}`];
    case 'new':
      return [`stage IN ('received', 'routed', 'reopened')`, 'handler IS NULL'];
    case 'waiting':
      return [`stage = 'waiting-citizen'`];
  }
}
