import type pg from 'pg';
export async function seedSampleDossiers(_pool: pg.Pool, _personal: unknown): Promise<void> {}
