import { expect, test } from 'vitest';
import { createZaloFiles } from './files.ts';

/** A world of addresses: what each answers. Anything else fails the test by throwing. */
function aWorld(answers: Readonly<Record<string, () => Response>>) {
  const asked: { url: string; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = String(input);
    asked.push({ url, headers: new Headers(init?.headers) });
    const answer = answers[url];
    if (!answer || init?.redirect !== 'manual') throw new Error('nobody there');
    return answer();
  };
  return { fetch, asked, resolve: async () => ['203.113.131.9'] };
}

const PHOTO = 'https://f6.photo.talk.zdn.vn/i.jpg';
const photo = (): Response =>
  new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': 'image/jpeg' } });

test('must-pass 13: a photo is fetched from where Zalo keeps it, and no token goes along', async () => {
  const world = aWorld({ [PHOTO]: photo });
  const file = await createZaloFiles(world)(PHOTO);
  expect(file).toMatchObject({ kind: 'fetched', mediaType: 'image/jpeg' });
  expect([...(world.asked[0]?.headers.keys() ?? [])]).toEqual([]);
});

test.each([
  'http://f6.photo.talk.zdn.vn/i.jpg',
  'https://example.com/i.jpg',
  'https://evilzdn.vn/i.jpg',
  'https://f6.photo.talk.zdn.vn.example.com/i.jpg',
  'https://f6.photo.talk.zdn.vn@example.com/i.jpg',
  'https://user@f6.photo.talk.zdn.vn/i.jpg',
  'https://f6.photo.talk.zdn.vn:8443/i.jpg',
  'https://127.0.0.1/i.jpg',
  'https://[::1]/i.jpg',
  'file:///etc/passwd',
  'not an address',
])('must-pass 13: %s is never asked', async (address) => {
  const world = aWorld({});
  expect(await createZaloFiles(world)(address)).toEqual({
    kind: 'not-fetched',
    why: 'not-allowed',
  });
  expect(world.asked).toEqual([]);
});

test.each(['10.1.2.3', '127.0.0.1', '169.254.169.254', '::1', '::ffff:192.168.1.1', 'fd00::1'])(
  'must-pass 13: an allowed name that leads to %s is never asked',
  async (address) => {
    const world = { ...aWorld({ [PHOTO]: photo }), resolve: async () => [address] };
    expect(await createZaloFiles(world)(PHOTO)).toMatchObject({ why: 'not-allowed' });
    expect(world.asked).toEqual([]);
  },
);

test('must-pass 13: other hosts are asked only where the office named them', async () => {
  const world = aWorld({ 'https://files.office.example/a.jpg': photo });
  const files = createZaloFiles({ ...world, hosts: ['.office.example'] });
  expect(await files('https://files.office.example/a.jpg')).toMatchObject({ kind: 'fetched' });
  expect(await files(PHOTO)).toMatchObject({ why: 'not-allowed' });
});

test('a redirect is followed inside the allowed hosts and nowhere else', async () => {
  const away = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });
  const inside = aWorld({ 'https://a.zdn.vn/i': away(PHOTO), [PHOTO]: photo });
  expect(await createZaloFiles(inside)('https://a.zdn.vn/i')).toMatchObject({ kind: 'fetched' });
  const outside = aWorld({ 'https://a.zdn.vn/i': away('https://169.254.169.254/secrets') });
  expect(await createZaloFiles(outside)('https://a.zdn.vn/i')).toMatchObject({
    why: 'not-allowed',
  });
  expect(outside.asked).toHaveLength(1);
  const round = aWorld({ 'https://a.zdn.vn/i': away('https://a.zdn.vn/i') });
  expect(await createZaloFiles(round)('https://a.zdn.vn/i')).toMatchObject({ why: 'not-allowed' });
  expect(round.asked).toHaveLength(4);
});

test('must-pass 13: a file over the limit is cut off, whatever it says of its length', async () => {
  const world = aWorld({ [PHOTO]: photo });
  const files = createZaloFiles({ ...world, maxBytes: 2 });
  expect(await files(PHOTO)).toEqual({ kind: 'not-fetched', why: 'too-large' });
});

test.each([
  [404, 'gone'],
  [403, 'gone'],
  [503, 'no-answer'],
])('HTTP %i means %s', async (status, why) => {
  const world = aWorld({ [PHOTO]: () => new Response(null, { status }) });
  expect(await createZaloFiles(world)(PHOTO)).toEqual({ kind: 'not-fetched', why });
});

test('nobody there is worth another try', async () => {
  expect(await createZaloFiles(aWorld({}))(PHOTO)).toMatchObject({ why: 'no-answer' });
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.1.1',
  '169.254.169.254',
  '::1',
  'fd00::1',
  '::ffff:10.0.0.1',
])('a name of Zalo’s that stands for %s is never asked', async (address) => {
  const world = aWorld({ [PHOTO]: photo });
  const resolve = async (): Promise<readonly string[]> => ['203.113.131.9', address];
  const file = await createZaloFiles({ ...world, resolve })(PHOTO);
  expect(file).toEqual({ kind: 'not-fetched', why: 'not-allowed' });
  expect(world.asked).toEqual([]);
});
