import type pg from 'pg';
import { z } from 'zod';
import { changeSetting, keptSetting } from '#adapters/postgres/settings.ts';

const NAME = 'two-people-answers';
const CHANNEL = 'mot_cua_settings';
const Agencies = z.array(z.string()).catch([]);

/** The agencies whose answers are sent by a second person. */
export async function twoPeopleAgencies(pool: pg.Pool): Promise<readonly string[]> {
  return Agencies.parse(await keptSetting(pool, NAME));
}

/** Whether an answer of this agency waits for a second person. Read each time: a change holds at once, everywhere. */
export async function wantsTwoPeople(pool: pg.Pool, agency: string): Promise<boolean> {
  return (await twoPeopleAgencies(pool)).includes(agency);
}

/** Switches it for one agency; who did it is on record. */
export async function setTwoPeople(
  pool: pg.Pool,
  { agency, on, by }: { readonly agency: string; readonly on: boolean; readonly by: string },
): Promise<void> {
  await changeSetting(pool, NAME, {
    change: (stored) => {
      const others = Agencies.parse(stored).filter((one) => one !== agency);
      return on ? [...others, agency] : others;
    },
    act: () => ({ actor: by, act: 'two-people-answers', object: agency, detail: { on } }),
    announceOn: CHANNEL,
  });
}
