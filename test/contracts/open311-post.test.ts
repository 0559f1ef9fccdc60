import formbody from '@fastify/formbody';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { createApp } from '#server/http/create-app.ts';
import { open311PostRoutes } from '#server/http/open311-post-routes.ts';
import { type Office, openOffice } from '#server/office/open-office.ts';
import { open311Pages } from '#server/staff/open311-key-routes.ts';
import type { StaffParts } from '#server/staff/staff-parts.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

type App = Awaited<ReturnType<typeof createApp>>;
let store: StoreInTest;
let office: Office;
let app: App;
let member: StaffMember | undefined;
let logged: unknown[] = [];
/** What the clock is ahead. */
let later = 0;

beforeAll(async () => {
  [store, office] = await Promise.all([startStoreInTest(), openOffice()]);
  const writes = (...said: unknown[]) => void logged.push(said);
  const log = { error: writes, warn: writes, info: writes, debug: writes };
  app = await createApp({ log: log as never, trustProxy: false });
  const now = () => new Date(Date.now() + later);
  const context = { ...store.context, now };
  await app.register((scope) =>
    open311PostRoutes(scope, { pool: store.pool, context, office, now }),
  );
  await app.register(formbody);
  const auth = { sessionOf: async () => member && { staff: member, csrf: 'word' } };
  await open311Pages(app, { pool: store.pool, auth } as unknown as StaffParts);
});
afterAll(async () => {
  await app.close();
  await store.close();
});
beforeEach(async () => {
  await store.empty();
  [logged, later] = [[], 0];
  signIn('administrator');
});

function signIn(role: StaffMember['role'] | undefined): void {
  const staff = { id: '1', login: 'lan', name: 'Lan', agency: null, mustChange: false };
  member = role && { ...staff, role };
}

async function sends(url: string, fields: object, headers: object = {}, method = 'POST') {
  const form = { 'content-type': 'application/x-www-form-urlencoded', cookie: 'x', ...headers };
  const payload = new URLSearchParams({ ...fields }).toString();
  const request = { method: method as 'POST', url, headers: form };
  const answer = await app.inject(method === 'GET' ? request : { ...request, payload });
  return { status: answer.statusCode, text: answer.payload };
}

const KEYS = '/staff/open311/keys';
const LAMP = {
  service_code: 'chieu_sang',
  description: 'Đèn đường trước chợ hư cả tuần nay',
  address_string: 'Ấp 1, xã Tân Trụ',
  phone: '+84 900 000 123',
};

async function aKey(name: string): Promise<string> {
  const { text } = await sends(KEYS, { csrf: 'word', name });
  return /<code>([\w-]{43})<\/code>/u.exec(text)?.[1] ?? '';
}

async function posts(api_key: string, fields: object = {}, headers: object = {}) {
  const { status, text } = await sends(
    '/open311/v2/requests.json',
    { ...LAMP, api_key, ...fields },
    headers,
  );
  const [said] = JSON.parse(text) as { service_request_id?: string; description?: string }[];
  return { status, receipt: said?.service_request_id, why: said?.description ?? '' };
}

const cases = () => store.count('feedback_case');

