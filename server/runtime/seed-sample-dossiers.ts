import type pg from 'pg';
import { DATABASE_REGISTER } from '#adapters/registers/database-register.ts';
import type { PersonSeal } from '#adapters/registers/person-seal.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import { readRegisterFiles } from '../commands/read-register-files.ts';

const SAMPLE = new URL('../../dossiers/sample.csv', import.meta.url);
const EVENTS = new URL('../../dossiers/sample-events.csv', import.meta.url);

/** Invented dossiers, marked as such, so that a trial can look one up. */
export async function seedSampleDossiers(pool: pg.Pool, personal: PersonSeal): Promise<void> {
  const { dossiers } = await readRegisterFiles(SAMPLE, EVENTS);
  await saveDossiers({ pool, personal }, dossiers, {
    register: DATABASE_REGISTER,
    now: new Date(),
  });
}
