import type pg from 'pg';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import type { Migration } from '#adapters/postgres/migrations/run-migrations.ts';
import { openPracticeStore, type PracticeStore } from '#adapters/postgres/practice-store.ts';
import { keepSetting, keptSetting } from '#adapters/postgres/settings.ts';

const SETTING = 'practice';
const Kept = z.object({
  since: z.coerce.date(),
  by: z.string(),
  /** The newest migration that its tables were made with: after an update it is made anew. */
  tables: z.string(),
});

/** Whether there is a practice space now. */
export interface PracticeState {
  readonly since: Date;
  /** The login of whoever made it. */
  readonly by: string;
}

/** The practice space: a database of its own, made and removed from the desk. */
export interface Practice extends Pick<PracticeStore, 'pool' | 'records' | 'close'> {
  readonly state: () => Promise<PracticeState | undefined>;
  /** @throws PracticeRefused */
  readonly begin: (actor: string) => Promise<void>;
  readonly end: (actor: string) => Promise<void>;
}

export interface PracticeNeeds {
  /** The office's own store, where the switch and the audit stand. */
  readonly office: { readonly pool: pg.Pool; readonly url: string };
  readonly migrations: () => Promise<readonly Migration[]>;
  readonly fill: (pool: pg.Pool) => Promise<void>;
  readonly now: () => Date;
}

export function createPractice({ office, migrations, fill, now }: PracticeNeeds): Practice {
  const store = openPracticeStore(office.url, migrations);
  const newest = async (): Promise<string> => (await migrations()).at(-1)?.name ?? '';
  return {
    ...store,
    state: async () => {
      const kept = Kept.safeParse(await keptSetting(office.pool, SETTING));
      return kept.data?.tables === (await newest()) ? kept.data : undefined;
    },
    begin: async (by) => {
      await store.make(fill);
      await keepSetting(office.pool, SETTING, { since: now(), by, tables: await newest() });
      await audit(office.pool, { actor: by, act: 'practice-begun', object: 'practice' });
    },
    end: async (actor) => {
      await keepSetting(office.pool, SETTING, null);
      await store.drop();
      await audit(office.pool, { actor, act: 'practice-removed', object: 'practice' });
    },
  };
}
