import sharp from 'sharp';

/** More picture than a phone's usual twelve megapixels twice over is refused before a pixel is decoded. */
const MOST_PIXELS = 24_000_000;
/** Longer sides show nothing more of a printed code, and cost time. */
const LONGEST_SIDE = 2_000;

/** A photo as grey pixels, one byte each. */
export interface GreyPhoto {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Decodes a photo upright and no larger than is needed; throws for what is broken or too large. */
export async function decodePhoto(bytes: Uint8Array): Promise<GreyPhoto> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
  })
    .rotate()
    .resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#fff' })
    .grayscale()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** As a picture file for the reader of text: even light, sharp edges, turned by quarters. */
export async function forReading(
  { data, width, height }: GreyPhoto,
  turn: 0 | 90 | 180 | 270,
): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .rotate(turn)
    .normalise()
    .sharpen()
    .png({ compressionLevel: 1 })
    .toBuffer();
}
