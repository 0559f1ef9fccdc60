import { afterEach, describe, expect, test } from 'vitest';
import {
  type FakeProcedure,
  type FakeProcedureGateway,
  startFakeProcedureGateway,
} from '#test/fakes/platforms/procedure-gateway.ts';
import { createProcedureGateway, type ProcedureGateway } from './gateway.ts';
import { GatewayFailed } from './gateway-failed.ts';

const PROCEDURES: readonly FakeProcedure[] = [
  { id: '77', code: '9.000101', name: 'Giữ chỗ', agency: 'a1' },
  { id: '78', code: '9.000102', name: 'Trả chỗ' },
  { id: '79', code: '9.000103', name: 'Liên thông', linked: true },
  { id: '80', code: '9.000104', name: 'Mất trang', withoutPage: true },
];

let fake: FakeProcedureGateway;
afterEach(() => fake.stop());

/** The gateway's client on a clock of its own: waiting moves the clock and takes no time. */
async function aGateway(): Promise<{
  readonly gateway: ProcedureGateway;
  readonly sentAt: number[];
}> {
  fake = await startFakeProcedureGateway(PROCEDURES);
  let clock = 0;
  const sentAt: number[] = [];
  const gateway = createProcedureGateway({
    baseUrl: fake.url,
    pace: {
      now: () => clock,
      wait: async (ms) => void (clock += ms),
      fetch: (...asked) => {
        sentAt.push(clock);
        return fetch(...asked);
      },
    },
  });
  return { gateway, sentAt };
}

async function failureOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => 'no failure',
    (error: unknown) => (error instanceof GatewayFailed ? error.reason : error),
  );
}

test('the list comes page by page with its total, linked procedures apart', async () => {
  const { gateway } = await aGateway();
  const rows = await gateway.list({ linked: false }, 1);
  expect(rows.map(({ id }) => id)).toEqual(['77', '78', '80']);
  expect(rows[0]).toMatchObject({
    code: '9.000101',
    total: 3,
    agencies: ['Ban quản lý chợ phiên'],
  });
  expect(await gateway.list({ linked: false }, 2)).toEqual([]);
  expect(await gateway.list({ linked: true }, 1)).toMatchObject([{ id: '79', total: 1 }]);
  expect(await gateway.list({ linked: false, agency: 'a1' }, 1)).toMatchObject([{ id: '77' }]);
});

test('a procedure comes with what services say, asked by the parent that its page names', async () => {
  const { gateway } = await aGateway();
  const page = await gateway.page('77', false);
  expect(page.url).toContain('/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html?ma_thu_tuc=77');
  expect(page.html).toContain('popupChitietTTHC');
  expect(page.steps).toHaveLength(1);
  expect(page.conditions).toHaveLength(1);
  expect(page.related).toEqual([{ name: 'Trả lại ô chợ', code: '9.000199' }]);
});

test('linked procedures have a page of their own; one that is gone comes empty', async () => {
  const { gateway } = await aGateway();
  expect((await gateway.page('79', true)).html).toContain('Liên thông');
  expect(await gateway.page('80', false)).toMatchObject({ html: '', steps: [] });
});

test('agencies are listed by kind', async () => {
  const { gateway } = await aGateway();
  expect(await gateway.agencies('1')).toEqual([{ id: 'a1', name: 'Cơ quan 1' }]);
});

describe('the client is polite', () => {
  test('two requests never start within half a second, asked at once or not', async () => {
    const { gateway, sentAt } = await aGateway();
    await Promise.all([gateway.page('77', false), gateway.page('78', false)]);
    const gaps = sentAt.slice(1).map((at, before) => at - (sentAt[before] ?? 0));
    expect(sentAt).toHaveLength(8);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
  });

  test('a busy gateway is left alone for as long as it asks', async () => {
    const { gateway, sentAt } = await aGateway();
    fake.setFault('http-429');
    await gateway.list({ linked: false }, 1);
    expect(sentAt).toEqual([0, 7000]);
  });

  test('a broken one is tried again after longer and longer waits, then given up', async () => {
    const { gateway, sentAt } = await aGateway();
    fake.setFault('5xx', 3);
    fake.setFault('cut', 2);
    expect(await failureOf(gateway.list({ linked: false }, 1))).toBe('unreachable');
    expect(sentAt).toEqual([0, 1000, 3000, 7000, 15_000]);
    expect(await gateway.list({ linked: false }, 1)).toHaveLength(3);
  });

  test.each(['firewall', 'forbidden'] as const)('%s ends it at once', async (fault) => {
    const { gateway, sentAt } = await aGateway();
    fake.setFault(fault);
    expect(await failureOf(gateway.page('77', false))).toBe('blocked');
    expect(sentAt).toHaveLength(1);
  });
});

test('a page of maintenance in place of a list is no empty list', async () => {
  const { gateway } = await aGateway();
  fake.setFault('html');
  expect(await failureOf(gateway.list({ linked: false }, 1))).toBe('misunderstood');
});

test('nobody at the address is unreachable', async () => {
  const { gateway } = await aGateway();
  await fake.stop();
  expect(await failureOf(gateway.agencies('0'))).toBe('unreachable');
});
