import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyCaseEffect } from '#adapters/postgres/cases/case-effects.ts';
import { countWrongTry, proofWeather } from '#adapters/postgres/dossiers/wrong-tries.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import type { DossierFound, Dossiers } from '#bot/needs.ts';
import type { Dossier } from '#dossiers/dossier.ts';
import type { Register } from '#dossiers/register.ts';
import type { AlertKind, StaffAlerts } from '#server/alerts/staff-alerts.ts';
import { createPrivateCodes } from '#server/cases/private-codes.ts';
import { createGuardedDossiers } from '#server/dossiers/guarded-dossiers.ts';
import { watchProofs } from '#server/dossiers/watch-proofs.ts';
import { createChance } from '#test/crash/chance.ts';
import { aCaseIn } from './case-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
});
beforeEach(async () => {
  await store.empty();
  await store.pool.query('TRUNCATE dossier, wrong_proof CASCADE');
});
afterAll(() => store.close());

const START = new Date('2026-11-23T02:00:00Z');
const HOUR_MS = 3_600_000;
const CALENDAR = { works: () => true };

const codeAt = (at: number): string => `H99.01-261117-${String(at).padStart(4, '0')}`;
const ownNumber = (at: number): string =>
  `999100${String((at * 7919) % 1_000_000).padStart(6, '0')}`;

function aDossier(at: number, changes: Partial<Dossier> = {}): Dossier {
  return {
    code: codeAt(at),
    procedureCode: '1.004873',
    procedureName: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    applicant: 'Trần Văn Mẫu Hai',
    phone: '0900000801',
    idNumber: ownNumber(at),
    birthYear: 1963,
    submittedAt: new Date('2026-11-17T02:00:00Z'),
    status: 'Đang xử lý',
    stage: 'in-progress',
    agency: 'UBND xã Tân Trụ',
    note: '',
    events: [],
    ...changes,
  };
}

async function keep(dossiers: readonly Dossier[]): Promise<void> {
  const { pool, context } = store;
  await saveDossiers({ pool, personal: context.personal }, dossiers, {
    register: 'database',
    now: START,
  });
}

function guarded(changes: Partial<Parameters<typeof createGuardedDossiers>[0]> = {}): Dossiers {
  const { pool, context } = store;
  const { personal } = context;
  const register = createDatabaseRegister({ pool, personal });
  return createGuardedDossiers({
    register,
    pool,
    personal,
    calendar: CALENDAR,
    stepMs: 1,
    ...changes,
  });
}

/** A conversation, opened from a network where one is named. */
async function someone(network?: string): Promise<string> {
  const recipient = network === undefined ? randomUUID() : `${randomUUID()}~${network}`;
  const kept = await store.citizenSays(recipient, randomUUID());
  return kept?.conversationId ?? '';
}

/** Tries a proof as a turn does: what was wrong is counted when the turn ends. */
async function tries(
  dossiers: Dossiers,
  conversation: string,
  { code, proof, now = START }: { code: string; proof: string; now?: Date },
): Promise<DossierFound> {
  const found = await dossiers.find({ code, proof, conversation, now });
  if (found.kind === 'not-found')
    await countWrongTry(store.pool, store.context.personal, { conversation, code, at: now });
  return found;
}

/** A script as it would be written: a fresh session for every try, and each network used whenever it may be. */
async function attack(
  dossiers: Dossiers,
  of: {
    readonly codes: number;
    readonly networks: number;
    readonly meanwhile: (now: Date) => Promise<void>;
  },
): Promise<Readonly<Record<DossierFound['kind'], number>>> {
  const chance = createChance(20_261_129);
  const digits = (count: number) => String(chance.between(0, 10 ** count - 1)).padStart(count, '0');
  const counted = { found: 0, 'not-found': 0, wait: 0, 'strong-needed': 0, unavailable: 0 };
  const readyAt = Array.from({ length: of.networks }, () => 0);
  let at = 0;
  for (let ms = 0; ms <= HOUR_MS; ms += A_TURN_MS) {
    const now = new Date(START.getTime() + ms);
    for (const [network, ready] of readyAt.entries()) {
      if (ready > ms) continue;
      // The weak proof first, as it is the likelier; where it counts no more, six digits.
      const proof =
        counted['strong-needed'] === 0 && at % 2 === 1 ? `${digits(4)} 1963` : digits(6);
      const tried = { code: codeAt(at++ % of.codes), proof, now };
      const found = await tries(dossiers, await someone(`network-${network}`), tried);
      counted[found.kind] += 1;
      if (found.kind === 'wait') readyAt[network] = ms + found.minutes * 60_000;
    }
    if (ms % OWNER_EVERY_MS === 0) await of.meanwhile(now);
  }
  return counted;
}

