import { dirname } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, startCluster } from '#adapters/postgres/embedded/cluster.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { aTelegramCitizen, aZaloCitizen } from '#test/fakes/office-citizens.ts';

let office: ConnectedOffice;
let store: pg.Pool;
beforeAll(async () => {
  office = await startConnectedOffice();
  store = await office.server.openPool();
});
afterAll(async () => {
  await store.end();
  await office.stop();
});

async function stored(): Promise<number> {
  const { rows } = await store.query<{ count: string }>('SELECT count(*) FROM inbox');
  return Number(rows[0]?.count);
}

async function tooLargeKept(): Promise<number> {
  const { rows } = await store.query<{ count: string }>(
    `SELECT count(*) FROM audit WHERE act = 'event-too-large'`,
  );
  return Number(rows[0]?.count);
}

interface Answered {
  readonly status: number;
  readonly body: string;
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<Answered> {
  const response = await fetch(url, { method: 'POST', body, headers });
  return { status: response.status, body: await response.text() };
}

const REFUSED: Answered = { status: 401, body: '' };
const TAKEN: Answered = { status: 200, body: '' };

describe('a webhook', () => {
  test('without a proof, or with a wrong one, gets an empty 401 and is not kept', async () => {
    const before = await stored();
    const zalo = JSON.stringify({
      app_id: '42',
      event_name: 'user_send_text',
      timestamp: '1',
      sender: { id: 'x' },
      recipient: { id: '900' },
      message: { text: 'xin chào', msg_id: 'a' },
    });
    expect(await post(office.hooks.zalo, zalo, {})).toEqual(REFUSED);
    expect(
      await post(office.hooks.zalo, zalo, { 'x-zevent-signature': `mac=${'0'.repeat(64)}` }),
    ).toEqual(REFUSED);
    expect(await post(office.hooks.zalo, 'not json', {})).toEqual(REFUSED);
    expect(await post(office.hooks.zalo, '', {})).toEqual(REFUSED);
    const telegram = JSON.stringify({
      update_id: 1,
      message: { message_id: 1, date: 1, chat: { id: 5, type: 'private' }, text: 'xin chào' },
    });
    expect(await post(office.hooks.telegram, telegram, {})).toEqual(REFUSED);
    expect(
      await post(office.hooks.telegram, telegram, { 'x-telegram-bot-api-secret-token': 'guessed' }),
    ).toEqual(REFUSED);
    expect(await stored()).toBe(before);
  });

  test('that was altered on the way is not kept', async () => {
    const before = await stored();
    office.zalo.setFault('wrong-mac');
    expect(
      await office.zalo.citizenSays(office.hooks.zalo, { user: 'altered', text: 'xin chào' }),
    ).toBe(401);
    expect(await stored()).toBe(before);
  });

  test('that only probes is answered, and nothing is kept', async () => {
    const before = await stored();
    expect(await office.zalo.probe(office.hooks.zalo)).toBe(200);
    expect(await stored()).toBe(before);
  });

  test('of a megabyte is read, dropped and answered, so that it does not come again', async () => {
    const before = await stored();
    const body = JSON.stringify({ app_id: '42', message: { text: 'x'.repeat(1_048_576) } });
    expect(await post(office.hooks.zalo, body, { 'content-type': 'application/json' })).toEqual(
      TAKEN,
    );
    expect(await stored()).toBe(before);
    await expect.poll(() => office.server.said()).toContain('event too large');
    await expect.poll(tooLargeKept).toBe(1);
  });

  test('for an account that is not there is 404', async () => {
    expect((await post(`${office.server.url}/webhooks/other`, '{}', {})).status).toBe(404);
  });

  test('that comes twice is one message with one answer', async () => {
    office.zalo.setFault('duplicate');
    const twice = aZaloCitizen(office, 'twice');
    await twice.says('giấy tờ đăng ký kết hôn');
    const answers = twice.screen().filter((line) => line.includes('Nguồn:'));
    expect(answers.length).toBe(1);
  });
});

describe('odd messages', () => {
  test('an empty message and a sticker on Zalo leave the conversation alive', async () => {
    const lan = aZaloCitizen(office, 'odd');
    const event = { sender: { id: 'odd' }, recipient: { id: '900' }, user_id_by_app: 'a' };
    const send = (name: string, message: object): Promise<number> =>
      office.zalo.emit(office.hooks.zalo, { event_name: name, ...event, message });
    expect(await send('user_send_text', { text: '', msg_id: 'odd-1' })).toBe(200);
    expect(
      await send('user_send_sticker', {
        msg_id: 'odd-2',
        attachments: [{ type: 'sticker', payload: { id: '1', url: 'https://sticker.invalid/1' } }],
      }),
    ).toBe(200);
    expect(await send('user_does_what_nobody_knows', { msg_id: 'odd-3' })).toBe(200);
    expect(await lan.says('giấy tờ đăng ký kết hôn')).toContain('Nguồn:');
    for (const line of lan.screen()) expect(line).not.toMatch(/undefined|null|\[object/u);
  });

  test('a sticker and a story on Telegram leave the conversation alive', async () => {
    const lan = aTelegramCitizen(office, 'odd');
    const send = (fields: Readonly<Record<string, unknown>>): Promise<number> =>
      office.telegram.citizenSends(office.hooks.telegram, { user: 'odd', fields });
    expect(
      await send({
        sticker: {
          file_id: 's',
          file_unique_id: 's',
          width: 1,
          height: 1,
          type: 'regular',
          is_animated: false,
          is_video: false,
        },
      }),
    ).toBe(200);
    expect(await send({ story: { id: 1, chat: { id: 5, type: 'private' } } })).toBe(200);
    expect(await send({ text: '' })).toBe(200);
    expect(await lan.says('giấy tờ đăng ký kết hôn')).toContain('Nguồn:');
    for (const line of lan.screen()) expect(line).not.toMatch(/undefined|null|\[object/u);
  });
});

describe('the web chat', () => {
  const message = (body: string, token: string): Promise<Answered> =>
    post(`${office.server.url}/api/web/messages`, body, {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    });

  test('takes nothing without a session of ours', async () => {
    const before = await stored();
    expect(
      await message('{"id":"message-1","content":{"kind":"text","text":"x"}}', 'made-up'),
    ).toEqual(REFUSED);
    expect(await stored()).toBe(before);
  });
});

test('while the store is away a message is spooled, and answered when it is back', async () => {
  const zalo = aZaloCitizen(office, 'patient');
  await zalo.says('xin chào');
  await office.server.killPostgres();
  const asked = await office.zalo.citizenSays(office.hooks.zalo, {
    user: 'patient',
    text: 'giấy tờ đăng ký kết hôn',
  });
  expect(asked).toBe(200);
  const cluster: Cluster = await startCluster(dirname(office.server.spoolFolder));
  expect(cluster.url).toContain('127.0.0.1');
  expect(await zalo.hears('Nguồn:')).toContain('kết hôn');
});
