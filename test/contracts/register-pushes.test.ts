import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { applyPushes, forgetPushes } from '#adapters/registers/push/apply-pushes.ts';
import { createPushInbox } from '#adapters/registers/push/push-inbox.ts';
import { signPush } from '#adapters/registers/push/push-proof.ts';
import { NATIONAL_STAGES } from '#dossiers/stages.ts';
import { createApp } from '#server/http/create-app.ts';
import { registerRoutes } from '#server/http/register-routes.ts';
import { createLog } from '#server/log.ts';
import { noticeDossiers } from '#server/notices/notice-dossiers.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SECRET = 'bi-mat-chung-voi-phan-mem-mot-cua-0123';
const SENDER = {
  name: 'mot-cua',
  kind: 'push',
  secret: SECRET,
  closes: '17:00',
  stages: NATIONAL_STAGES,
} as const;
const NOW = new Date('2026-11-20T03:00:00Z');
const CODE = 'H24.30-261116-0001';

let store: StoreInTest;
let app: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  store = await startStoreInTest();
  const log = createLog('silent');
  app = await createApp({ log, trustProxy: false });
  const inbox = createPushInbox({ pool: store.pool, personal: store.context.personal });
  await app.register((scope) =>
    registerRoutes(scope, { senders: [SENDER], inbox, now: () => NOW, log }),
  );
});
afterAll(async () => {
  await app.close();
  await store.close();
});
beforeEach(() => store.empty());

interface Push {
  readonly key: string;
  readonly body: unknown;
  readonly path?: string;
  readonly signature?: string;
}

async function push({ key, body, path = 'updates', signature }: Push): Promise<number> {
  const payload = Buffer.from(JSON.stringify(body));
  const timestamp = String(NOW.getTime() / 1000);
  const signed = signature ?? signPush(SECRET, { timestamp, key, body: payload });
  const response = await app.inject({
    method: 'POST',
    url: `/api/registers/mot-cua/${path}`,
    headers: {
      'content-type': 'application/json',
      'x-timestamp': timestamp,
      'idempotency-key': key,
      'x-signature': signed,
    },
    payload,
  });
  return response.statusCode;
}

function applied(): Promise<number> {
  return applyPushes({
    pool: store.pool,
    personal: store.context.personal,
    stagesOf: () => NATIONAL_STAGES,
    closesOf: () => '17:00',
    now: () => NOW,
  });
}

const RECORD = {
  code: CODE,
  procedureName: 'Đăng ký khai sinh',
  applicant: 'Nguyễn Thị Mẫu Tươi',
  idNumber: '999027468772',
  agency: 'UBND xã Tân Trụ',
  submittedAt: '2026-11-16T08:10:00+07:00',
};
const STATUSES = [
  'Mới đăng ký',
  'Được tiếp nhận',
  'Đang xử lý',
  'Yêu cầu bổ sung giấy tờ',
  'Đã xử lý xong',
  'Đã trả kết quả',
];

function update(minute: number, record: boolean) {
  const at = new Date(Date.UTC(2026, 10, 17, 1, minute)).toISOString();
  const status = STATUSES[minute % STATUSES.length] ?? '';
  const events = [{ at, status, text: `việc ${minute}` }];
  const dossier = record
    ? { ...RECORD, note: `bản ${minute}`, status, events }
    : { code: CODE, status, events };
  return { at, dossier };
}

async function kept() {
  const { rows } = await store.pool.query(
    `SELECT d.status, d.stage, d.note, d.procedure_name, d.submitted_at, d.as_of, d.head_at,
            (SELECT array_agg(e.note ORDER BY e.at, e.key) FROM dossier_event e WHERE e.code = d.code) AS history FROM dossier d`,
  );
  return rows;
}

test('a push is 202 at once, is applied by a worker, and tells its owner', async () => {
  expect(await push({ key: 'a', body: { updates: [update(2, true)] } })).toBe(202);
  expect(await store.count('dossier')).toBe(0);
  expect(await applied()).toBe(1);
  const register = createDatabaseRegister({ pool: store.pool, personal: store.context.personal });
  expect(await register.find(CODE, { text: '468772' }, NOW)).toMatchObject({
    kind: 'status',
    status: { status: 'Đang xử lý', source: { register: 'mot-cua' }, events: [{ text: 'việc 2' }] },
  });
  const names = await store.pool.query(`SELECT 1 FROM dossier_push WHERE length(body) > 0`);
  expect(names.rowCount).toBe(0);
});