/** A try a second of each network, as fast as an answer comes. */
const A_TURN_MS = 1_000;
const OWNER_EVERY_MS = 10 * 60_000;

test('a script with 10,000 codes and 50 networks opens none in an hour; owners get in meanwhile', async () => {
  const codes = 10_000;
  await keep(Array.from({ length: codes }, (_, at) => aDossier(at)));
  const dossiers = guarded();
  const owners: string[] = [];
  const counted = await attack(dossiers, {
    codes,
    networks: 50,
    meanwhile: async (now) => {
      for (const at of [owners.length, codes - 1 - owners.length]) {
        const proof = ownNumber(at).slice(-6);
        owners.push(
          (await tries(dossiers, await someone(), { code: codeAt(at), proof, now })).kind,
        );
      }
    },
  });
  expect(counted.found + counted.unavailable).toBe(0);
  // Five tries of each network at the most, fewer once the deployment is slow; the rest was told to wait.
  expect(counted['not-found']).toBeGreaterThan(50);
  expect(counted['not-found']).toBeLessThanOrEqual(50 * 5);
  expect(counted.wait).toBeGreaterThanOrEqual(50);
  expect(owners).toHaveLength(14);
  expect(new Set(owners)).toEqual(new Set(['found']));
});

test('a code that strangers strain takes only the strong proof, from its owner at once', async () => {
  await keep([aDossier(1)]);
  const dossiers = guarded();
  for (let at = 0; at < 20; at++)
    await tries(dossiers, await someone(`n${at}`), { code: codeAt(1), proof: '000000' });
  const owner = await someone();
  const weak = `${ownNumber(1).slice(-4)} 1963`;
  expect(await tries(dossiers, owner, { code: codeAt(1), proof: weak })).toEqual({
    kind: 'strong-needed',
  });
  expect(
    await tries(dossiers, owner, { code: codeAt(1), proof: ownNumber(1).slice(-6) }),
  ).toMatchObject({ kind: 'found' });
});

test('five wrong tries of one network count for every session that is opened from it, and for no other', async () => {
  await keep([aDossier(1)]);
  const dossiers = guarded();
  const right = { code: codeAt(1), proof: ownNumber(1).slice(-6) };
  for (let at = 0; at < 5; at++)
    await tries(dossiers, await someone('one'), { code: codeAt(50 + at), proof: '000000' });
  expect(await tries(dossiers, await someone('one'), right)).toMatchObject({ kind: 'wait' });
  expect(await tries(dossiers, await someone('other'), right)).toMatchObject({ kind: 'found' });
  const later = new Date(START.getTime() + HOUR_MS + 1);
  const again = { ...right, now: later };
  expect(await tries(dossiers, await someone('one'), again)).toMatchObject({ kind: 'found' });
});

test('far more wrong proofs than usual make the deployment slow, and raise one alarm an hour', async () => {
  await keep([aDossier(1)]);
  const { pool, context } = store;
  const conversation = await someone();
  for (let at = 0; at < 61; at++)
    await countWrongTry(pool, context.personal, { conversation, code: codeAt(at), at: START });
  const later = new Date(START.getTime() + 60_000);
  expect((await proofWeather(pool, later)).slow).toBe(true);
  const weak = { code: codeAt(1), proof: `${ownNumber(1).slice(-4)} 1963`, now: later };
  expect(await tries(guarded(), await someone(), weak)).toEqual({ kind: 'strong-needed' });
  const raised: { key: string; kind: AlertKind }[] = [];
  const alerts: StaffAlerts = { raise: async (alert) => void raised.push(alert) };
  await watchProofs({ pool, alerts, now: () => later });
  await watchProofs({ pool, alerts, now: () => later });
  expect(new Set(raised.map(({ key }) => key)).size).toBe(1);
  const calm = new Date(START.getTime() + 2 * HOUR_MS);
  expect((await proofWeather(pool, calm)).slow).toBe(false);
});

