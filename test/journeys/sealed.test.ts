import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSeal } from '#adapters/postgres/seal.ts';
import { foldText } from '#language/fold.ts';
import { anAsker, statusOf } from '#test/fakes/ask-as.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import {
  readableRoutes,
  readEverything,
  TELLS_ROUTES,
  visitsOf,
  wholeStore,
} from '#test/fakes/every-reader.ts';
import { aWebCitizen, aZaloCitizen, type OfficeCitizen } from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { type OpenAiStub, startOpenAiStub } from '#test/fakes/openai-stub.ts';
import { type FakeSmtp, startFakeSmtp } from '#test/fakes/platforms/smtp.ts';
import { addressOf, fits, mirroredRoutes, rowOf, staffRoutes } from '#test/fakes/who-may.ts';

let office: ConnectedOffice;
let smtp: FakeSmtp;
let model: OpenAiStub;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  smtp = await startFakeSmtp();
  model = await startOpenAiStub(() => ({ kind: 'fails', status: 503 }));
  office = await startConnectedOffice({
    ...TELLS_ROUTES,
    LOG_LEVEL: 'trace',
    PUBLIC_BOARD: 'on',
    METRICS_TOKEN,
    ...{ MAIL_URL: smtp.url, MAIL_FROM: 'Một Cửa <motcua@example.vn>' },
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'stub' },
  });
  store = await office.server.openPool();
  staff = await signedIn(office.server.url, office.server.said());
});
afterAll(async () => {
  await store.end();
  await office.stop();
  await smtp.stop();
  await model.close();
});

const METRICS_TOKEN = 'chi-dung-trong-kiem-thu-0123456789abc';
/** Words that stand in no page and no code: wherever they are found, they came from the citizen. */
const SECRET = 'Trịnh Hoài Xuyến';
const DENUNCIATION = `Tôi tố cáo ông ${SECRET} cán bộ địa chính nhận hối lộ 20 triệu để làm sổ đỏ`;

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
    ['the store', await wholeStore(store)],
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

const [BOARD, OPEN311] = ['/phan-anh-cong-khai', '/open311/v2/requests.json'];
const ROLES = ['agent', 'supervisor', 'editor', 'administrator', 'inspector'] as const;

async function filed(citizen: OfficeCitizen, what: string): Promise<string> {
  await citizen.says('Tôi muốn phản ánh');
  await citizen.says(what);
  const next = await citizen.says('ấp 1 xã Tân Trụ');
  if (next.includes('cùng một việc')) await citizen.says('Không, việc khác');
  await citizen.says('không có hình');
  await citizen.says('không để lại số');
  return /PA-\d{6}-[0-9A-Z]{6}/u.exec(await citizen.says('gửi đi'))?.[0] ?? '';
}

/** Ids of everything there is: a page of each is asked for. */
async function allIds(query: string): Promise<readonly string[]> {
  const { rows } = await store.query<{ id: string }>(query);
  return ['1', ...rows.map(({ id }) => id)];
}

/** Everything that each role can read, at every address of the server, and what lies about. */
async function everyReader(
  paths: readonly string[],
  roles: readonly (typeof ROLES)[number][] = ROLES,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [at, role] of roles.entries()) {
    await store.query(`UPDATE staff SET role = $1 WHERE login = 'admin'`, [role]);
    const from = { 'x-forwarded-for': `10.0.0.${at}`, authorization: `Bearer ${METRICS_TOKEN}` };
    for (const { path, status, text } of await readEverything(
      office.server.url,
      staff,
      paths,
      from,
    ))
      found.set(`${role} ${path} ${status}`, text);
  }
  await store.query(`UPDATE staff SET role = 'administrator' WHERE login = 'admin'`);
  return found
    .set('the store', await wholeStore(store))
    .set('the log', office.server.said())
    .set('the spool', await spooled())
    .set('the model', JSON.stringify(model.seen))
    .set('mails', JSON.stringify(smtp.taken));
}

/** Where these words can be read, with or without their marks. */
function readersOf(words: string, everything: ReadonlyMap<string, string>): readonly string[] {
  const folded = foldText(words);
  return [...everything].flatMap(([place, text]) =>
    foldText(text).includes(folded) ? [place] : [],
  );
}

