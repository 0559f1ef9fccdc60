import sharp from 'sharp';
import { readReceiptPhoto } from '#adapters/receipts/photo-reader.ts';
import { createChance } from '#test/crash/chance.ts';
import { drawReceipt, TROUBLES } from '#test/photos/draw-receipt.ts';
import type { Proof } from './proof.ts';

/** So many receipts, and so many of them give the right code or are asked for again (issue of the dossier look-up). */
const USUAL_PHOTOS = 40;
const ENOUGH = 0.9;
/** A broken or huge picture costs no more than this. */
const HARMLESS_MS = 2_000;
const HARMLESS_BYTES = 300 * 1024 * 1024;

/** Photos of receipts give the right code or nothing; broken and huge ones end soon. */
export const provePhotos: Proof = async ({ seed, say, numbers }) => {
  const chance = createChance(seed);
  const count = numbers['messages'] ?? USUAL_PHOTOS;
  const counted = { right: 0, askedAgain: 0, wrong: 0 };
  const byTrouble: Record<string, string> = {};
  let peak = 0;
  const look = (bytes: number): void => {
    peak = Math.max(peak, bytes);
  };
  for (let at = 0; at < count; at++) {
    const photo = await drawReceipt(at, TROUBLES[at % TROUBLES.length] ?? 'none', chance);
    const read = await readReceiptPhoto(photo.bytes, undefined, look);
    const codes = read.kind === 'read' ? read.codes : [];
    const how = codes.length === 0 ? 'askedAgain' : codes.includes(photo.code) ? 'right' : 'wrong';
    counted[how] += 1;
    byTrouble[photo.trouble] = `${byTrouble[photo.trouble] ?? ''}${how[0]}`;
    if (how !== 'right') say(`${how}: ${photo.trouble} ${photo.code} read as ${codes.join(' ')}`);
  }
  const harmless = await harmlessPhotos(say, look);
  const kept =
    (counted.right + counted.askedAgain) / count >= ENOUGH && counted.right / count > 0.5;
  const peakMb = Math.round(peak / 1024 / 1024);
  say(`peak memory of a reader: ${peakMb} MB`);
  return {
    kept: kept && harmless.kept && peak <= HARMLESS_BYTES,
    figures: { count, ...counted, byTrouble, ...harmless, peakMb },
  };
};

async function harmlessPhotos(
  say: (line: string) => void,
  look: (peakBytes: number) => void,
): Promise<{ readonly kept: boolean; readonly slowestMs: number }> {
  const good = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  const huge = await sharp({
    create: { width: 8_000, height: 5_000, channels: 3, background: '#eee' },
  })
    .jpeg()
    .toBuffer();
  const broken = good.subarray(0, Math.round(good.length / 2));
  const took: number[] = [];
  let kept = true;
  for (const [name, bytes] of [
    ['40 megapixels', huge],
    ['cut in half', broken],
    ['no picture', Buffer.from('not a picture at all')],
  ] as const) {
    const started = performance.now();
    const read = await readReceiptPhoto(bytes, undefined, look);
    const ms = performance.now() - started;
    took.push(ms);
    say(`${name}: ${JSON.stringify(read)} in ${Math.round(ms)} ms`);
    kept &&= ms < HARMLESS_MS && (read.kind !== 'read' || read.codes.length === 0);
  }
  return { kept, slowestMs: Math.round(Math.max(...took)) };
}