test('a stranger, an old key and an unreadable body change nothing', async () => {
  expect(await push({ key: 'a', body: {}, signature: 'v1=00' })).toBe(401);
  expect(await push({ key: 'a', body: { updates: [{ at: 'x', dossier: {} }] } })).toBe(422);
  expect(await push({ key: 'a', path: 'LayThuTuc', body: {} })).toBe(401);
  expect(await store.count('dossier_push')).toBe(0);
  expect(await push({ key: 'a', body: { updates: [update(2, true)] } })).toBe(202);
  expect(await push({ key: 'a', body: { updates: [update(4, true)] } })).toBe(202);
  await applied();
  expect(await push({ key: 'a', body: { updates: [update(5, true)] } })).toBe(202);
  expect(await applied()).toBe(0);
  expect(await kept()).toMatchObject([{ status: 'Đang xử lý', history: ['việc 2'] }]);
  expect(await forgetPushes(store.pool, new Date(NOW.getTime() + 31 * 24 * 3_600_000))).toBe(1);
});

test('one-stop software is understood in its own words', async () => {
  const row = {
    MaHoSo: CODE,
    TenTTHC: 'Đăng ký khai sinh',
    NgayTiepNhan: '20261116081000',
    TrangThaiHoSo: '9',
    ThoiDiemXuLy: '20261117090000',
  };
  expect(await push({ key: 'a', path: 'DongBoHoSoMC', body: row })).toBe(202);
  await applied();
  expect(await kept()).toMatchObject([{ stage: 'done', procedure_name: 'Đăng ký khai sinh' }]);
});

const minutes = fc.uniqueArray(fc.record({ minute: fc.nat({ max: 30 }), record: fc.boolean() }), {
  minLength: 2,
  maxLength: 8,
  selector: ({ minute }) => minute,
});

test('repeated and out of order, updates come to the state of the latest event, each applied once', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(minutes, fc.nat({ max: 1000 }), async (all, seed) => {
      const inOrder = all.toSorted((a, b) => a.minute - b.minute);
      const results = [];
      const repeated = [...all, ...all.slice(0, seed % all.length)];
      for (const list of [
        inOrder,
        repeated
          .map((one, at) => ({ one, rank: (at * 37 + seed) % 101 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one),
      ]) {
        await store.pool.query('TRUNCATE dossier, dossier_push CASCADE');
        for (const [at, { minute, record }] of list.entries()) {
          run += 1;
          await push({ key: `run-${run}`, body: { updates: [update(minute, record)] } });
          if ((at + seed) % 3 === 0) await applied();
        }
        await applied();
        results.push(await kept());
      }
      expect(results[1]).toEqual(results[0]);
      const last = inOrder.at(-1)?.minute ?? 0;
      expect(results[0]).toMatchObject([{ status: STATUSES[last % STATUSES.length] }]);
    }),
    { numRuns: 25 },
  );
});

test('a burst is absorbed, applied by two workers at once without meeting, and each follower is told once', async () => {
  await push({ key: 'first', body: { updates: [update(0, true)] } });
  await applied();
  const { conversationId } = (await store.citizenSays('lan', 'e1')) ?? { conversationId: '' };
  await store.pool.query(
    `INSERT INTO dossier_follow (code, conversation_id, told_status) VALUES ($1, $2, 'Mới đăng ký')`,
    [CODE, conversationId],
  );
  const answers = await Promise.all(
    Array.from({ length: 600 }, (_, at) =>
      push({ key: `burst-${at}`, body: { updates: [update(at % 30, at % 2 === 0)] } }),
    ),
  );
  expect(new Set(answers)).toEqual(new Set([202]));
  await Promise.all([applied(), applied()]);
  expect(await store.count('dossier_push', `status = 'waiting'`)).toBe(0);
  expect(await kept()).toMatchObject([{ status: STATUSES[29 % STATUSES.length] }]);
  const parts = { pool: store.pool, office: 'Trung tâm' } as Parameters<typeof noticeDossiers>[0];
  await noticeDossiers(parts);
  await noticeDossiers(parts);
  expect(await store.count('notice')).toBe(1);
});
