import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchLogs } from './search-logs.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-run-'));
  const words = [
    { kind: 'text', word: 'đèn đường hỏng trước nhà số 5\ngọi tôi 0912 345 678' },
    { kind: 'text', word: 'anh nói "được rồi" hôm qua' },
    { kind: 'text', word: 'có' },
    { kind: 'token', word: '123:fake' },
  ];
  await writeFile(
    join(folder, 'confidential-1.jsonl'),
    words.map((one) => JSON.stringify(one)).join('\n'),
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function leaksOf(...lines: readonly string[]): Promise<readonly string[]> {
  await writeFile(join(folder, 'said-by-1-2.log'), lines.join('\n'));
  return searchLogs(folder).leaks.map((leak) => leak.slice(leak.indexOf('.log') + 5));
}

test('a log of identifiers, outcomes and times holds nothing', async () => {
  expect(await leaksOf('{"outcome":"answered","ms":5}', '{"có":1}', 'đèn đường')).toEqual([]);
});

test.each([
  ['a line of what was said', '{"error":"đèn đường hỏng trước nhà số 5"}', 'text'],
  ['words as JSON quotes them', '{"x":"anh nói \\"được rồi\\" hôm qua"}', 'text'],
  ['a phone in another form', '{"to":"84912345678"}', 'phone'],
  ['a token in an address', 'GET /bot123:fake/sendMessage', 'token'],
])('%s is found, and only its place is told', async (_what, line, kind) => {
  expect(await leaksOf('{}', line)).toEqual([`2 holds a ${kind}`]);
});
