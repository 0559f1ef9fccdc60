import { expect, test } from 'vitest';
import { createApp } from './create-app.ts';

const silent = { error: () => undefined } as never;

async function anApp() {
  const app = await createApp({ log: silent, trustProxy: false });
  app.get('/api/desk/cases', async () => 'list');
  app.get('/thu-tuc', async () => 'page');
  app.get(
    '/api/desk/try',
    { config: { rateLimit: { max: 2, timeWindow: '1 minute' } } },
    async () => 'tried',
  );
  return async (url: string, session?: string, times = 1) => {
    let status = 0;
    for (let at = 0; at < times; at += 1)
      ({ statusCode: status } = await app.inject({
        url,
        headers: session === undefined ? {} : { cookie: `a=1; desk.session_token=${session}` },
      }));
    return status;
  };
}

test('colleagues behind one address do not use up each other’s requests', async () => {
  const ask = await anApp();
  expect(await ask('/api/desk/cases', 'lan', 301)).toBe(429);
  expect(await ask('/api/desk/cases', 'mai')).toBe(200);
  expect(await ask('/api/desk/cases')).toBe(200);
});

test('outside the desk, and where tries are few, a made-up session is no way round', async () => {
  const ask = await anApp();
  expect(await ask('/thu-tuc', 'a', 300)).toBe(200);
  expect(await ask('/thu-tuc', 'b')).toBe(429);
  await ask('/api/desk/try', 'a', 2);
  expect(await ask('/api/desk/try', 'b')).toBe(429);
});
