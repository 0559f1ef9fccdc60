import cookie from '@fastify/cookie';
import fastify from 'fastify';
import type pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { namedByContent } from '#widget/build/named-script.ts';
import type { Env } from '../config.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { readContent } from '../knowledge/read-content.ts';
import { openOffice } from '../office/open-office.ts';
import { aboutRoutes } from './page-about-routes.ts';
import { embedRoutes } from './page-embed-routes.ts';
import { listRoutes } from './page-list-routes.ts';
import { placeRoutes } from './page-place-routes.ts';
import { procedureRoutes } from './page-procedure-routes.ts';
import { trackRoutes } from './page-track-routes.ts';

const app = fastify();
beforeAll(async () => {
  await app.register(cookie);
  const { procedures } = await readContent();
  const known = new Map(procedures.map((one) => [one.code, one]));
  const knowledge = {
    find: (code: string) => known.get(code),
    all: () => procedures,
    fees: () => [],
    placeOf: () => undefined,
  } as unknown as KnowledgeBase;
  const parts = {
    env: { OFFICE_NAME: 'Xã Tân Trụ', PUBLIC_URL: 'https://chat.example.vn' } as Env,
    pool: { query: async () => ({ rows: [] }) } as unknown as pg.Pool,
    knowledge,
    office: await openOffice(),
    now: () => new Date('2026-11-29T03:00:00Z'),
  };
  for (const routes of [procedureRoutes, listRoutes, trackRoutes, aboutRoutes, placeRoutes])
    await routes(app, parts);
});

async function read(path: string, status = 200): Promise<string> {
  const { statusCode, body } = await app.inject(path);
  expect(statusCode, path).toBe(status);
  return body;
}

test('a procedure is found without tone marks and told whole, in the order of need', async () => {
  expect(await read('/thu-tuc?q=khai+sinh')).toContain('href="/thu-tuc/1.001193"');
  const markup = await read('/thu-tuc/1.001193');
  expect(markup).toContain('"@type":"GovernmentService"');
  expect(markup).toContain('https://chat.example.vn/thu-tuc/1.001193');
  expect(markup).not.toContain('xem thêm');
  const order = ['Dành cho ai', 'Lệ phí', 'Thời hạn', 'Nộp ở đâu', 'Giấy tờ', 'Các bước', 'Nguồn'];
  const at = order.map((title) => markup.indexOf(`<h2>${title}`));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(await read('/thu-tuc/9.999999', 404)).toContain('Em không có thủ tục này');
  expect(await read('/sitemap.xml')).toContain('<loc>https://chat.example.vn/thu-tuc/1.001193');
});

test('fees, centres by an old name, reception days to come, and a share of too few', async () => {
  expect(await read('/le-phi?q=thuong+tru')).toContain('20.000');
  const near = await read(`/trung-tam?xa=${encodeURIComponent('thị trấn Tân Trụ')}`);
  expect(near).toContain('Gần xã Tân Trụ');
  expect(await read('/trung-tam?xa=khongco')).toContain('aria-invalid="true"');
  expect(await read('/lich-tiep-dan')).toContain('thứ Năm, 03/12/2026');
  expect(await read('/chat-luong')).toContain('còn ít quá');
});

test.each(['/du-lieu-ca-nhan', '/tro-nang', '/so-khan-cap', '/tra-cuu', '/thu-tuc', '/le-phi'])(
  'the page %s is there',
  async (path) => {
    expect(await read(path)).toContain('<h1>');
  },
);

test('a code that is not ours is told apart from one that is mistyped', async () => {
  expect(await read('/tra-cuu?ma=xyz')).toContain('không tìm thấy mã');
});

test('what an office’s site is to copy names the script by its hash, and no name breaks out of it', async () => {
  const script = namedByContent('the script');
  const other = fastify();
  const env = { OFFICE_NAME: 'Xã "><b>', WEB_ORIGINS: ['https://xa.example.vn'] };
  embedRoutes(other, env as unknown as Env, script);
  const { body } = await other.inject({ url: '/demo', headers: { host: 'chat.example.vn' } });
  const [, copied = ''] = /<code>(.*?)<\/code>/su.exec(body) ?? [];
  expect(copied).toContain(`http://chat.example.vn/widget/${script.name}.js`);
  expect(copied).toContain(script.integrity.slice(0, 20));
  expect(copied).toContain('data-office=&quot;Xã &amp;quot;&amp;gt;&amp;lt;b&amp;gt;');
  expect(body).toContain('<li>https://xa.example.vn</li>');
});
