import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Regression, regressions } from '#adapters/postgres/regressions.ts';
import { runApart } from '../runtime/run-apart.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { runTrial, type TrialAnswer, type TrialAnswers, type TrialChange } from './trial.ts';

/** One question whose answer would be another one. */
export interface ChangedAnswer extends Regression {
  /** `worse`: it was answered rightly, or nearly, and would be less so; `better` the other way round. */
  readonly verdict: 'worse' | 'better' | 'other-words';
  readonly before: TrialAnswer;
  readonly after: TrialAnswer;
}

/** What a change does to the questions that must find something. */
export interface Tried {
  readonly asked: number;
  readonly changed: readonly ChangedAnswer[];
  /** What `probe` finds now and would find. */
  readonly probed: TrialAnswers[number] | undefined;
}

/** What is asked beside the taught questions: others that must find something, and words that need not. */
export interface AlsoAsked {
  readonly more?: readonly Regression[];
  readonly probe?: string;
}

/** The trial did not come to its end in time; trying again may help. */
export class TrialFailed extends Error {
  override readonly name = 'TrialFailed';
}

/** What a trial works with. */
export interface TrialParts {
  readonly pool: pg.Pool;
  readonly knowledge: KnowledgeBase;
  readonly today: () => string;
}

/**
 * Asks every question that this office taught, and what else is given, of the knowledge as it is and as it would
 * be. Throws {@link TrialFailed}.
 */
export async function tryRegressions(
  change: TrialChange,
  { pool, knowledge, today }: TrialParts,
  { more = [], probe }: AlsoAsked = {},
): Promise<Tried> {
  const rows = onceEach([...(await regressions(pool)), ...more]);
  if (rows.length === 0 && probe === undefined) return { asked: 0, changed: [], probed: undefined };
  const { version, ...known } = knowledge.known();
  const questions = [...rows.map(({ q }) => q), ...(probe === undefined ? [] : [probe])];
  const asked = { known, change, questions, today: today() };
  const key = createHash('sha256')
    .update(JSON.stringify([version, change, questions, asked.today]))
    .digest('hex');
  const answers = await remembered(key, () => answersTo(asked));
  const changed = rows.flatMap((row, at) => {
    const one = answers[at];
    const verdict = one && verdictOf(row.gold, one.before, one.after);
    return verdict ? [{ ...row, verdict, ...one }] : [];
  });
  return { asked: rows.length, changed, probed: answers[rows.length] };
}

/** The codes that some question would no longer find, or find less well: somebody must say yes to that. */
export function redIn({ changed }: Tried): readonly string[] {
  return changed.flatMap(({ verdict, gold }) => (verdict === 'worse' ? [gold] : []));
}

function onceEach(rows: readonly Regression[]): readonly Regression[] {
  return [...new Map(rows.map((row) => [`${row.gold} ${row.q}`, row])).values()];
}

function verdictOf(
  gold: string,
  before: TrialAnswer,
  after: TrialAnswer,
): ChangedAnswer['verdict'] | undefined {
  const [was, is] = [rankOf(gold, before), rankOf(gold, after)];
  if (was !== is) return is < was ? 'worse' : 'better';
  return before.text === after.text ? undefined : 'other-words';
}

/** 2 where it is answered from the right procedure, 1 where that is the nearest or retired, 0 elsewhere. */
function rankOf(gold: string, { code, answered }: TrialAnswer): number {
  if (code !== gold) return 0;
  return answered ? 2 : 1;
}

/** So few pages are built in some hundredths of a second: no process is started for them. */
const FEW = 60;
/** The national set is built in a few seconds, on a busy machine in thirty. */
const LIMITS = { timeMs: 120_000, memoryBytes: 1_500 * 1024 * 1024 };
const PROCESS = new URL('./trial-process.ts', import.meta.url);

async function answersTo(asked: Parameters<typeof runTrial>[0]): Promise<TrialAnswers> {
  const pages = asked.known.procedures.length + (asked.change.procedures?.length ?? 0);
  if (pages <= FEW) return runTrial(asked);
  const ran = await runApart<never, TrialAnswers>(PROCESS, asked, LIMITS);
  if (ran.kind !== 'ended') throw new TrialFailed(`the trial ${ran.kind}`);
  return ran.end;
}

/** What was tried is looked at first and published then: the same trial is not run twice. */
const REMEMBERED = 8;
const memory = new Map<string, Promise<TrialAnswers>>();

function remembered(key: string, run: () => Promise<TrialAnswers>): Promise<TrialAnswers> {
  const known = memory.get(key);
  if (known) return known;
  const fresh = run();
  memory.set(key, fresh);
  fresh.catch(() => memory.delete(key));
  const [oldest] = memory.keys();
  if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
  return fresh;
}
