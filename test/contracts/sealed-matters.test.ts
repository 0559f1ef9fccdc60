import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedInStaff, StaffAuth } from '#adapters/auth/staff-auth.ts';
import { forgetSealed } from '#adapters/postgres/cases/forget-sealed.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { applyEffects } from '#adapters/postgres/message-path/apply-effects.ts';
import { caseApi } from '#server/desk/cases/case-api.ts';
import { closedBytes } from '#server/files/closed-bytes.ts';
import { aCaseIn } from './case-set-up.ts';
import { aDeskIn, type DeskInTest } from './desk-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const WORDS = 'Ông Lò Văn Ngoẵng nhận tiền';
const PHONE = '0900000456';
const DAY_MS = 24 * 60 * 60 * 1000;

let store: StoreInTest;
let desk: DeskInTest;
let app: FastifyInstance;
let folder: string;
let member: SignedInStaff['staff'];
beforeAll(async () => {
  store = await startStoreInTest();
  desk = await aDeskIn(store);
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-sealed-'));
  app = fastify();
  const auth = { sessionOf: async () => ({ staff: member, csrf: 'word' }) };
  const parts = { auth: auth as unknown as StaffAuth, cases: desk.parts, filesFolder: folder };
  await app.register((scope) => caseApi(scope, parts));
});
afterAll(async () => {
  await app.close();
  await store.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await store.empty();
  await store.pool.query('TRUNCATE audit');
  signIn('inspector');
});

function signIn(role: SignedInStaff['staff']['role']): void {
  member = { ...desk.staff(role).member, email: 'x@example.vn', twoFactor: true };
}

async function asks(method: 'GET' | 'POST', path: string, payload?: object) {
  const response = await app.inject({
    ...{ method, url: `/api/desk/sealed${path}`, headers: { cookie: 'x', 'x-csrf': 'word' } },
    ...(payload && { payload }),
  });
  return { status: response.statusCode, body: JSON.parse(response.payload) as Answer };
}

interface Answer {
  readonly rows?: readonly { readonly id: string; readonly callBack: string }[];
  readonly said?: readonly { readonly words: string }[];
  readonly callBackPhones?: readonly string[];
  readonly files?: readonly { readonly base64: string }[];
  readonly case?: { readonly text: string; readonly notes: readonly { readonly words: string }[] };
}

/** A denunciation with a photo, as a turn seals it; who asks for a call leaves a number. */
async function aDenunciation(who: string, asksToBeCalled: boolean): Promise<string> {
  const told = await store.citizenSays(who, `e-${who}`, { content: { kind: 'text', text: WORDS } });
  const conversation = told?.conversationId ?? '';
  const key = `${conversation}/1`;
  const { rows } = await store.pool.query<{ id: string }>(
    `UPDATE inbox SET status = 'done' WHERE conversation_id = $1 RETURNING id::text`,
    [conversation],
  );
  await store.pool.query(
    `INSERT INTO stored_file (key, inbox_id, kind, mime, path, status, sealed) VALUES ($1, $2, 'photo', 'image/jpeg', $3, 'closed', true)`,
    [key, rows[0]?.id, who],
  );
  await writeFile(
    join(folder, who),
    closedBytes(Buffer.from('the photo'), store.context.inspection),
  );
  const effects = [
    { kind: 'seal-message', key: `${key}/seal`, because: 'denunciation' } as const,
    ...(asksToBeCalled
      ? [{ kind: 'call-back', key: `${key}/call`, why: 'inspection', phone: PHONE } as const]
      : []),
  ];
  await inTransaction(store.pool, (client) =>
    applyEffects(client, conversation, { handled: rows, effects }, store.context),
  );
  return conversation;
}

/** As if everything so far had happened so many days earlier. */
async function passes(days: number): Promise<void> {
  for (const [table, column] of [
    ['inbox', 'received_at'],
    ['call_back', 'done_at'],
  ] as const)
    await store.pool.query(
      `UPDATE ${table} SET ${column} = ${column} - make_interval(days => $1)`,
      [days],
    );
}

const sweeps = (): Promise<void> => forgetSealed(store.pool, new Date(Date.now() - 30 * DAY_MS));
const listed = async (): Promise<readonly string[]> =>
  ((await asks('GET', '')).body.rows ?? []).map(({ id }) => id);

