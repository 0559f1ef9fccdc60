/** A photo without anything but its picture: no place, no camera, no time. */
export interface CleanPhoto {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg' | 'image/png';
}

/**
 * Tells a photo by its content, whatever it calls itself, and takes out what is not picture. `undefined` for
 * anything that is no whole JPEG or PNG: it is not kept.
 */
export function cleanPhoto(bytes: Uint8Array): CleanPhoto | undefined {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 3).equals(JPEG)) return asPhoto(cleanJpeg(buffer), 'image/jpeg');
  if (buffer.subarray(0, 8).equals(PNG)) return asPhoto(cleanPng(buffer), 'image/png');
  return undefined;
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** JPEG markers (ITU-T T.81, B.1.1): application data 1–15 and comments hold what is not picture. */
const [APP1, APP15, COMMENT, START_OF_SCAN] = [0xe1, 0xef, 0xfe, 0xda];
/** PNG chunks that draw the picture (W3C PNG 3, section 5.6). */
const DRAWS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);

function asPhoto(
  bytes: Buffer | undefined,
  mediaType: CleanPhoto['mediaType'],
): CleanPhoto | undefined {
  return bytes && { bytes, mediaType };
}

function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === START_OF_SCAN) return Buffer.concat([...kept, bytes.subarray(at)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    const tells = (marker >= APP1 && marker <= APP15) || marker === COMMENT;
    if (!tells) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function cleanPng(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (DRAWS.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
