import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBreaker } from '#adapters/registers/breaker.ts';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { ONE_STOP_MAPPING } from '#adapters/registers/one-stop-mapping.ts';
import { saveDossiers } from '#adapters/registers/save-dossiers.ts';
import { LOCAL_STAGES, NATIONAL_STAGES } from '#dossiers/stages.ts';
import { openRegisters, type Registers } from '#server/dossiers/open-registers.ts';
import type { RegisterSettings } from '#server/dossiers/register-settings.ts';
import { createLog } from '#server/log.ts';
import {
  type FakeIgate,
  IGATE_CLIENT,
  igateTokenUrl,
  startFakeIgate,
} from '#test/fakes/platforms/igate.ts';
import { type FakeOneStop, OWN_MAPPING, startFakeOneStop } from '#test/fakes/platforms/one-stop.ts';
import { aDossier, NOW, type RegisterInTest, registerContract } from './register-contract.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let igate: FakeIgate;
let oneStop: FakeOneStop;

beforeAll(async () => {
  [store, igate, oneStop] = await Promise.all([
    startStoreInTest(),
    startFakeIgate(),
    startFakeOneStop(),
  ]);
});
afterAll(async () => {
  await Promise.all([store.close(), igate.stop(), oneStop.stop()]);
});

function registersWith(...settings: RegisterSettings[]): Registers {
  return openRegisters({
    pool: store.pool,
    personal: store.context.personal,
    settings,
    hosts: [],
    insideHosts: [igate.url, oneStop.url].map((url) => new URL(url).host),
    log: createLog('silent'),
  });
}

const ASKED = { stages: NATIONAL_STAGES, closes: '17:00', codes: ['G09.'], budgetMs: 3000 };

function igateSettings(
  more: Partial<Extract<RegisterSettings, { kind: 'igate' }>> = {},
): RegisterSettings {
  const tokenUrl = igateTokenUrl(igate);
  return {
    ...ASKED,
    name: 'igate',
    kind: 'igate',
    url: igate.url,
    tokenUrl,
    ...IGATE_CLIENT,
    ...more,
  };
}

function httpSettings(path: string, mapping: string, provesItself = false): RegisterSettings {
  const url = `${oneStop.url}${path}`;
  const name = provesItself ? 'own-check' : 'one-stop';
  return { ...ASKED, name, kind: 'http', url, method: 'GET', headers: {}, mapping, provesItself };
}

/** The register of these settings over a fake that can be silenced. */
function over(settings: RegisterSettings, fake: FakeIgate | FakeOneStop): RegisterInTest {
  const [remote] = registersWith(settings).remote;
  if (!remote) throw new Error('no register');
  return {
    register: remote.register,
    holds: async (dossier) => void fake.dossiers.push(dossier),
    goesDown: () => fake.fail('cut'),
    comesBack: () => fake.fail(undefined),
  };
}

registerContract(
  'the database',
  () => ({
    register: createDatabaseRegister({ pool: store.pool, personal: store.context.personal }),
    holds: (dossier) =>
      saveDossiers({ pool: store.pool, personal: store.context.personal }, [dossier], {
        register: 'database',
        now: NOW,
      }),
    goesDown: () => undefined,
    comesBack: () => undefined,
  }),
  { lastKnown: 'it is down when all of us is' },
);
registerContract('iGate', () => over(igateSettings(), igate));
registerContract('one-stop software over HTTP', () =>
  over(httpSettings('/api/hoso/tracuuhoso?tukhoa={code}', ONE_STOP_MAPPING), oneStop),
);
registerContract(
  'a portal that compares the number itself',
  () =>
    over(httpSettings('/portaldvc/tra-cuu?MHS={code}&SGT={digits}', OWN_MAPPING, true), oneStop),
  { weakProofs: 'it wants the whole number', contact: 'it does not know the phone' },
  '999027468772',
);

describe('iGate', () => {
  beforeEach(() => igate.fail(undefined));

  test('one token serves many look-ups, and a refused one is renewed once', async () => {
    const { register } = over(igateSettings(), igate);
    const before = igate.tokensGiven();
    const find = (): Promise<unknown> => register.find('G09.01-261116-1', { text: '468772' }, NOW);
    await Promise.all([find(), find(), find()]);
    expect(igate.tokensGiven() - before).toBe(1);
    igate.forgetTokens();
    expect(await find()).toEqual({ kind: 'not-found' });
    expect(igate.tokensGiven() - before).toBe(2);
  });

  test('one that keeps silent costs no more than its budget', async () => {
    const { register } = over(igateSettings({ budgetMs: 100 }), igate);
    igate.fail('silence');
    const answer = await register.find('G09.01-261116-1', { text: '468772' }, NOW);
    expect(answer).toEqual({ kind: 'unavailable', last: undefined });
  });

  test('one that is down is left alone after five failures', async () => {
    const registers = registersWith(igateSettings());
    const [remote] = registers.remote;
    igate.fail({ status: 503, json: {} });
    for (let tries = 0; tries < 7; tries++)
      await registers.register.find('G09.01-261116-1', { text: '468772' }, NOW);
    expect(remote?.health()).toMatchObject({ failures: 5, resting: true });
    igate.fail(undefined);
    const before = igate.searches();
    await registers.register.find('G09.01-261116-1', { text: '468772' }, NOW);
    expect(igate.searches()).toBe(before);
  });

  test('a dossier whose code only begins alike is not the one that was asked for', async () => {
    igate.dossiers.push(aDossier('G09.02-261116-00012'));
    const { register } = over(igateSettings(), igate);
    const answer = await register.find('G09.02-261116-0001', { text: '468772' }, NOW);
    expect(answer).toEqual({ kind: 'not-found' });
  });

  test('its own numbers for statuses are read by its own list', async () => {
    igate.dossiers.push({ ...aDossier('G09.03-261116-0001'), status: '5' });
    const { register } = over(igateSettings({ stages: LOCAL_STAGES }), igate);
    const answer = await register.find('G09.03-261116-0001', { text: '468772' }, NOW);
    expect(answer).toMatchObject({ status: { status: '5', stage: 'returned' } });
  });
});

