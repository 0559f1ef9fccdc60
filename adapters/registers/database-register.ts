import type pg from 'pg';
import type { Dossiers } from '#bot/needs.ts';

export function createDatabaseRegister(_parts: { readonly pool: pg.Pool; readonly personal: unknown; readonly calendar: unknown }): Dossiers {
  return { find: async () => ({ kind: 'not-found' }) };
}
