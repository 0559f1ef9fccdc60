import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWebCitizen, type WebCitizen } from '#test/fakes/office-citizens.ts';
import { type StaffMember, signedIn } from '#test/fakes/office-staff.ts';
import { type RunningServer, startRunningServer } from '#test/fakes/running-server.ts';
import type { ServerEvent } from '#widget/protocol.ts';

let server: RunningServer;
let store: pg.Pool;
let staff: StaffMember;
beforeAll(async () => {
  server = await startRunningServer();
  store = await server.openPool();
  staff = await signedIn(server.url, server.said());
});
afterAll(async () => {
  await store.end();
  await server.stop();
});

/** What a fresh stream gives that goes on after `lastEventId`, until `count` bubbles came or nothing more does. */
async function eventsAfter(
  token: string,
  lastEventId: number,
  count: number,
): Promise<readonly Extract<ServerEvent, { kind: 'bubble' }>[]> {
  const gone = new AbortController();
  const response = await fetch(`${server.url}/api/web/events`, {
    headers: { authorization: `Bearer ${token}`, 'last-event-id': String(lastEventId) },
    signal: gone.signal,
  });
  const found: Extract<ServerEvent, { kind: 'bubble' }>[] = [];
  const reading = (async () => {
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
      for (const [, data = ''] of piece.matchAll(/^data: (.+)$/gmu)) {
        const event = JSON.parse(data) as ServerEvent;
        if (event.kind === 'bubble') found.push(event);
      }
  })().catch(() => undefined);
  for (let waited = 0; found.length < count && waited < 30_000; waited += 20) await pause(20);
  await pause(300);
  gone.abort();
  await reading;
  return found;
}

async function conversationOf({ token }: WebCitizen): Promise<string> {
  const { rows } = await store.query<{ id: string }>(
    'SELECT id FROM conversation WHERE recipient = $1',
    [token.split('.')[0]],
  );
  return rows[0]?.id ?? '';
}

async function tellsOf(
  { token }: WebCitizen,
  receipt: { readonly delivered: number; readonly seen: number },
): Promise<number> {
  const told = await fetch(`${server.url}/api/web/seen`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(receipt),
  });
  return told.status;
}

test('a stream that broke goes on after Last-Event-ID, with everything since and nothing twice', async () => {
  const lan = await aWebCitizen(server.url);
  await lan.says('xin chào');
  await lan.says('cảm ơn em');
  lan.leave();
  const all = await eventsAfter(lan.token, 0, 2);
  expect(all.length).toBeGreaterThanOrEqual(2);
  await lan.writes('tôi muốn phản ánh');
  const first = all[0]?.id ?? 0;
  const since = await eventsAfter(lan.token, first, all.length);
  expect(since.slice(0, all.length - 1)).toEqual(all.slice(1));
  expect(since.map(({ id }) => id)).toEqual([...new Set(since.map(({ id }) => id))]);
  expect(since.at(-1)?.bubble.text).toContain('kể em nghe việc gì');
  expect(await eventsAfter(lan.token, since.at(-1)?.id ?? 0, 0)).toEqual([]);
});

test('the desk sees of each bubble whether it came to the citizen and was looked at', async () => {
  const minh = await aWebCitizen(server.url);
  await minh.says('xin chào');
  await minh.says('cảm ơn em');
  const [one, two] = await eventsAfter(minh.token, 0, 2);
  const path = `/staff/conversations/${await conversationOf(minh)}`;
  expect((await staff.opens(path)).text).not.toMatch(/đã xem|đã tới máy/u);
  expect(await tellsOf(minh, { delivered: two?.id ?? 0, seen: one?.id ?? 0 })).toBe(204);
  const { text } = await staff.opens(path);
  expect(text.match(/đã xem/gu)).toHaveLength(1);
  expect(text.match(/đã tới máy/gu)).toHaveLength(1);
  await tellsOf(minh, { delivered: 0, seen: two?.id ?? 0 });
  expect((await staff.opens(path)).text.match(/đã xem/gu)).toHaveLength(2);
  minh.leave();
});

test('nobody can tell that another’s bubbles were seen', async () => {
  const mai = await aWebCitizen(server.url);
  await mai.says('xin chào');
  const stranger = await aWebCitizen(server.url);
  await stranger.says('xin chào');
  await tellsOf(stranger, { delivered: Number.MAX_SAFE_INTEGER, seen: Number.MAX_SAFE_INTEGER });
  const { text } = await staff.opens(`/staff/conversations/${await conversationOf(mai)}`);
  expect(text).not.toMatch(/đã xem|đã tới máy/u);
  mai.leave();
  stranger.leave();
});

/** A JPEG that says where it was taken, with a page behind the picture. */
const PHOTO = Buffer.concat([
  await sharp({ create: { width: 8, height: 6, channels: 3, background: '#373' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 32/1 0/1' } })
    .jpeg()
    .toBuffer(),
  Buffer.from('<script>'),
]);

test('photos of a report come to the desk with the case, without the place they were taken', async () => {
  const hoa = await aWebCitizen(server.url);
  await hoa.says('Tôi muốn phản ánh đèn đường trước chợ Tân Trụ tắt ba ngày nay');
  for (let asked = hoa.screen().at(-1) ?? ''; !asked.includes('hình'); )
    asked = await hoa.says('xã Tân Trụ');
  expect(await hoa.shows([PHOTO, PHOTO])).toContain('2 hình');
  await hoa.presses('Gửi đủ hình rồi');
  await hoa.presses('Không để lại số');
  const receipt = /PA-\d{6}-\w+/u.exec(await hoa.presses('Gửi phản ánh'))?.[0] ?? '';
  const photos = async (): Promise<readonly string[]> =>
    [...(await staff.opens(`/staff/cases/${receipt}`)).text.matchAll(/<img src="([^"]+)"/gu)].map(
      ([, path = '']) => path,
    );
  await expect.poll(photos).toHaveLength(2);
  const shown = await staff.opens((await photos())[0] ?? '');
  expect(shown.status).toBe(200);
  expect(shown.text).not.toMatch(/Exif|GPS|<script>/u);
  hoa.leave();
});

test('what only calls itself a photo is refused at once, and a session cannot fill the disk', async () => {
  const tam = await aWebCitizen(server.url);
  expect(await tam.brings('photo', Buffer.from('<svg onload="x()">'))).toBe(415);
  const answers: (string | number)[] = [];
  for (let count = 0; count < 21; count += 1) answers.push(await tam.brings('photo', PHOTO));
  expect(answers.slice(0, 20).every((one) => typeof one === 'string')).toBe(true);
  expect(answers[20]).toBe(429);
  tam.leave();
});

test('a turn that takes its time is shown in the open chat while it lasts, and answered after it', async () => {
  const an = await aWebCitizen(server.url);
  await an.says('hồ sơ của tôi tới đâu');
  await an.says('H99.01-261117-0102');
  expect(an.writing()).toBe(false);
  const slow = await store.connect();
  try {
    await slow.query('BEGIN');
    await slow.query('LOCK TABLE dossier IN ACCESS EXCLUSIVE MODE');
    await an.writes('208219');
    await expect.poll(an.writing).toBe(true);
  } finally {
    await slow.query('ROLLBACK');
    slow.release();
  }
  expect(await an.hears('H99.01-261117-0102')).toContain('H99.01-261117-0102');
  an.leave();
});
