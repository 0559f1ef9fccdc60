import type { FastifyInstance } from 'fastify';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import { createPulse } from '../desk/pulse.ts';
import type { TalkParts } from '../desk/talk-parts.ts';
import type { Office } from '../office/open-office.ts';
import { officeMigrations } from '../runtime/open-database.ts';
import { fillPractice } from './fill-practice.ts';
import { createPractice, type Practice } from './practice.ts';
import { PRACTICE_PREFIX, practiceDesk } from './practice-desk.ts';

interface ServedParts {
  readonly store: { readonly url: string };
  readonly context: EffectContext;
  readonly office: Office;
  readonly now: () => Date;
}

/** The practice space and its desk on this server; gives the switch for the real desk. */
export async function openPracticeDesk(
  app: FastifyInstance,
  { store, context, office, now }: ServedParts,
  desk: Omit<TalkParts, 'pulse'>,
  stopping: AbortSignal,
): Promise<Practice> {
  const practice = createPractice({
    office: { pool: desk.pool, url: store.url },
    migrations: officeMigrations,
    fill: (pool) => fillPractice(pool, { office, context }),
    now,
  });
  app.addHook('onClose', practice.close);
  const pulse = createPulse(practice.pool);
  await app.register(
    (scope) => practiceDesk(scope, { practice, desk: { ...desk, now }, pulse, stopping }),
    { prefix: PRACTICE_PREFIX },
  );
  return practice;
}
