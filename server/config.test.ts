import { expect, test } from 'vitest';
import { loadConfig } from './config.ts';

test('a mistake names the variable and keeps its value secret', () => {
  const env = { DATABASE_URL: 'p4ssw0rd-in-here' };
  expect(() => loadConfig(env)).toThrow('DATABASE_URL');
  expect(() => loadConfig(env)).not.toThrow('p4ssw0rd');
});

test('half of a channel is refused by the name of what is missing', () => {
  expect(() => loadConfig({ TELEGRAM_TOKEN: 'secret-token' })).toThrow('TELEGRAM_WEBHOOK_SECRET');
  expect(() => loadConfig({ TELEGRAM_TOKEN: 'secret-token' })).not.toThrow('secret-token');
});

test('nothing at all is a usable configuration', () => {
  expect(loadConfig({})).toMatchObject({ PORT: 3000, DATA_DIR: '.data' });
});

test('a bot whose updates are fetched needs no secret, and one by webhook does', () => {
  const fetched = { TELEGRAM_TOKEN: 't', TELEGRAM_MODE: 'polling' };
  expect(loadConfig(fetched)).toMatchObject({ TELEGRAM_MODE: 'polling' });
  expect(() => loadConfig({ ZALO_BOT_TOKEN: 't' })).toThrow('ZALO_BOT_WEBHOOK_SECRET');
  expect(() => loadConfig({ ...fetched, TELEGRAM_MODE: 'sometimes' })).toThrow('TELEGRAM_MODE');
});
