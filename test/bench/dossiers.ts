import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { createPushInbox } from '#adapters/registers/push/push-inbox.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import { aDossier, NOW } from '#test/contracts/register-contract.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { percentile } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';

const LOOK_UPS = 2_000;
const BURST = 1_000;

/** Copies one dossier so often, each with three lines of history. */
const FILL = [
  `INSERT INTO dossier (code, procedure_code, procedure_name, person, agency, status, stage, submitted_at, due_at)
   SELECT 'H98.01-' || to_char(date '2020-01-01' + (n / 9999)::int, 'YYMMDD') || '-' || lpad((n % 9999)::text, 4, '0'),
          d.procedure_code, d.procedure_name, d.person, d.agency, d.status, d.stage, d.submitted_at, d.due_at
     FROM dossier d, generate_series(1, $1::int) AS n WHERE d.code = 'H98.00-261116-0001' ON CONFLICT DO NOTHING`,
  `INSERT INTO dossier_event (code, key, at, status)
   SELECT code, n::text, submitted_at + n * interval '1 day', status FROM dossier, generate_series(1, 3) AS n WHERE $1::int > 0`,
];

/** Look-ups among `--stored` dossiers, half of them with a wrong proof, and a burst of pushes kept. */
export const benchDossiers: Bench = async ({ say, stored }) => {
  const store = await startStoreInTest();
  try {
    say(`Filling a register with ${stored} dossiers …`);
    await fill(store, stored);
    return [await lookUps(store, stored), await burst(store)];
  } finally {
    await store.close();
  }
};

async function fill({ pool, context }: StoreInTest, stored: number): Promise<void> {
  const parts = { pool, personal: context.personal };
  await saveDossiers(parts, [aDossier('H98.00-261116-0001')], { register: 'database', now: NOW });
  for (const statement of FILL) await pool.query(statement, [stored]);
  await pool.query('VACUUM ANALYZE dossier, dossier_event');
}

async function lookUps({ pool, context }: StoreInTest, stored: number): Promise<Figures> {
  const register = createDatabaseRegister({ pool, personal: context.personal });
  const { rows } = await pool.query<{ code: string }>(
    `SELECT code FROM dossier ORDER BY md5(code) LIMIT ${LOOK_UPS}`,
  );
  const ms: number[] = [];
  for (const [at, { code }] of rows.entries()) {
    const started = performance.now();
    await register.find(code, { text: at % 2 === 0 ? '468772' : '111111' }, NOW);
    ms.push(performance.now() - started);
  }
  return figuresOf('look-up', stored, ms);
}

async function burst({ pool, context }: StoreInTest): Promise<Figures> {
  const inbox = createPushInbox({ pool, personal: context.personal });
  const ms: number[] = [];
  const all = performance.now();
  await Promise.all(
    Array.from({ length: BURST }, async (_, at) => {
      const started = performance.now();
      const key = `burst-${at}`;
      await inbox.keep({ register: 'bench', key, format: 'updates', sentAt: NOW, text: '{}' });
      ms.push(performance.now() - started);
    }),
  );
  const perSecond = Math.round((BURST * 1000) / (performance.now() - all));
  return { ...figuresOf('push kept', BURST, ms), perSecond };
}

function figuresOf(what: string, among: number, ms: number[]): Figures {
  return { what, among, p50Ms: percentile(ms, 0.5), p95Ms: percentile(ms, 0.95) };
}
