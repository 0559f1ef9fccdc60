import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import { createZaloChannel } from '#adapters/zalo/channel.ts';
import { createZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloBotChannel } from '#adapters/zalo-bot/channel.ts';
import type { Channel, ChannelEvent } from '#bot/channel.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { shownTo } from './fakes/platforms/accepted.ts';
import { startFakeTelegram } from './fakes/platforms/telegram.ts';
import { startFakeZalo } from './fakes/platforms/zalo.ts';
import { startFakeZaloBot } from './fakes/platforms/zalo-bot.ts';

const zaloKeys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const bot = { token: '123:abc', secretToken: 'mot-bi-mat' };

const DAY = 24 * 3_600_000;
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** The office's door: keeps what comes in, and answers with the first of `statuses` until one is left. */
async function aDoor(channel: () => Channel, statuses: readonly number[] = [200]): Promise<Door> {
  const events: ChannelEvent[] = [];
  const given = [...statuses];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = given.length > 1 ? (given.shift() ?? 200) : (given[0] ?? 200);
      if (status === 200)
        events.push(...receive(channel(), request.headers, Buffer.concat(chunks)));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, events };
}

interface Door {
  readonly url: string;
  readonly events: readonly ChannelEvent[];
}

function receive(
  channel: Channel,
  headers: NodeJS.Dict<string | string[]>,
  body: Uint8Array,
): readonly ChannelEvent[] {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return channel.receive({ headers: new Headers(pairs), body });
}

function textsOf(events: readonly ChannelEvent[]): readonly string[] {
  return events.flatMap((event) =>
    event.kind === 'message' && event.content.kind === 'text' ? [event.content.text] : [],
  );
}

async function aZalo(options: { retryAfterMs?: readonly number[]; unsubscribes?: boolean } = {}) {
  const zalo = await startFakeZalo({ ...zaloKeys, ...options });
  stops.push(zalo.stop);
  const channel = createZaloChannel({
    ...zaloKeys,
    apiRoot: zalo.url,
    accessToken: async () => zalo.tokens().access,
    refreshed: async () => zalo.tokens().access,
  });
  return { zalo, channel };
}

async function aTelegram(options: { retryAfterMs?: readonly number[] } = {}) {
  const telegram = await startFakeTelegram({ ...bot, ...options });
  stops.push(telegram.stop);
  return { telegram, channel: createTelegramChannel({ ...bot, apiRoot: telegram.url }) };
}

test('on Zalo a citizen writes, the office answers, and the echo comes back', async () => {
  const { zalo, channel } = await aZalo();
  const door = await aDoor(() => channel);
  zalo.echoTo(door.url);
  expect(await zalo.citizenSays(door.url, { user: 'u1', text: 'xin chào' })).toBe(200);
  await channel.deliver('u1', fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0], 'key');
  expect(shownTo(zalo.accepted, 'u1')).toEqual(['Dạ, em nghe.']);
  await expect
    .poll(() => door.events.map(({ kind }) => kind))
    .toEqual(['message', 'staff-spoke-elsewhere']);
  expect(door.events[1]).toMatchObject({ byStaff: false, text: 'Dạ, em nghe.', recipient: 'u1' });
});

test('on Zalo a person of the office is told apart from the assistant', async () => {
  const { zalo, channel } = await aZalo();
  const door = await aDoor(() => channel);
  await zalo.staffSays(door.url, { user: 'u1', text: 'Tôi là cán bộ' });
  expect(door.events).toMatchObject([{ kind: 'staff-spoke-elsewhere', byStaff: true }]);
});

test('Zalo says things twice, in the wrong order and late, under the same ids', async () => {
  const { zalo, channel } = await aZalo();
  const door = await aDoor(() => channel);
  zalo.setFault('duplicate');
  await zalo.citizenSays(door.url, { user: 'u1', text: 'một' });
  expect(textsOf(door.events)).toEqual(['một', 'một']);
  expect(door.events[0]?.eventId).toBe(door.events[1]?.eventId);
  zalo.setFault('reorder');
  const late = zalo.citizenSays(door.url, { user: 'u1', text: 'hai' });
  await zalo.citizenSays(door.url, { user: 'u1', text: 'ba' });
  await late;
  expect(textsOf(door.events)).toEqual(['một', 'một', 'ba', 'hai']);
});

test('Zalo writes its bodies in odd ways, and they are proved and read all the same', async () => {
  const { zalo, channel } = await aZalo();
  const door = await aDoor(() => channel);
  for (const fault of ['odd-spacing', 'numeric-timestamp'] as const) {
    zalo.setFault(fault);
    expect(await zalo.citizenSays(door.url, { user: 'u1', text: `nói kiểu ${fault}` })).toBe(200);
  }
  expect(textsOf(door.events)).toEqual(['nói kiểu odd-spacing', 'nói kiểu numeric-timestamp']);
});

test('Zalo switches a webhook off that was never taken, and says nothing more until it is on again', async () => {
  const { zalo, channel } = await aZalo({ retryAfterMs: [1, 1], unsubscribes: true });
  const door = await aDoor(() => channel, [500, 500, 500, 200]);
  expect(await zalo.citizenSays(door.url, { user: 'u1', text: 'một' })).toBe(500);
  expect(zalo.webhook()).toBe('off');
  await zalo.citizenSays(door.url, { user: 'u1', text: 'hai' });
  expect(zalo.webhookAttempts()).toBe(3);
  zalo.switchWebhook('on');
  await zalo.citizenSays(door.url, { user: 'u1', text: 'ba' });
  expect(textsOf(door.events)).toEqual(['ba']);
  const missed = await channel.missed?.(new Date(0));
  expect(missed?.messages).toHaveLength(3);
});

