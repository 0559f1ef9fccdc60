import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { GreyPhoto } from './decode-photo.ts';

/** What offices print on receipts. */
const FORMATS = ['QRCode', 'Code128', 'Code39', 'DataMatrix', 'PDF417'] as const;

const { resolve } = createRequire(import.meta.url);

/** The text of every QR and bar code on a photo. The library's binary comes from its package on disk. */
export async function readBarcodeTexts(photo: GreyPhoto): Promise<readonly string[]> {
  const wasmBinary = new Uint8Array(await readFile(resolve('zxing-wasm/reader/zxing_reader.wasm')));
  await prepareZXingModule({
    overrides: { wasmBinary: wasmBinary.buffer },
    fireImmediately: true,
  });
  const found = await readBarcodes(asImageData(photo), {
    formats: [...FORMATS],
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    maxNumberOfSymbols: 8,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Grey as the four channels that the library takes. */
function asImageData({ data, width, height }: GreyPhoto): ImageData {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at++) {
    rgba.fill(data[at] ?? 0, at * 4, at * 4 + 3);
    rgba[at * 4 + 3] = 255;
  }
  return { data: rgba, width, height, colorSpace: 'srgb' } as ImageData;
}
