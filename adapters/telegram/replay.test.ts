import { readdirSync, readFileSync } from 'node:fs';
import type { Update } from 'grammy/types';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { TelegramUpdate } from './update-schema.ts';
import { readTelegramWebhook } from './webhook.ts';

const FOLDER = new URL('../../test/fixtures/telegram/', import.meta.url);
const keys = { secretToken: 'mot-bi-mat', now: () => new Date(9_000) };

interface Fixture {
  readonly update: { readonly update_id: number };
  readonly expect: Readonly<Record<string, unknown>> & { readonly sentAt?: string };
}

function fixture(file: string): Fixture {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fixture;
}

test.each(readdirSync(FOLDER))('%s is read as it should be', (file) => {
  const { update, expect: expected } = fixture(file);
  const headers = new Headers({ 'x-telegram-bot-api-secret-token': keys.secretToken });
  const body = new TextEncoder().encode(JSON.stringify(update));
  const { events } = readTelegramWebhook({ headers, body }, keys);
  const { sentAt, ...rest } = expected;
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ ...rest, eventId: String(update.update_id) });
  if (sentAt) expect(events[0]?.sentAt).toEqual(new Date(sentAt));
});

test('every update grammY knows fits what is read', () => {
  expectTypeOf<Update>().toExtend<z.input<typeof TelegramUpdate>>();
});
