import { readFile } from 'node:fs/promises';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { createPushInbox } from '#adapters/registers/push/push-inbox.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import { importRegister } from '#server/dossiers/import-register.ts';
import { readRegisterUpload } from '#server/dossiers/read-register-apart.ts';
import { aDossier, NOW } from '#test/contracts/register-contract.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { percentile } from '#test/load/offer.ts';
import type { Bench, Figures } from './bench.ts';

const LOOK_UPS = 2_000;
const MANY = 50_000;
const COLUMNS =
  'ma_ho_so,ma_thu_tuc,ten_thu_tuc,chu_ho_so,cccd,ngay_nop,trang_thai,co_quan,ghi_chu';
const SYNTHETIC = ['dossiers.csv', 'dossier_events.csv'].map(
  (name) => new URL(`../../../shared/eval/${name}`, import.meta.url),
);
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

/** Imports, look-ups among `--stored` dossiers, half of them with a wrong proof, and a burst of pushes kept. */
export const benchDossiers: Bench = async ({ say, stored }) => {
  const store = await startStoreInTest();
  try {
    say(`Filling a register with ${stored} dossiers …`);
    await fill(store, stored);
    return [...(await imports(store)), await lookUps(store, stored), await burst(store)];
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

/** The synthetic register where it lies beside the project, and a large file of which every tenth line is wrong. */
async function imports(store: StoreInTest): Promise<readonly Figures[]> {
  const files = await Promise.all(SYNTHETIC.map((url) => readFile(url).catch(() => undefined)));
  const [dossiers, events] = files;
  const small = dossiers === undefined ? aFile(300, 0) : dossiers;
  return [
    await importOf(store, 'import, as it was', small, events),
    await importOf(store, 'import, every tenth line wrong', aFile(MANY, 10), undefined),
  ];
}

/** Read in a process of its own and written, or refused, whole: what somebody at the desk waits for. */
async function importOf(
  { pool, context }: StoreInTest,
  what: string,
  dossiers: Uint8Array,
  events: Uint8Array | undefined,
): Promise<Figures> {
  const started = performance.now();
  const answer = await readRegisterUpload({ dossiers, events, mapping: {} });
  if (answer.kind !== 'read') throw new Error(`the file was not read: ${answer.kind}`);
  const parts = { pool, personal: context.personal };
  const wish = { dryRun: false, skipBad: false };
  const report = await importRegister(parts, answer.read, wish, NOW);
  const ms = Math.round(performance.now() - started);
  const { read, written, refused } = report;
  return { what, among: read + refused.length, ms, written, refused: refused.length };
}

/** Wrong in turn: the day, a code that was there before, a formula. */
function aFile(lines: number, wrongEvery: number): Uint8Array {
  const rows = Array.from({ length: lines }, (_, at) => {
    const wrong = wrongEvery > 0 && at % wrongEvery === 1 ? (at / wrongEvery) | 0 : undefined;
    const number = wrong !== undefined && wrong % 3 === 1 ? at - 1 : at;
    const day = wrong !== undefined && wrong % 3 === 0 ? '31/02/2026' : '16/11/2026 08:10';
    const note = wrong !== undefined && wrong % 3 === 2 ? '=1+1' : '';
    return `H97.01-261116-${number},1.001193,Khai sinh,Mẫu ${at},999027468772,${day},Đang xử lý,UBND xã Mẫu,${note}`;
  });
  return Buffer.from(`${COLUMNS}\n${rows.join('\n')}\n`);
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
