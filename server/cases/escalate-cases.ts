import type pg from 'pg';
import { appendCaseEvents } from '#adapters/postgres/cases/append-case-events.ts';
import { casesDueBefore, type DueCase } from '#adapters/postgres/cases/open-clocks.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { raiseAlert } from '#adapters/postgres/staff-alerts.ts';
import { type EscalationStep, reachedSteps, timeLeft } from '#cases/time-left.ts';
import type { Office } from '../office/open-office.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any feast: so many calendar days hold every working day that a step may lie ahead, and more. */
const FEAST_DAYS = 15;

export interface Escalating {
  readonly pool: pg.Pool;
  readonly office: Pick<Office, 'rules' | 'calendar'>;
  readonly now: () => Date;
}

const WHO: Readonly<Record<EscalationStep['tell'], string>> = {
  handler: 'người xử lý',
  supervisor: 'trưởng bộ phận',
  leader: 'lãnh đạo',
};

/**
 * Raises every case that has come nearer to its deadline, or further past it, than a step of the office's. Level
 * and alert are one transaction under the key of case, deadline and level: once, however many workers look.
 */
export async function escalateCases({ pool, office, now }: Escalating): Promise<void> {
  const steps = [...office.rules().escalation].sort(
    (a, b) => a.afterWorkingDays - b.afterWorkingDays,
  );
  const ahead = Math.max(0, ...steps.map(({ afterWorkingDays }) => -afterWorkingDays));
  const before = new Date(now().getTime() + (2 * ahead + FEAST_DAYS) * DAY_MS);
  for (const one of await casesDueBefore(pool, before, steps.length)) {
    const level = reachedSteps(steps, one.dueAt, now(), office.calendar).length;
    const step = steps[level - 1];
    if (step && level > one.escalationLevel)
      await raise(pool, one, { level, step, at: now(), calendar: office.calendar });
  }
}

async function raise(
  pool: pg.Pool,
  { id, receipt, version, dueAt }: DueCase,
  {
    level,
    step,
    at,
    calendar,
  }: {
    readonly level: number;
    readonly step: EscalationStep;
    readonly at: Date;
    readonly calendar: Office['calendar'];
  },
): Promise<void> {
  const key = `escalated/${id}/${dueAt.getTime()}/${level}`;
  const because = `${timeLeft(dueAt, at, calendar).words}: báo ${WHO[step.tell]}.`;
  const event = {
    key,
    at,
    by: { kind: 'system', name: 'deadlines' } as const,
    what: { kind: 'escalated', level, to: WHO[step.tell], because } as const,
  };
  await inTransaction(pool, async (client) => {
    const { kind } = await appendCaseEvents(client, id, version, [event]);
    // The handler reads it in the list and in the digest; whoever leads is told.
    if (kind === 'appended' && step.tell !== 'handler')
      await raiseAlert(client, { key, kind: 'case-late', about: receipt });
  });
}