test('the inspection alone opens what was sealed, for a reason that is kept, with the number to call', async () => {
  const id = await aDenunciation('lan', true);
  const list = await asks('GET', '');
  expect(list.body.rows).toMatchObject([{ id, callBack: 'open', messages: 1 }]);
  expect(JSON.stringify(list.body)).not.toContain(WORDS);
  for (const role of ['agent', 'supervisor', 'editor', 'administrator'] as const) {
    signIn(role);
    const tries = [
      await asks('GET', ''),
      await asks('POST', `/${id}/open`, { reason: 'check' }),
      await asks('POST', `/${id}/called`, {}),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403]);
  }
  signIn('inspector');
  expect((await asks('POST', `/${id}/open`, {})).status).toBe(500);
  expect(await store.count('audit')).toBe(0);
  const { body } = await asks('POST', `/${id}/open`, { reason: 'call-back' });
  expect(body.said?.map(({ words }) => words)).toEqual([WORDS]);
  expect(body.callBackPhones).toEqual([PHONE]);
  expect(Buffer.from(body.files?.[0]?.base64 ?? '', 'base64').toString()).toBe('the photo');
  const about = `object = 'sealed/${id}' AND actor = 'inspector'`;
  expect(await store.count('audit', `act = 'unmask' AND ${about}`)).toBe(1);
  expect((await asks('POST', `/${id}/called`, {})).status).toBe(200);
  expect((await asks('POST', `/${id}/called`, {})).status).toBe(404);
  expect(await store.count('audit', `act = 'inspection-called-back' AND ${about}`)).toBe(1);
  const guessed = await asks('POST', `/${crypto.randomUUID()}/open`, { reason: 'check' });
  expect(guessed.status).toBe(404);
});

test('a case that was taken over is opened with its words, its notes and its number', async () => {
  const one = await aCaseIn(store, { agency: 'xa', text: WORDS, phone: PHONE });
  const { does } = desk.staff('agent', 'xa');
  await does(one, 'note', { text: 'Đã gọi ông Ngoẵng' });
  await does(one, 'reclassify', { track: 'formal-complaint', reason: 'Là khiếu nại' });
  expect(await listed()).toEqual([one.id]);
  const { body } = await asks('POST', `/${one.id}/open`, { reason: 'hand-over' });
  expect(body.case).toMatchObject({ text: WORDS, phone: PHONE });
  expect(body.case?.notes.map(({ words }) => words)).toContain('Đã gọi ông Ngoẵng');
});

test('after 30 days the words are gone, unless somebody waits for a call or was called since', async () => {
  const [gone, waits] = [await aDenunciation('lan', false), await aDenunciation('minh', true)];
  await passes(29);
  await sweeps();
  expect((await listed()).toSorted()).toEqual([gone, waits].toSorted());
  await passes(2);
  await Promise.all([sweeps(), sweeps()]);
  expect(await listed()).toEqual([waits]);
  expect(await store.count('stored_file', `path = 'lan' AND status = 'forgotten'`)).toBe(1);
  expect(await store.count('audit', `act = 'sealed-words-deleted' AND object = '${gone}'`)).toBe(1);
  await asks('POST', `/${waits}/called`, {});
  await sweeps();
  expect(await listed()).toEqual([waits]);
  await passes(31);
  await sweeps();
  expect(await listed()).toEqual([]);
  expect(await store.count('call_back', 'phone IS NOT NULL')).toBe(0);
});

test('a case taken over as a denunciation goes with its time; a formal complaint stays with the inspection', async () => {
  const [denounced, complained] = [
    await aCaseIn(store, { agency: 'xa', text: WORDS }),
    await aCaseIn(store, { agency: 'xa', text: WORDS }),
  ];
  const { does } = desk.staff('agent', 'xa');
  await does(denounced, 'reclassify', { track: 'denunciation', reason: 'x' });
  await does(complained, 'reclassify', { track: 'formal-complaint', reason: 'x' });
  await passes(60);
  await sweeps();
  expect(await listed()).toHaveLength(2);
  await store.pool.query('ALTER TABLE case_event DISABLE TRIGGER USER');
  await store.pool.query(`UPDATE case_event SET created_at = created_at - interval '31 days'`);
  await store.pool.query('ALTER TABLE case_event ENABLE TRIGGER USER');
  await sweeps();
  expect(await listed()).toEqual([complained.id]);
});