test('a report from another portal is a case like any other, once, and staff see through whom', async () => {
  const key = await aKey('Cổng 1022');
  const many = await Promise.all(Array.from({ length: 8 }, () => posts(key)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([201]));
  const receipt = many[0]?.receipt ?? '';
  expect(receipt).toMatch(/^PA-\d{6}-\w{6}$/u);
  expect((await posts(key)).receipt).toBe(receipt);
  const { rows } = await store.pool.query(
    `SELECT c.*, (SELECT what->>'text' FROM case_event e WHERE e.case_id = c.id AND e.kind = 'noted') AS via
       FROM feedback_case c`,
  );
  expect(rows).toHaveLength(1);
  const [one] = rows;
  expect(one).toMatchObject({
    ...{ receipt, conversation_id: null, category: 'chieu_sang', text: LAMP.description },
    ...{ place: LAMP.address_string, via: 'Gửi qua Cổng 1022', stage: 'routed' },
  });
  const commune = office.desk.findCommune('xã Tân Trụ')?.code;
  expect(one.commune_code).toBe(commune);
  const report = { category: 'chieu_sang', communeCode: commune, text: '', now: new Date() };
  expect(one.agency).toBe(office.desk.route(report).agency);
  expect(one.due_at.getTime()).toBeGreaterThan(Date.now());
  expect(store.context.personal.open(one.phone)).toBe('0900000123');

  // Another portal, another text, and the same a day later are other cases; the portal's own word is not forgotten.
  const sent = { 'idempotency-key': 'k-1' };
  const first = await posts(key, { description: 'Nắp cống trước chợ bị bể' }, sent);
  later = 25 * 60 * 60 * 1000;
  expect((await posts(key, { description: 'viết khác đi một chút' }, sent)).receipt).toBe(
    first.receipt,
  );
  expect((await posts(key)).receipt).not.toBe(receipt);
  expect((await posts(await aKey('Cổng khác'))).status).toBe(201);
  expect(await cases()).toBe(4);
  const xml = await sends('/open311/v2/requests', { ...LAMP, api_key: key });
  expect(xml.text).toMatch(/<service_requests><request><service_request_id>PA-/u);
});

test('what is wrong is said in the shape of Open311 and files nothing', async () => {
  const key = await aKey('Cổng 1022');
  const asked = await Promise.all([
    posts('không-phải-khóa'),
    posts(''),
    posts(key, { service_code: 'khong_co' }),
    posts(key, { description: '' }),
    posts(key, { description: 'x'.repeat(4_001) }),
    posts(key, { description: 'đèn hư \0 rồi nha' }),
    posts(key, { address_string: '' }),
    posts(key, { lat: '10.5' }),
    posts(key, { lat: '48.85', long: '2.35' }),
    posts(key, { phone: 'không có số' }),
    posts(key, {}, { 'content-type': 'text/csv' }),
  ]);
  const statuses = asked.map(({ status }) => status);
  expect(statuses).toEqual([403, 403, 404, 400, 400, 400, 400, 400, 400, 400, 415]);
  expect(asked[3]?.why).toBe('missing or invalid: description');
  const { rows } = await store.pool.query<{ id: string; hash: Buffer }>(
    'SELECT * FROM open311_key',
  );
  expect(JSON.stringify(rows)).not.toContain(key);
  const revoke = `${KEYS}/${rows[0]?.id}/revoke`;
  expect((await sends(revoke, { csrf: 'word' })).text).toContain('Thu hồi khóa của');
  expect((await posts(key, { description: '' })).status).toBe(400);
  expect((await sends(revoke, { csrf: 'word', sure: 'yes' })).text).toContain('Đã thu hồi');
  expect((await posts(key)).status).toBe(403);
  expect((await posts(key, { description: '' })).status).toBe(403);
  expect(await cases()).toBe(0);
  expect(await store.count('audit', `act LIKE 'open311-key-%' AND object = '${rows[0]?.id}'`)).toBe(
    2,
  );
});

test('what has its own way by law is refused with the explanation and found nowhere', async () => {
  const key = await aKey('Cổng 1022');
  const refused = [
    ['Tôi tố cáo ông Trịnh Hoài Xuyến chủ tịch xã nhận hối lộ', 'tố cáo'],
    ['ông Xuyến trưởng ấp nhận hối lộ mới cho gắn đèn', 'tố cáo'],
    ['Tôi tố giác nhóm buôn ma túy của Xuyến ở dãy trọ sau chợ', 'công an'],
    ['Gia đình ông Xuyến gửi đơn khiếu nại quyết định bồi thường đất', 'khiếu nại'],
    ['Nhà ông Xuyến đang cháy lớn, cứu với', '114'],
  ] as const;
  for (const [words, way] of refused)
    for (const fields of [{ description: words }, { address_string: words }]) {
      const { status, why } = await posts(key, fields);
      expect([status, why], words).toEqual([400, expect.stringContaining(way)]);
      expect(why).not.toMatch(/Xuyến|niêm phong/u);
    }
  expect(await cases()).toBe(0);
  const { rows: tables } = await store.pool.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  for (const { name } of tables)
    expect(await store.count(`${name} AS t`, `t::text LIKE '%Xuyến%'`), name).toBe(0);
  expect(await store.count('open311_post')).toBe(0);
  expect(JSON.stringify(logged)).not.toContain('Xuyến');
});

test('one key sends sixty times a minute, another is not slowed by it', async () => {
  const [key, other] = [await aKey('Cổng 1022'), await aKey('Cổng khác')];
  const many = await Promise.all(Array.from({ length: 61 }, () => posts(key, { description: '' })));
  const statuses = many.map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect((await posts(other)).status).toBe(201);
  later = 61_000;
  expect((await posts(key)).status).toBe(201);
});

test('a receipt code that another case has is drawn again', async () => {
  const key = await aKey('Cổng 1022');
  // Whoever asks for the first code finds it taken.
  await store.pool.query(`CREATE FUNCTION taken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_sequences WHERE sequencename = 'drawn' AND last_value IS NOT NULL) THEN
      PERFORM nextval('drawn');
      RAISE unique_violation USING CONSTRAINT = 'feedback_case_receipt_key';
    END IF; RETURN NEW; END $$`);
  await store.pool.query('CREATE SEQUENCE drawn');
  await store.pool.query(
    'CREATE TRIGGER taken BEFORE INSERT ON feedback_case FOR EACH ROW EXECUTE FUNCTION taken()',
  );
  expect((await posts(key)).status).toBe(201);
  expect(await cases()).toBe(1);
  await store.pool.query('DROP FUNCTION taken() CASCADE; DROP SEQUENCE drawn');
});

test.each([
  ['agent', 403],
  ['supervisor', 403],
  ['editor', 403],
  ['inspector', 403],
  [undefined, 303],
  ['administrator', 200],
] as const)('a %s who opens or changes the keys is answered %i', async (role, status) => {
  signIn(role);
  const answers = [
    await sends('/staff/open311', {}, {}, 'GET'),
    await sends(KEYS, { csrf: 'word', name: 'Cổng' }),
  ];
  expect(answers.map((one) => one.status)).toEqual([status, status]);
  expect((await sends(KEYS, { csrf: 'khác', name: 'Cổng' })).status).toBe(role ? 403 : 303);
  expect(await store.count('open311_key')).toBe(role === 'administrator' ? 1 : 0);
});
