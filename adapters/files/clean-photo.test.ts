import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPhoto } from './clean-photo.ts';

const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } });
const jpeg = await picture
  .clone()
  .withExif({
    IFD0: { Make: 'CAMERA-OF-LAN' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 32/1 0/1' },
  })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();
const png = await picture.clone().png().toBuffer();
const webp = await picture.clone().webp().toBuffer();
const HIDDEN = '<script>alert(1)</script>PK\u0003\u0004 a page behind the picture';

test('the place where a photo was taken is taken out, and the picture stands upright', async () => {
  expect((await sharp(jpeg).metadata()).exif).toBeDefined();
  const clean = await cleanPhoto(jpeg);
  const told = await sharp(clean?.bytes).metadata();
  expect(told).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
  expect(told.exif).toBeUndefined();
  expect(clean?.bytes.includes('CAMERA-OF-LAN')).toBe(false);
});

test.each([
  ['a JPEG', jpeg],
  ['a PNG', png],
  ['a WebP', webp],
])('what hides behind %s does not survive', async (_, photo) => {
  const clean = await cleanPhoto(Buffer.concat([photo, Buffer.from(HIDDEN)]));
  expect(clean?.mediaType).toBe('image/jpeg');
  expect(clean?.bytes.includes('script')).toBe(false);
});

describe('is no photo and not kept:', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script></svg>';
  const comment = Buffer.concat([jpeg.subarray(0, 3), Buffer.from(HIDDEN)]);
  test.each([
    ['an SVG with a script', Buffer.from(svg)],
    ['a PDF named .jpg', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a page that begins like a photo', comment],
    ['a JPEG cut off in its head', jpeg.subarray(0, 60)],
    ['a PNG cut off', png.subarray(0, 60)],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    expect(await cleanPhoto(bytes)).toBeUndefined();
  });

  test('a picture of more pixels than any phone takes', async () => {
    const wide = Buffer.from(png);
    // Width and height stand in the header (W3C PNG 3, 11.2.1); the sum behind it says whether they were changed.
    wide.writeUInt32BE(60_000, 16);
    wide.writeUInt32BE(60_000, 20);
    wide.writeInt32BE(crcOf(wide.subarray(12, 29)), 29);
    expect(await cleanPhoto(wide)).toBeUndefined();
  });
});

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return crc ^ -1;
}