test('words of a matter that the law takes over are read by nobody, at no address of the server, and lie nowhere', async () => {
  const [PLANTED, DENOUNCED] = ['Quàng Thị Xoăn', 'Lò Văn Ngoẵng'];
  const lan = await aWebCitizen(office.server.url);
  const receipt = await filed(lan, `Ổ gà trước nhà bà ${PLANTED}`);
  const act = async (name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const path = `/staff/cases/${receipt}`;
    await staff.sends(await staff.opens(path), `${path}/${name}`, { confirmed: 'yes', ...fields });
  };
  await act('note', { text: `Đã gặp bà ${PLANTED}` });
  await act('answer', { text: `Đã hẹn bà ${PLANTED} vá đường` });
  await act('publish', { text: `Ổ gà trước nhà ${PLANTED} đã vá` });
  const id = await allIds(
    `SELECT id::text FROM conversation UNION SELECT id::text FROM feedback_case
      UNION SELECT id::text FROM unanswered`,
  );
  const known = {
    ...{ ':receipt': [receipt], ':id': id, ':format': ['json', 'xml'], ':account': ['zalo'] },
    ...{ ':code': ['1.001193'], ':name': ['stuck'], ':file': ['xlsx', 'csv', 'docx'] },
  };
  const paths = visitsOf(readableRoutes(office.server.said()), known);
  const before = readersOf(PLANTED, await everyReader(paths, ['supervisor']));
  for (const address of [`/staff/cases/${receipt}`, `/api/desk/cases/${receipt}`, BOARD, OPEN311])
    expect(before).toContain(`supervisor ${address} 200`);
  expect(before).toContain('the store');
  await act('reclassify', { track: 'formal-complaint', reason: `Khiếu nại của ${PLANTED}` });
  const minh = await aWebCitizen(office.server.url);
  await minh.says('giấy cho nhà tôi');
  await minh.says(`Tôi tố cáo ông ${DENOUNCED} cán bộ địa chính nhận hối lộ`);
  await minh.says('giấy cho con tôi');
  expect(model.seen.length).toBeGreaterThan(0);
  const after = await everyReader(paths);
  expect(readersOf(PLANTED, after)).toEqual([]);
  expect(readersOf(DENOUNCED, after)).toEqual([]);
  for (const citizen of [lan, minh]) citizen.leave();
});

/** Tried twice each, these are fewer than the server allows in a minute. */
const AT_A_TIME = 80;

test('every address of staff stands in one table: role by role, of the office and of an agency, strangers, forged and guessed', async () => {
  const routes = staffRoutes(office.server.said());
  expect(routes.length).toBeGreaterThan(100);
  expect(routes.filter((one) => rowOf(one) === undefined)).toEqual([]);
  const mirrored = mirroredRoutes(office.server.said());
  expect(mirrored.length).toBeGreaterThan(20);
  expect(mirrored.filter((one) => rowOf(one) === undefined)).toEqual([]);
  const addresses = routes.map(addressOf);
  const at = { url: office.server.url, store };
  const wrong: string[] = [];
  const round = async (role: (typeof ROLES)[number], agency: string | null): Promise<void> => {
    let { tries } = await anAsker(at, role, agency);
    for (const [number, one] of addresses.entries()) {
      // Requests of one session are counted by the minute: a new one begins before they are too many.
      if (number % AT_A_TIME === AT_A_TIME - 1) ({ tries } = await anAsker(at, role, agency));
      const status = await tries(one.method, one.path);
      if (!fits(one, status, role, agency))
        wrong.push(`${role}, ${agency}: ${one.route} ${status}`);
      if (one.method === 'GET' || role !== 'administrator') continue;
      if ((await tries(one.method, one.path, '')) !== 403) wrong.push(`forged: ${one.route}`);
    }
  };
  await Promise.all(ROLES.flatMap((role) => [round(role, null), round(role, 'noi-la')]));
  for (const { route, method, path } of addresses) {
    const status = await statusOf(at.url + path, method, {});
    if (status !== (path.startsWith('/staff') ? 303 : 401))
      wrong.push(`stranger: ${route} ${status}`);
  }
  expect(wrong).toEqual([]);
});
