import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { STYLES } from '#widget/pages/page-files.ts';
import { pageFileRoutes } from './page-file-routes.ts';
import { widgetScripts } from './widget-scripts.ts';

test('the script goes packed to who can unpack it, and is the same one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const app = fastify();
  const { code, name } = await widgetScripts(app, folder);
  const packed = { 'accept-encoding': 'gzip, deflate' };
  for (const url of ['/widget.js', `/widget/${name}.js`]) {
    const { rawPayload, headers } = await app.inject({ url, headers: packed });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(rawPayload.length).toBeLessThanOrEqual(30_000);
    expect(gunzipSync(rawPayload).toString('utf8')).toBe(code);
    const tighter = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(tighter.headers['content-encoding']).toBe('br');
    expect(tighter.rawPayload.length).toBeLessThan(rawPayload.length);
    expect(brotliDecompressSync(tighter.rawPayload).toString('utf8')).toBe(code);
    const plain = await app.inject({ url });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(code);
  }
  expect((await app.inject('/widget/../package.js')).statusCode).toBe(404);
});

test('a stylesheet goes packed, and is kept for ever only under the address that names what is in it', async () => {
  const app = fastify();
  await pageFileRoutes(app);
  const cached = async (url: string): Promise<unknown> => {
    const { rawPayload, headers } = await app.inject({
      url,
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(gunzipSync(rawPayload).toString('utf8')).toBe(STYLES.content);
    return headers['cache-control'];
  };
  expect(await cached(STYLES.address)).toBe('public, max-age=31536000, immutable');
  for (const url of [STYLES.path, `${STYLES.path}?v=before`])
    expect(await cached(url)).toBe('public, max-age=300');
});
