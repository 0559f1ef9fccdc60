import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSeal } from '#adapters/postgres/seal.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { aWebCitizen, aZaloCitizen, type OfficeCitizen } from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';

let office: ConnectedOffice;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  office = await startConnectedOffice({ LOG_LEVEL: 'trace' });
  store = await office.server.openPool();
  staff = await signedIn(office.server.url, office.server.said());
});
afterAll(async () => {
  await store.end();
  await office.stop();
});

/** Words that stand in no page and no code: wherever they are found, they came from the citizen. */
const SECRET = 'Trịnh Hoài Xuyến';
const DENUNCIATION = `Tôi tố cáo ông ${SECRET} cán bộ địa chính nhận hối lộ 20 triệu để làm sổ đỏ`;

/** Every row of every table as text, but for sealed bytes. */
async function wholeStore(): Promise<string> {
  const { rows } = await store.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const tables = await Promise.all(
    rows.map(({ name }) =>
      store.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`),
    ),
  );
  return tables.flatMap((table) => table.rows.map(({ row }) => row)).join('\n');
}

async function spooled(): Promise<string> {
  const folder = office.server.spoolFolder;
  const files = await readdir(folder);
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

async function sealedWords(): Promise<readonly string[]> {
  const path = join(dirname(office.server.spoolFolder), 'keys.json');
  const keys = JSON.parse(await readFile(path, 'utf8')) as { inspection: string };
  const inspection = createSeal([keys.inspection], 'inspection');
  const { rows } = await store.query<{ sealed: Buffer }>(
    'SELECT sealed FROM inbox WHERE sealed IS NOT NULL',
  );
  return rows.map(({ sealed }) => inspection.open(sealed));
}

/** The places where these words can be read; said by name, since the words themselves may not be printed. */
async function placesOf(words: string): Promise<readonly string[]> {
  const pages = ['/staff', '/staff/conversations', '/staff/unanswered'];
  const places: readonly (readonly [string, string])[] = [
    ['the store', await wholeStore()],
    ['the log', office.server.said()],
    ['the spool', await spooled()],
    ...(await Promise.all(
      pages.map(async (path) => [path, (await staff.opens(path)).text] as const),
    )),
  ];
  return places.flatMap(([place, text]) =>
    text.toLowerCase().includes(words.toLowerCase()) ? [place] : [],
  );
}

const CHANNELS: readonly (readonly [string, () => OfficeCitizen | Promise<OfficeCitizen>])[] = [
  ['the web', () => aWebCitizen(office.server.url)],
  ['Zalo', () => aZaloCitizen(office, 'zalo-denouncer')],
];

describe.each(CHANNELS)('a denunciation on %s', (_channel, aCitizen) => {
  test('is shown the right way, and its words exist once, for the inspection alone', async () => {
    const lan = await aCitizen();
    const before = (await sealedWords()).length;
    const answer = await lan.says(DENUNCIATION);
    expect(answer).toMatch(/tố cáo/u);
    expect(answer).not.toContain(SECRET);
    expect(answer).not.toMatch(/PA-\d{6}/u);
    const sealed = await sealedWords();
    expect(sealed.length).toBe(before + 1);
    expect(sealed.at(-1)).toContain(SECRET);
    expect(await placesOf(SECRET)).toEqual([]);
    const { rows } = await store.query<{ id: string; content: unknown }>(
      'SELECT conversation_id AS id, content FROM inbox WHERE sealed IS NOT NULL ORDER BY inbox.id DESC LIMIT 1',
    );
    expect(rows[0]?.content).toBeNull();
    const page = await staff.opens(`/staff/conversations/${rows[0]?.id}`);
    expect(page.text).toContain('Nội dung được bảo mật');
    expect(page.text).not.toContain(SECRET);
  });

  test('told inside a feedback form is sealed all the same, and no case is made of it', async () => {
    const lan = await aCitizen();
    await lan.says('Tôi muốn phản ánh');
    expect(await lan.says(DENUNCIATION)).not.toContain(SECRET);
    expect(await placesOf(SECRET)).toEqual([]);
    const { rows } = await store.query('SELECT * FROM feedback_case');
    expect(rows).toEqual([]);
  });
});

test('a reload of the chat still works after something was sealed', async () => {
  const lan = await aWebCitizen(office.server.url);
  await lan.says(DENUNCIATION);
  const headers = { authorization: `Bearer ${lan.token}` };
  const history = await fetch(`${office.server.url}/api/web/history`, { headers });
  expect(history.status).toBe(200);
  expect(await history.text()).not.toContain(SECRET);
});

test('an emergency is answered with the numbers, first of all, also while a person holds the chat', async () => {
  const minh = await aWebCitizen(office.server.url);
  expect(await minh.says('cháy nhà rồi cứu với')).toContain('114');
  const { rows } = await store.query<{ id: string }>(
    `SELECT conversation_id AS id FROM inbox WHERE content->>'text' = 'cháy nhà rồi cứu với'`,
  );
  const path = `/staff/conversations/${rows[0]?.id}`;
  await staff.sends(await staff.opens(path), `${path}/take`);
  await expect.poll(minh.held).toBe(true);
  const shown = minh.screen().length;
  await minh.writes('có người bị tai nạn giao thông nặng lắm');
  await expect.poll(() => minh.screen().slice(shown).join('\n')).toContain('115');
  minh.leave();
});
