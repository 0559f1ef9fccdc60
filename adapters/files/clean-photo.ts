import sharp from 'sharp';

/** A photo without anything but its picture: no place, no camera, no time, nothing hidden behind it. */
export interface CleanPhoto {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg';
}

/** Phones take up to fifty megapixels; more is refused before a pixel is decoded. */
const MOST_PIXELS = 50_000_000;
/** Enough to read a house number across a street, and small enough for a slow line at the desk. */
const LONGEST_SIDE = 2_560;
const QUALITY = 85;
/** A picture that takes longer was made to. */
const LONGEST_SECONDS = 10;

/**
 * Tells a photo (JPEG, PNG or WebP) by its content, whatever it calls itself, and draws it anew, upright: what was
 * beside or behind the picture does not survive. `undefined` for anything that is no whole photo: it is not kept.
 */
export async function cleanPhoto(
  bytes: Uint8Array,
  longestSide = LONGEST_SIDE,
): Promise<CleanPhoto | undefined> {
  if (!isPhoto(Buffer.from(bytes.subarray(0, 12)))) return undefined;
  try {
    return { bytes: await drawnAnew(bytes, longestSide), mediaType: 'image/jpeg' };
  } catch {
    return undefined;
  }
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The decoder knows more kinds, among them SVG with its scripts and outside addresses: it never sees them. */
function isPhoto(head: Buffer): boolean {
  if (head.subarray(0, 3).equals(JPEG) || head.subarray(0, 8).equals(PNG)) return true;
  return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
}

function drawnAnew(bytes: Uint8Array, longestSide: number): Promise<Buffer> {
  return sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
  })
    .timeout({ seconds: LONGEST_SECONDS })
    .rotate()
    .resize({
      width: longestSide,
      height: longestSide,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}