test('Zalo posts again what was not taken, and gives up in the end', async () => {
  const { zalo, channel } = await aZalo({ retryAfterMs: [1, 1] });
  const door = await aDoor(() => channel, [503, 503, 200]);
  expect(await zalo.citizenSays(door.url, { user: 'u1', text: 'còn đó không' })).toBe(200);
  expect(textsOf(door.events)).toEqual(['còn đó không']);
  const shut = await aDoor(() => channel, [503]);
  expect(await zalo.citizenSays(shut.url, { user: 'u1', text: 'nữa' })).toBe(503);
  expect(zalo.webhookAttempts()).toBe(6);
});

test('nobody at the door is status 0', async () => {
  const { zalo } = await aZalo();
  expect(await zalo.citizenSays('http://127.0.0.1:9/', { user: 'u1', text: 'a lô' })).toBe(0);
});

test('after seven days without a word Zalo takes nothing more', async () => {
  let now = Date.now();
  const zalo = await startFakeZalo({ ...zaloKeys, clock: () => now });
  stops.push(zalo.stop);
  const oauth = createZaloOAuth({ ...zaloKeys, oauthRoot: zalo.url });
  const channel = createZaloChannel({
    ...zaloKeys,
    apiRoot: zalo.url,
    accessToken: async () => zalo.tokens().access,
    refreshed: async () => (await oauth.refresh(zalo.tokens().refresh)).accessToken,
  });
  const door = await aDoor(() => channel);
  const say = (): Promise<unknown> =>
    channel.deliver('u1', fitReply({ text: 'Dạ' }, channel.can)[0], 'key');
  await zalo.citizenSays(door.url, { user: 'u1', text: 'xin chào' });
  now += 6 * DAY;
  await say();
  now += 2 * DAY;
  await expect(say()).rejects.toMatchObject({ reason: 'window-closed' });
  expect(zalo.accepted).toHaveLength(1);
});

test('on Telegram a citizen writes, presses a button and blocks the bot', async () => {
  const { telegram, channel } = await aTelegram();
  const door = await aDoor(() => channel);
  const choices = [{ value: 'yes', label: 'Đúng' }];
  await telegram.citizenSays(door.url, { user: 'lan', text: 'xin chào' });
  const to = String(telegram.chatOf('lan'));
  await channel.deliver(to, fitReply({ text: 'Đúng không ạ?', choices }, channel.can)[0], 'key');
  await telegram.citizenPresses(door.url, { user: 'lan', label: 'Đúng' });
  telegram.block('lan');
  const blocked = channel.deliver(to, fitReply({ text: 'Dạ' }, channel.can)[0], 'key');
  await expect(blocked).rejects.toMatchObject({ reason: 'blocked-by-citizen' });
  expect(door.events).toMatchObject([
    { recipient: to, content: { kind: 'text', text: 'xin chào' } },
    { recipient: to, content: { kind: 'choice', value: 'yes' } },
  ]);
});

test('Telegram posts again what was not taken, under the same update id', async () => {
  const { telegram, channel } = await aTelegram({ retryAfterMs: [1, 1] });
  const door = await aDoor(() => channel, [503, 200]);
  telegram.setFault('duplicate');
  expect(await telegram.citizenSays(door.url, { user: 'lan', text: 'một' })).toBe(200);
  expect(door.events.map(({ eventId }) => eventId)).toEqual(['1', '1']);
});

test('Telegram says things in the wrong order and late, under ids of their own', async () => {
  const { telegram, channel } = await aTelegram();
  const door = await aDoor(() => channel);
  telegram.setFault('reorder');
  const late = telegram.citizenSays(door.url, { user: 'lan', text: 'một' });
  await telegram.citizenSays(door.url, { user: 'lan', text: 'hai' });
  await late;
  telegram.setFault('delay');
  await telegram.citizenSays(door.url, { user: 'lan', text: 'ba' });
  expect(textsOf(door.events)).toEqual(['hai', 'một', 'ba']);
  expect(door.events.map(({ eventId }) => eventId)).toEqual(['2', '1', '3']);
});

async function aZaloBot(retryAfterMs: readonly number[] = []) {
  const platform = await startFakeZaloBot({ ...bot, retryAfterMs });
  stops.push(platform.stop);
  return { platform, channel: createZaloBotChannel({ ...bot, apiRoot: platform.url }) };
}

test('on the Zalo Bot a citizen writes, is answered, and blocks the bot', async () => {
  const { platform, channel } = await aZaloBot();
  const door = await aDoor(() => channel);
  expect(await platform.citizenSays(door.url, { user: 'lan', text: 'xin chào' })).toBe(200);
  const say = (): Promise<unknown> =>
    channel.deliver('lan', fitReply({ text: 'Dạ' }, channel.can)[0], 'key');
  await say();
  platform.block('lan');
  await expect(say()).rejects.toMatchObject({ reason: 'blocked-by-citizen' });
  expect(shownTo(platform.accepted, 'lan')).toEqual(['Dạ']);
});

test('the Zalo Bot says things twice, in the wrong order, late and until they are taken', async () => {
  const { platform, channel } = await aZaloBot([1, 1]);
  const door = await aDoor(() => channel, [503, 200]);
  platform.setFault('duplicate');
  expect(await platform.citizenSays(door.url, { user: 'lan', text: 'một' })).toBe(200);
  platform.setFault('reorder');
  const late = platform.citizenSays(door.url, { user: 'lan', text: 'hai' });
  platform.setFault('delay');
  await platform.citizenSays(door.url, { user: 'lan', text: 'ba' });
  await late;
  expect(textsOf(door.events)).toEqual(['một', 'một', 'ba', 'hai']);
  expect(door.events[0]?.eventId).toBe(door.events[1]?.eventId);
});
