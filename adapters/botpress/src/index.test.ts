import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import definition from '../integration.definition.ts';
import integration from './index.ts';

const KEY = 'a-key-that-only-this-test-knows-of';
const ANSWER = { outcome: 'answered', text: 'Dạ có ạ.', choices: [], citations: [] };

let status = 200;
const server = createServer((_request, response) =>
  response.writeHead(status).end(JSON.stringify(ANSWER)),
);

beforeEach(() => new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready)));
afterEach(() => new Promise((done) => void server.close(done)));

/** A call as Botpress makes it: who and what in headers, the input as a body. */
async function called(operation: string, body: unknown) {
  const { port } = server.address() as AddressInfo;
  const configuration = { baseUrl: `http://127.0.0.1:${port}`, apiKey: KEY };
  return integration.handler({
    method: 'POST',
    path: '/',
    query: '',
    headers: {
      'x-bot-id': 'bot',
      'x-bot-user-id': 'user',
      'x-integration-id': 'integration',
      'x-integration-alias': 'mot-cua',
      'x-webhook-id': 'webhook',
      'x-bp-operation': operation,
      'x-bp-configuration': Buffer.from(JSON.stringify(configuration)).toString('base64'),
    },
    body: JSON.stringify(body),
  });
}

const QUESTION = { type: 'ask', input: { conversation: 'c', id: 'm', text: 'lệ phí khai sinh' } };

test('Botpress calls the action and gets an answer of the declared form', async () => {
  status = 200;
  const response = await called('action_triggered', QUESTION);
  const { output } = JSON.parse(response?.body ?? '{}') as { output: unknown };
  expect(output).toEqual(ANSWER);
  expect(definition.actions?.ask.output.schema.parse(output)).toEqual(ANSWER);
});

test('a failure is a sentence for the one who builds the bot, and nothing else', async () => {
  status = 401;
  // The SDK writes its own errors for the bot's builder there.
  const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await called('action_triggered', QUESTION);
  const said = `${response?.body} ${JSON.stringify(written.mock.calls)}`;
  expect(said).toContain('refuses the key');
  expect(said).not.toMatch(/127\.0\.0\.1|only-this-test|khai sinh/u);
});

test('an integration with a wrong key is not installed', async () => {
  status = 401;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await called('register', { webhookUrl: 'https://example.vn' });
  expect(response?.status).toBeGreaterThanOrEqual(400);
});

test('an integration whose server takes the key is installed', async () => {
  status = 400;
  expect(await called('register', { webhookUrl: 'https://example.vn' })).toEqual({ status: 200 });
});