test('a register that is down tells its last known state with its age, to who proved it', async () => {
  const known = createDatabaseRegister({ pool: store.pool, personal: store.context.personal });
  const down: Register = {
    name: 'elsewhere',
    find: async (...asked) => {
      const answer = await known.find(...asked);
      return { kind: 'unavailable', last: answer.kind === 'status' ? answer.status : undefined };
    },
  };
  await keep([aDossier(1)]);
  const dossiers = guarded({ register: down });
  const now = new Date(START.getTime() + 3 * HOUR_MS);
  const right = { code: codeAt(1), proof: ownNumber(1).slice(-6), now };
  const found = await tries(dossiers, await someone(), right);
  if (found.kind !== 'found') throw new Error(`it was ${found.kind}`);
  expect(found.told.text).toContain('cách đây 3 giờ');
  const wrong = { ...right, proof: '000000' };
  expect(await tries(dossiers, await someone(), wrong)).toEqual({ kind: 'unavailable' });
});

test('thirty finished dossiers of the same procedure and agency give a forecast, fewer do not', async () => {
  const ended = (at: number): Dossier =>
    aDossier(at, {
      stage: 'done',
      status: 'Đã xử lý xong',
      submittedAt: new Date('2026-10-01T02:00:00Z'),
      finishedAt: new Date('2026-10-04T02:00:00Z'),
    });
  await keep([aDossier(1), ...Array.from({ length: 29 }, (_, at) => ended(100 + at))]);
  const right = { code: codeAt(1), proof: ownNumber(1).slice(-6) };
  const told = async (): Promise<string> => {
    const found = await tries(guarded(), await someone(), right);
    return found.kind === 'found' ? found.told.text : found.kind;
  };
  expect(await told()).not.toContain('thường mất');
  await keep([ended(200)]);
  expect(await told()).toContain('thường mất 3 ngày làm việc');
});

test('a case is opened by its private code alone, behind the limits that dossiers have', async () => {
  const { pool, context } = store;
  const { receipt } = await aCaseIn(store);
  const codes = createPrivateCodes(pool, context.personal);
  const right = codes.privateCode(receipt);
  const wrong = right === '000000' ? '000001' : '000000';
  const stranger = await someone('network');
  const tries = (privateCode: string, conversation: string, of = receipt) =>
    codes.prove({ receipt: of, privateCode, conversation, now: START });
  expect(right).toMatch(/^\d{6}$/u);
  expect(await tries(right, stranger)).toMatchObject({ kind: 'found', found: { receipt } });
  expect(await tries(wrong, stranger)).toEqual(await tries(right, stranger, 'PA-261123-XXXXXX'));
  for (let times = 0; times < 5; times += 1)
    await countWrongTry(pool, context.personal, {
      conversation: stranger,
      code: receipt,
      at: START,
    });
  expect(await tries(right, stranger)).toMatchObject({ kind: 'wait' });
  expect(await tries(right, await someone('network'))).toMatchObject({ kind: 'wait' });
  expect(await tries(right, await someone('another'))).toMatchObject({ kind: 'found' });
});

test('who has not opened a case changes nothing in it, and neither does who opened it long ago', async () => {
  const { pool, context } = store;
  const { receipt } = await aCaseIn(store);
  const elsewhere = await someone();
  const withdraws = async (until?: Date): Promise<string> => {
    const provedCase = until && { receipt, until: until.toISOString() };
    await pool.query('UPDATE conversation SET state = $2 WHERE id = $1', [
      elsewhere,
      JSON.stringify({ version: 1, disclosed: true, provedCase }),
    ]);
    const effect = { kind: 'withdraw-case', key: randomUUID(), receipt, reason: 'rút' } as const;
    await inTransaction(pool, (client) => applyCaseEffect(client, elsewhere, effect, context));
    const { rows } = await pool.query('SELECT stage FROM feedback_case WHERE receipt = $1', [
      receipt,
    ]);
    return rows[0].stage;
  };
  const now = context.now().getTime();
  expect(await withdraws()).not.toBe('withdrawn');
  expect(await withdraws(new Date(now - 1))).not.toBe('withdrawn');
  expect(await withdraws(new Date(now + HOUR_MS))).toBe('withdrawn');
});