describe('several registers', () => {
  test('a code is asked of the register with the longest fitting beginning, all others of our own', async () => {
    const code = (text: string): string => `${text}-261116-0007`;
    const personal = store.context.personal;
    const own = ['G09.77', '000.00.04.H51', 'H24.30'].map((one) => aDossier(code(one)));
    await saveDossiers({ pool: store.pool, personal }, own, { register: 'database', now: NOW });
    igate.fail(undefined);
    igate.dossiers.push(aDossier(code('G09.77')), aDossier(code('000.00.04.H51')));
    const { register } = registersWith(igateSettings({ codes: ['G09.77-', '000.*.*.H51-'] }));
    const from = async (text: string): Promise<string | undefined> => {
      const answer = await register.find(code(text), { text: '468772' }, NOW);
      return answer.kind === 'status' ? answer.status.source?.register : answer.kind;
    };
    expect(await from('H24.30')).toBe('database');
    expect(await from('G09.77')).toBe('igate');
    expect(await from('000.00.04.H51')).toBe('igate');
    expect(await from('G09.78')).toBe('not-found');
  });

  test('a phone’s dossiers are found; one on more than twenty finds and proves none', async () => {
    const personal = store.context.personal;
    const { pool } = store;
    const register = createDatabaseRegister({ pool, personal });
    const many = Array.from({ length: 21 }, (_, at) => ({
      ...aDossier(`H24.31-261116-${1000 + at}`),
      phone: '0900000600',
    }));
    await saveDossiers({ pool, personal }, many.slice(0, 20), { register: 'database', now: NOW });
    expect(await register.findByPhone?.('0900000600', NOW)).toHaveLength(10);
    await saveDossiers({ pool, personal }, many, { register: 'database', now: NOW });
    expect(await register.findByPhone?.('0900000600', NOW)).toEqual([]);
    const own = { text: '', ownPhone: '0900000600' };
    expect(await register.find('H24.31-261116-1000', own, NOW)).toEqual({ kind: 'not-found' });
  });
});

test('a try shows what was understood, with another mapping too, and not whose it is', async () => {
  oneStop.fail(undefined);
  oneStop.dossiers.push(aDossier('G09.05-261116-0001'));
  const path = '/api/hoso/tracuuhoso?tukhoa={code}';
  const { tryOut } = registersWith(httpSettings(path, ONE_STOP_MAPPING));
  const told = await tryOut('one-stop', 'g09.05-261116-0001', '');
  expect(told).toMatchObject({
    stage: 'in-progress',
    applicant: 'N. T. M. T***',
    idNumber: 'there',
  });
  expect(JSON.stringify(told)).not.toMatch(/468772|0900000571|Tươi/u);
  const other = "data[0].{'code': MaHoSo, 'submittedAt': NgayTiepNhan, 'status': 'Dừng xử lý'}";
  expect(await tryOut('one-stop', 'G09.05-261116-0001', other)).toMatchObject({ stage: 'stopped' });
  expect(await tryOut('one-stop', 'G09.05-261116-0001', '{')).toMatchObject({
    error: expect.stringContaining('mapping'),
  });
  expect(await tryOut('one-stop', 'G09.05-261116-0009', '')).toEqual({ found: false });
});

test('after its rest one try decides whether a register is asked again', async () => {
  let now = 0;
  const breaker = createBreaker(() => now);
  const fails = (): Promise<never> => Promise.reject(new Error('down'));
  for (let tries = 0; tries < 5; tries++) await breaker.run(fails).catch(() => undefined);
  await expect(breaker.run(async () => 'up')).rejects.toThrow(/resting/u);
  now = 30_001;
  await breaker.run(fails).catch(() => undefined);
  await expect(breaker.run(async () => 'up')).rejects.toThrow(/resting/u);
  now = 60_002;
  expect(await breaker.run(async () => 'up')).toBe('up');
  expect(breaker.health()).toEqual({ failures: 0, lastFailure: undefined, resting: false });
});
