import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from '#adapters/postgres/embedded/cluster.ts';
import { listen } from '#adapters/postgres/listen.ts';
import { type LineToStore, startLineToStore } from '#test/fakes/line-to-store.ts';

let folder = '';
let cluster: Cluster;
let line: LineToStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-listen-'));
  cluster = await startCluster(folder);
  line = await startLineToStore(() => Number(new URL(cluster.url).port));
});
afterAll(async () => {
  await line.stop();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

test('after an outage of several tries one connection listens again, and says that it may have missed something', async () => {
  const url = new URL(cluster.url);
  url.port = String(line.port);
  const heard: string[] = [];
  const listener = await listen(url.href, ['conversation'], (_channel, word) => heard.push(word));
  const store = new pg.Client({ connectionString: cluster.url });
  await store.connect();
  const listening = async (): Promise<number> =>
    (await store.query(`SELECT 1 FROM pg_stat_activity WHERE query = 'LISTEN "conversation"'`))
      .rowCount ?? 0;
  try {
    line.cut();
    // Four tries, a second apart.
    await pause(4_500);
    line.mend();
    await expect.poll(() => heard).toEqual(['']);
    await pause(2_500);
    expect(await listening()).toBe(1);
    await store.query(`SELECT pg_notify('conversation', 'once')`);
    await expect.poll(() => heard).toEqual(['', 'once']);
  } finally {
    await listener.close();
    await store.end();
  }
});
