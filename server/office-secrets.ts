import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from './config.ts';

/** The keys this deployment works with. */
export interface Secrets {
  readonly dataKeys: readonly string[];
  readonly inspectionKeys: readonly string[];
  readonly sessionSecret: string;
}

type Kept = Record<'data' | 'inspection' | 'session', string>;

/**
 * Keys from the environment, or drawn once and kept in the data folder for a trial without settings.
 * Whoever loses that file loses the personal fields: `npm run backup` says so and keeps it beside the data.
 */
export async function loadSecrets(env: Env): Promise<Secrets> {
  const listed = (keys: string | undefined): readonly string[] | undefined =>
    keys?.split(',').map((key) => key.trim());
  const data = listed(env.DATA_KEYS);
  const inspection = listed(env.INSPECTION_KEYS);
  if (data && inspection && env.SESSION_SECRET)
    return { dataKeys: data, inspectionKeys: inspection, sessionSecret: env.SESSION_SECRET };
  const kept = await keptSecrets(env.DATA_DIR);
  return {
    dataKeys: data ?? [kept.data],
    inspectionKeys: inspection ?? [kept.inspection],
    sessionSecret: env.SESSION_SECRET ?? kept.session,
  };
}

async function keptSecrets(folder: string): Promise<Kept> {
  const path = join(folder, 'keys.json');
  const there = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (there !== undefined) return JSON.parse(there) as Kept;
  const draw = (): string => randomBytes(32).toString('base64url');
  const drawn = { data: draw(), inspection: draw(), session: draw() };
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(drawn), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return drawn;
}
