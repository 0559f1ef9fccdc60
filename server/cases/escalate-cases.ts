import type pg from 'pg';
import { appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { casesDueBefore, casesWithoutReply } from '#adapters/postgres/cases/open-clocks.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { raiseAlert } from '#adapters/postgres/staff-alerts.ts';
import { isCategoryId } from '#cases/categories.ts';
import { type EscalationStep, reachedSteps, stepsOn, timeLeft } from '#cases/time-left.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { Office } from '../office/open-office.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any feast: so many calendar days hold every working day that a step may lie ahead, and more. */
const FEAST_DAYS = 15;

export interface Escalating {
  readonly pool: pg.Pool;
  readonly office: Pick<Office, 'rules' | 'calendar' | 'deadlinesOf'>;
  readonly now: () => Date;
}

const WHO: Readonly<Record<EscalationStep['tell'], string>> = {
  handler: 'người xử lý',
  supervisor: 'trưởng bộ phận',
  leader: 'lãnh đạo',
};

/**
 * Raises every case that has come nearer to a deadline of its, or further past it, than a step of the office's:
 * the deadline of the answer, and the one of the first reply while nobody has replied. Level and alert are one
 * transaction under the key of case, deadline and level: once, however many workers look.
 */
export async function escalateCases(escalating: Escalating): Promise<void> {
  await raiseLate(escalating);
  await raiseUnanswered(escalating);
}

async function raiseLate({ pool, office, now }: Escalating): Promise<void> {
  const steps = stepsOn(office.rules().escalation, 'resolution', civilDateOf(now()));
  const ahead = Math.max(0, ...steps.map(({ afterWorkingDays }) => -afterWorkingDays));
  const before = new Date(now().getTime() + (2 * ahead + FEAST_DAYS) * DAY_MS);
  for (const one of await casesDueBefore(pool, before, steps.length))
    await raise(pool, {
      ...{ ...one, level: one.escalationLevel, target: 'resolution', at: now() },
      ...{ steps, calendar: office.calendar },
    });
}

/** No reply is paused or extended: either is one. */
async function raiseUnanswered({ pool, office, now }: Escalating): Promise<void> {
  const steps = stepsOn(office.rules().escalation, 'first-reply', civilDateOf(now()));
  for (const one of await casesWithoutReply(pool, now(), steps.length)) {
    const category = isCategoryId(one.category) ? one.category : 'khac';
    const facts = { category, receivedAt: one.receivedAt, pauses: [], extension: undefined };
    const { dueAt } = office.deadlinesOf(facts).firstReply;
    if (dueAt)
      await raise(pool, {
        ...{ ...one, dueAt, level: one.firstReplyLevel, target: 'first-reply', at: now() },
        ...{ steps, calendar: office.calendar },
      });
  }
}

interface Raising {
  readonly id: string;
  readonly receipt: string;
  readonly version: number;
  readonly dueAt: Date;
  /** How far it was raised before. */
  readonly level: number;
  readonly target: EscalationStep['target'];
  readonly steps: readonly EscalationStep[];
  readonly at: Date;
  readonly calendar: Office['calendar'];
}

async function raise(pool: pg.Pool, raising: Raising): Promise<void> {
  const { id, receipt, version, dueAt, target, steps, at, calendar } = raising;
  const level = reachedSteps(steps, dueAt, at, calendar).length;
  const step = steps[level - 1];
  if (!step || level <= raising.level) return;
  const key = `escalated/${id}/${dueAt.getTime()}/${target === 'first-reply' ? 'reply/' : ''}${level}`;
  const what = target === 'first-reply' ? 'Chưa phản hồi đầu. ' : '';
  const because = `${what}${timeLeft(dueAt, at, calendar).words}: báo ${WHO[step.tell]}.`;
  const event = {
    key,
    at,
    by: { kind: 'system', name: 'deadlines' } as const,
    what: { kind: 'escalated', target, level, to: WHO[step.tell], because } as const,
  };
  await inTransaction(pool, async (client) => {
    const { kind } = await appendCaseEvents(client, id, version, [event]);
    // The handler reads it in the list and in the digest; whoever leads is told.
    if (kind === 'appended' && step.tell !== 'handler')
      await raiseAlert(client, { key, kind: 'case-late', about: receipt });
  });
}
