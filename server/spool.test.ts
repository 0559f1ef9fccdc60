import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSpool, type Spooled } from './spool.ts';

const request = (body: string): Spooled => ({
  account: 'a',
  headers: {},
  body,
  at: '2026-11-22T00:00:00Z',
});
const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'spool-'));

test('what was spooled comes back in order, also to another process, and only once', async () => {
  const folder = await aFolder();
  const spool = await openSpool(folder);
  await Promise.all(['1', '2', '3'].map((body) => spool.append(request(body))));
  const later = await openSpool(folder);
  const seen: string[] = [];
  expect(await later.replay(async ({ body }) => void seen.push(body))).toBe(3);
  expect(seen).toEqual(['1', '2', '3']);
  expect(await later.replay(async () => undefined)).toBe(0);
  expect(later.isEmpty()).toBe(true);
});

test('a replay that breaks off keeps the rest', async () => {
  const spool = await openSpool(await aFolder());
  for (const body of ['1', '2', '3']) await spool.append(request(body));
  const seen: string[] = [];
  const once = async ({ body }: Spooled): Promise<void> => {
    if (body === '2' && seen.length === 1) throw new Error('store is away again');
    seen.push(body);
  };
  expect(await spool.replay(once)).toBe(1);
  expect(spool.isEmpty()).toBe(false);
  seen.push('back');
  expect(await spool.replay(once)).toBe(2);
  expect(seen).toEqual(['1', 'back', '2', '3']);
});

test('a full spool refuses instead of losing', async () => {
  const spool = await openSpool(await aFolder(), 10);
  await expect(spool.append(request('too much'))).rejects.toThrow('full');
});

test('a line torn by a crash harms no other', async () => {
  const folder = await aFolder();
  await (await openSpool(folder)).append(request('whole'));
  await appendFile(join(folder, 'waiting.jsonl'), '{"account":"a","bo');
  const seen: string[] = [];
  await (await openSpool(folder)).replay(async ({ body }) => void seen.push(body));
  expect(seen).toEqual(['whole']);
});
