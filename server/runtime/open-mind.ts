import { saveAgencies } from '#adapters/postgres/agencies.ts';
import { findCaseState } from '#adapters/postgres/case-states.ts';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import type { Needs } from '#bot/needs.ts';
import type { Env } from '../config.ts';
import { type KnowledgeBase, openKnowledgeBase } from '../knowledge/knowledge-base.ts';
import { openAids } from '../knowledge/open-aids.ts';
import { readContent } from '../knowledge/read-content.ts';
import type { Log } from '../log.ts';
import { type Office, openOffice } from '../office/open-office.ts';
import type { Foundation } from './open-foundation.ts';

/** What the bot knows and asks. */
export interface Mind {
  readonly office: Office;
  readonly knowledge: KnowledgeBase;
  readonly needs: Needs;
}

/** Vietnam keeps UTC+7 all year. */
const VIETNAM_MS = 7 * 3_600_000;

/** Reads the office's data, builds the knowledge, opens the register. */
export async function openMind(
  { store, context }: Foundation,
  env: Env,
  log: Log,
  now: () => Date,
): Promise<Mind> {
  const office = await openOffice();
  await saveAgencies(store.work, office.agencies);
  const today = (): string => new Date(now().getTime() + VIETNAM_MS).toISOString().slice(0, 10);
  const knowledge = await openKnowledgeBase({
    pool: store.work,
    content: await readContent(),
    today,
    log,
    aids: await openAids(env, 'vectors', log),
  });
  const dossiers = createDatabaseRegister({
    pool: store.work,
    personal: context.personal,
    calendar: office.calendar,
  });
  const { desk, hours, contact } = office;
  return {
    office,
    knowledge,
    needs: {
      office: env.OFFICE_NAME,
      knowledge: knowledge.knowledge,
      desk,
      dossiers,
      hours,
      contact,
      cases: { find: (receipt) => findCaseState(store.work, receipt) },
    },
  };
}
