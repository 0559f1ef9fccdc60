import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import type pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import type { ChannelEvent } from '#bot/channel.ts';
import { loadConfig } from '#server/config.ts';
import { askRoutes } from '#server/http/ask-routes.ts';
import { type Account, createAccounts } from '#server/message-path/account.ts';
import { ask, checkConnection } from './ask.ts';

const KEY = 'a-key-that-only-this-test-knows-of';
const QUESTION = { conversation: 'c-1', id: 'm-1', text: 'làm giấy khai sinh cần gì' };
const ANSWER = {
  outcome: 'answered',
  text: 'Anh/chị cần giấy chứng sinh ạ.',
  choices: ['Lệ phí', 'Nộp ở đâu'],
  citations: [
    {
      code: '1.001193',
      name: 'Đăng ký khai sinh',
      field: 'documents',
      url: 'https://example.vn/1.001193',
      decision: '1/QĐ-X',
      asOf: '2026-11-01',
    },
  ],
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The server's own route, with a store in which a kept message is answered at once. */
async function ourServer(): Promise<{ baseUrl: string; kept: ChannelEvent[] }> {
  const kept: ChannelEvent[] = [];
  const bubble = { text: ANSWER.text, buttons: ANSWER.choices.map((label) => ({ label })) };
  const turn = {
    outcome: ANSWER.outcome,
    evidence: { citations: ANSWER.citations },
    bubbles: [bubble],
  };
  const app = fastify();
  await askRoutes(app, {
    env: loadConfig({ API_KEY: KEY }),
    pool: { query: async () => ({ rows: kept.length > 0 ? [turn] : [] }) } as unknown as pg.Pool,
    accounts: createAccounts([{ id: 'a', name: 'botpress' } as Account]),
    keep: async (_account, event) => void kept.push(event),
    now: () => new Date(0),
  });
  closing.push(() => app.close());
  return { baseUrl: await app.listen({ port: 0, host: '127.0.0.1' }), kept };
}

/** Something else that stands at the address. */
async function aServer(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => new Promise((done) => server.close(done)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a question reaches the server as one message and comes back with its sources', async () => {
  const { baseUrl, kept } = await ourServer();
  expect(await ask({ baseUrl, apiKey: KEY }, QUESTION)).toEqual(ANSWER);
  expect(kept).toMatchObject([
    {
      kind: 'message',
      eventId: 'c-1/m-1',
      recipient: 'c-1',
      content: { kind: 'text', text: QUESTION.text },
    },
  ]);
});

test('a slash at the end of the address changes nothing', async () => {
  const { baseUrl } = await ourServer();
  expect(await ask({ baseUrl: `${baseUrl}/`, apiKey: KEY }, QUESTION)).toEqual(ANSWER);
});

test('a wrong key is told from a wrong question, and neither keeps a message', async () => {
  const { baseUrl, kept } = await ourServer();
  await expect(ask({ baseUrl, apiKey: `${KEY}!` }, QUESTION)).rejects.toMatchObject({
    reason: 'key-refused',
  });
  await expect(
    ask({ baseUrl, apiKey: KEY }, { ...QUESTION, conversation: 'c'.repeat(201) }),
  ).rejects.toMatchObject({ reason: 'question-refused' });
  expect(kept).toEqual([]);
});

test('a connection is checked without asking anything', async () => {
  const { baseUrl, kept } = await ourServer();
  await checkConnection({ baseUrl, apiKey: KEY });
  await expect(checkConnection({ baseUrl, apiKey: `${KEY}!` })).rejects.toMatchObject({
    reason: 'key-refused',
  });
  const stranger = await aServer((_request, response) => response.end('hello'));
  await expect(checkConnection({ baseUrl: stranger, apiKey: KEY })).rejects.toMatchObject({
    reason: 'not-understood',
  });
  expect(kept).toEqual([]);
});

test.each([
  [504, 'late'],
  [500, 'unreachable'],
  [503, 'unreachable'],
  [429, 'unreachable'],
])('a server that says %i is %s', async (status, reason) => {
  const baseUrl = await aServer((_request, response) => response.writeHead(status).end());
  await expect(ask({ baseUrl, apiKey: KEY }, QUESTION)).rejects.toMatchObject({ reason });
});

test.each([
  '<!doctype html>',
  '{}',
  '{"outcome":"answered","text":"x","choices":[1],"citations":[]}',
])('what is not an answer is not handed on: %s', async (body) => {
  const baseUrl = await aServer((_request, response) => response.end(body));
  await expect(ask({ baseUrl, apiKey: KEY }, QUESTION)).rejects.toMatchObject({
    reason: 'not-understood',
  });
});

test('a redirect is not followed: key and words go where they were meant to', async () => {
  const asked: string[] = [];
  const elsewhere = await aServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(JSON.stringify(ANSWER));
  });
  const baseUrl = await aServer((_request, response) =>
    response.writeHead(307, { location: elsewhere }).end(),
  );
  await expect(ask({ baseUrl, apiKey: KEY }, QUESTION)).rejects.toMatchObject({
    reason: 'unreachable',
  });
  expect(asked).toEqual([]);
});

test('a server that never answers is given up', async () => {
  const baseUrl = await aServer(() => undefined);
  await expect(ask({ baseUrl, apiKey: KEY }, QUESTION, 50)).rejects.toMatchObject({
    reason: 'unreachable',
  });
});

test.each(['http://hoidap.example.vn', 'ftp://hoidap.example.vn', 'hoidap.example.vn', ''])(
  'the key is not sent to %s',
  async (baseUrl) => {
    await expect(ask({ baseUrl, apiKey: KEY }, QUESTION)).rejects.toMatchObject({
      reason: 'unsafe-address',
    });
  },
);

test('an error says neither the key nor what the citizen wrote', async () => {
  const baseUrl = await aServer((request, response) => request.pipe(response.writeHead(500)));
  const error = await ask({ baseUrl, apiKey: KEY }, QUESTION).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/khai sinh|only-this-test/u);
});
