import { expect, test } from 'vitest';
import { cleanPhoto } from './clean-photo.ts';

function segment(marker: number, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function chunk(kind: string, content: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(content, 'latin1'), Buffer.alloc(4)]);
}

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF'),
  segment(0xe1, 'Exif GPS 10.53N 106.41E'),
  segment(0xfe, 'a comment'),
  segment(0xdb, 'table'),
  segment(0xda, 'scan'),
  Buffer.from('picture'),
]);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', 'size'),
  chunk('eXIf', 'GPS 10.53N'),
  chunk('tEXt', 'camera'),
  chunk('IDAT', 'picture'),
  chunk('IEND', ''),
]);

test('the place where a photo was taken is taken out, the picture stays', () => {
  for (const photo of [jpeg, png]) {
    const text = cleanPhoto(photo)?.bytes.toString('latin1') ?? '';
    expect(text).toContain('picture');
    expect(text).not.toMatch(/GPS|comment|camera/u);
  }
});

test('a page that calls itself a photo is no photo', () => {
  expect(cleanPhoto(Buffer.from('<svg onload="x()">'))).toBeUndefined();
});

test.each([jpeg.subarray(0, 30), png.subarray(0, 40), Buffer.from([0xff, 0xd8, 0xff])])(
  'a photo that is cut off is not kept',
  (cut) => {
    expect(cleanPhoto(cut)).toBeUndefined();
  },
);
