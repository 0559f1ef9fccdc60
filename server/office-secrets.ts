import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { StoreUnusable } from '#adapters/postgres/errors.ts';
import { createSeal, type Seal } from '#adapters/postgres/seal.ts';
import type { Env } from './config.ts';

/** The keys this deployment works with. */
export interface Secrets {
  readonly dataKeys: readonly string[];
  readonly inspectionKeys: readonly string[];
  readonly sessionSecret: string;
}

type Kept = Record<'data' | 'inspection' | 'session', string>;

type Marks = Readonly<Record<'personal' | 'inspection', string>>;

/** What is sealed with each key at the first start, to know it again. */
const KNOWN = 'mot-cua';

/**
 * Keys from the environment, or drawn once and kept in the data folder for a trial without settings. Throws
 * `StoreUnusable` where they are not the ones that the store was closed with: going on would leave personal
 * fields that nobody can open.
 */
export async function loadSecrets(env: Env, pool: pg.Pool): Promise<Secrets> {
  const marks = await readMarks(pool);
  const secrets = await fromSettingsOrFile(env, marks === undefined);
  const seals = {
    personal: createSeal(secrets.dataKeys, 'personal'),
    inspection: createSeal(secrets.inspectionKeys, 'inspection'),
  };
  const kept = marks ?? (await writeMarks(pool, seals));
  if (!opens(seals.personal, kept.personal)) throw otherKeys('DATA_KEYS');
  if (!opens(seals.inspection, kept.inspection)) throw otherKeys('INSPECTION_KEYS');
  return secrets;
}

async function readMarks(pool: pg.Pool): Promise<Marks | undefined> {
  const { rows } = await pool.query<{ value: Marks }>(
    `SELECT value FROM setting WHERE name = 'keys'`,
  );
  return rows[0]?.value;
}

/** Another process may have been first: its marks count. */
async function writeMarks(
  pool: pg.Pool,
  { personal, inspection }: { readonly personal: Seal; readonly inspection: Seal },
): Promise<Marks> {
  const marks: Marks = {
    personal: personal.close(KNOWN).toString('base64'),
    inspection: inspection.close(KNOWN).toString('base64'),
  };
  await pool.query(
    `INSERT INTO setting (name, value) VALUES ('keys', $1) ON CONFLICT (name) DO NOTHING`,
    [JSON.stringify(marks)],
  );
  return (await readMarks(pool)) ?? marks;
}

function opens(seal: Seal, mark: string): boolean {
  try {
    return seal.open(Buffer.from(mark, 'base64')) === KNOWN;
  } catch {
    return false;
  }
}

function otherKeys(name: string): StoreUnusable {
  const sentence = `The store was closed with other keys than ${name} (or keys.json in DATA_DIR) gives. Bring back the keys it was made with; nothing was changed.`;
  return new StoreUnusable('damaged', sentence);
}

async function fromSettingsOrFile(env: Env, mayDraw: boolean): Promise<Secrets> {
  const listed = (keys: string | undefined): readonly string[] | undefined =>
    keys?.split(',').map((key) => key.trim());
  const data = listed(env.DATA_KEYS);
  const inspection = listed(env.INSPECTION_KEYS);
  if (data && inspection && env.SESSION_SECRET)
    return { dataKeys: data, inspectionKeys: inspection, sessionSecret: env.SESSION_SECRET };
  const kept = await keptSecrets(env.DATA_DIR, mayDraw);
  return {
    dataKeys: data ?? [kept.data],
    inspectionKeys: inspection ?? [kept.inspection],
    sessionSecret: env.SESSION_SECRET ?? kept.session,
  };
}

async function keptSecrets(folder: string, mayDraw: boolean): Promise<Kept> {
  const path = join(folder, 'keys.json');
  const there = await readKept(path);
  if (there) return there;
  if (!mayDraw)
    throw new StoreUnusable(
      'damaged',
      `${path} is missing, and with it the keys that the store was closed with. Bring it back, or set DATA_KEYS, INSPECTION_KEYS and SESSION_SECRET; nothing was changed.`,
    );
  await drawSecrets(folder, path);
  const drawn = await readKept(path);
  if (!drawn) throw new Error(`${path} could not be kept`);
  return drawn;
}

async function readKept(path: string): Promise<Kept | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Kept);
}

/** Appears whole or not at all; of two processes that draw at once the first one's keys stay. */
async function drawSecrets(folder: string, path: string): Promise<void> {
  const draw = (): string => randomBytes(32).toString('base64url');
  const drawn: Kept = { data: draw(), inspection: draw(), session: draw() };
  const half = `${path}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await writeFile(half, JSON.stringify(drawn), { mode: 0o600 });
  try {
    await link(half, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(half, { force: true });
  }
}
