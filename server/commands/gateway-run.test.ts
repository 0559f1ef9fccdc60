import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProcedureGateway } from '#adapters/procedure-gateway/gateway.ts';
import {
  type FakeProcedure,
  type FakeProcedureGateway,
  startFakeProcedureGateway,
} from '#test/fakes/platforms/procedure-gateway.ts';
import { type GatewayRun, runGateway } from './gateway-run.ts';

const PROCEDURES: readonly FakeProcedure[] = [
  ...Array.from({ length: 120 }, (_, at) => ({
    id: String(1000 + at),
    code: `9.${String(200_000 + at)}`,
    name: `Việc thứ ${at}`,
  })),
  { id: '79', code: '9.000103', name: 'Liên thông', linked: true },
  { id: '80', code: '9.000104', name: 'Mất trang', withoutPage: true },
];
const PAGE = /ma_thu_tuc=/u;

let folder = '';
let fake: FakeProcedureGateway;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-gateway-'));
  fake = await startFakeProcedureGateway(PROCEDURES);
});
afterEach(async () => {
  await fake.stop();
  await rm(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'gateway', 'all.jsonl');
const pagesAsked = (): number => fake.asked.filter((one) => PAGE.test(one)).length;

/** A run that waits for nothing; `breakAt` pages the gateway's firewall shuts. */
function run(today = '2026-08-01', breakAt = Number.POSITIVE_INFINITY): Promise<GatewayRun> {
  const gateway = createProcedureGateway({
    baseUrl: fake.url,
    pace: { pauseMs: 0, wait: async () => undefined },
  });
  return runGateway({
    gateway,
    file: file(),
    today,
    onProcedure: (done) => {
      if (done === breakAt) fake.setFault('firewall');
    },
  });
}

const kinds = ({ records }: GatewayRun): readonly string[] =>
  records.map(({ imported }) =>
    'procedure' in imported ? imported.procedure.publication : imported.refused,
  );

test('the whole list is read over its pages, linked procedures and those without a page too', async () => {
  const whole = await run();
  expect(whole).toMatchObject({ listed: 122, complete: true });
  expect(kinds(whole).filter((one) => one === 'published')).toHaveLength(121);
  expect(kinds(whole).filter((one) => one === 'title-only')).toHaveLength(1);
  expect(whole.stopped).toBeUndefined();
});

test('a firewall ends the run; the next one goes on from there and asks for nothing twice', async () => {
  const first = await run('2026-08-01', 50);
  expect(first).toMatchObject({ listed: 122, complete: false });
  expect(first.stopped).toContain('firewall');
  expect(first.records).toHaveLength(50);
  const asked = pagesAsked();
  const second = await run('2026-08-02');
  expect(second).toMatchObject({ complete: true });
  expect(second.records).toHaveLength(122);
  expect(pagesAsked() - asked).toBe(72);
});

test('a line torn by a crash costs its own procedure and no other', async () => {
  await run('2026-08-01', 3);
  const text = await readFile(file(), 'utf8');
  await writeFile(file(), text.slice(0, -200));
  const asked = pagesAsked();
  expect((await run()).records).toHaveLength(122);
  expect(pagesAsked() - asked).toBe(120);
});

test('a finished run is put aside, and the next one asks anew', async () => {
  await run();
  const asked = pagesAsked();
  expect((await run()).complete).toBe(true);
  expect(pagesAsked() - asked).toBe(122);
});

test('what an unfinished run has is asked for again after a week', async () => {
  await run('2026-08-01', 50);
  const asked = pagesAsked();
  await run('2026-08-20');
  expect(pagesAsked() - asked).toBe(122);
});

test('a gateway that gives nothing ends the run without a record', async () => {
  fake.setFault('html');
  expect(await run()).toMatchObject({ records: [], complete: false });
});
