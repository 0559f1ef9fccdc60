import { expect, test } from 'vitest';
import { readReceiptPhoto } from '#adapters/receipts/photo-reader.ts';
import { createChance } from '#test/crash/chance.ts';
import { drawReceipt } from '#test/photos/draw-receipt.ts';

const GENEROUS = { timeMs: 60_000, memoryBytes: 300 * 1024 * 1024 };

test('the code of a receipt is read off its QR code, and off its print where there is none', async () => {
  for (const at of [0, 3]) {
    const photo = await drawReceipt(at, 'none', createChance(7));
    expect(await readReceiptPhoto(photo.bytes, GENEROUS)).toEqual({
      kind: 'read',
      codes: [photo.code],
    });
  }
});

test('a reader is ended at its limits, and what is no photo harms nothing', async () => {
  const { bytes } = await drawReceipt(3, 'none', createChance(7));
  expect(await readReceiptPhoto(bytes, { ...GENEROUS, timeMs: 1 })).toEqual({
    kind: 'stopped',
    by: 'time',
  });
  expect(await readReceiptPhoto(bytes, { ...GENEROUS, memoryBytes: 1 })).toEqual({
    kind: 'stopped',
    by: 'memory',
  });
  expect(await readReceiptPhoto(Buffer.from('no photo'), GENEROUS)).toEqual({ kind: 'failed' });
});
