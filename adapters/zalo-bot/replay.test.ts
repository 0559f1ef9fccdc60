import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readZaloBotWebhook } from './webhook.ts';

const FOLDER = new URL('../../test/fixtures/zalo-bot/', import.meta.url);
const keys = { secretToken: 'mot-bi-mat', now: () => new Date(9_000) };

interface Fixture {
  readonly body: unknown;
  readonly expect: Readonly<Record<string, unknown>> & { readonly sentAt?: string };
}

function read(body: unknown): ReturnType<typeof readZaloBotWebhook> {
  const headers = new Headers({ 'x-bot-api-secret-token': keys.secretToken });
  return readZaloBotWebhook(
    { headers, body: new TextEncoder().encode(JSON.stringify(body)) },
    keys,
  );
}

test.each(readdirSync(FOLDER))('%s is read as it should be', (file) => {
  const fixture = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fixture;
  const { sentAt, ...rest } = fixture.expect;
  const events = read(fixture.body);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject(rest);
  expect(events[0]?.eventId).not.toBe('');
  if (sentAt) expect(events[0]?.sentAt).toEqual(new Date(sentAt));
});

test('an event without an id is known again by its bytes', () => {
  const renamed = { event_name: 'bot.renamed' };
  const ids = [renamed, renamed, { event_name: 'bot.gone' }].map((one) => read(one)[0]?.eventId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});
