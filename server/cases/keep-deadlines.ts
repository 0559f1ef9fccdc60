import { createHash } from 'node:crypto';
import { movedClocks, openCaseIds } from '#adapters/postgres/cases/open-clocks.ts';
import { keepSetting, keptSetting } from '#adapters/postgres/settings.ts';
import type { Log } from '../log.ts';
import type { Office } from '../office/open-office.ts';
import { type Recounting, recountDeadline } from './recount-deadline.ts';

const AT_A_TIME = 200;
/** Rounds overlap by this much, so that an event written during one is seen by the next. */
const OVERLAP_MS = 60_000;
/** What a process looks back at first: longer than any deployment stood still. */
const FIRST_LOOK_MS = 7 * 24 * 60 * 60 * 1000;
/** Under which name the store says for which calendar and rules every open case was counted. */
const COUNTED = 'deadlines-counted';

export interface KeepingDeadlines extends Recounting {
  readonly office: Pick<Office, 'deadlinesOf' | 'agencyName' | 'rules'>;
  readonly log: Log;
}

/**
 * Keeps every open case at the deadline that its history and today's calendar give. Any process may do it, at the
 * same time as others: each change is one event under one key. After a change of calendar or rules all open cases
 * are counted; otherwise those that something has happened to since the last round.
 */
export function createDeadlineKeeper(keeping: KeepingDeadlines): () => Promise<void> {
  let lookedAt = new Date(keeping.now().getTime() - FIRST_LOOK_MS);
  return async () => {
    const began = keeping.now();
    await recountAllOnce(keeping);
    for (const id of await movedClocks(keeping.pool, lookedAt)) await recount(id, keeping);
    lookedAt = new Date(began.getTime() - OVERLAP_MS);
  };
}

async function recountAllOnce(keeping: KeepingDeadlines): Promise<void> {
  const { pool, office } = keeping;
  const print = fingerprint(office);
  if ((await keptSetting(pool, COUNTED)) === print) return;
  let last: string | undefined;
  do {
    const ids = await openCaseIds(pool, last, AT_A_TIME);
    for (const id of ids) await recount(id, keeping, 'calendar');
    last = ids.at(-1);
  } while (last !== undefined);
  await keepSetting(pool, COUNTED, print);
}

/** One case that cannot be counted must not keep the others from it. */
async function recount(id: string, keeping: KeepingDeadlines, because?: 'calendar'): Promise<void> {
  try {
    await recountDeadline(id, keeping, because);
  } catch (error) {
    keeping.log.error({ error, case: id }, 'a deadline was not counted again');
  }
}

function fingerprint({ rules }: KeepingDeadlines['office']): string {
  const { hours, days, deadlines } = rules();
  return createHash('sha256')
    .update(JSON.stringify([hours, days, deadlines]))
    .digest('hex');
}
