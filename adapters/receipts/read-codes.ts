import { findDossierCodes } from '#language/dossier-codes.ts';
import { decodePhoto, forReading, type GreyPhoto } from './decode-photo.ts';
import { readBarcodeTexts } from './read-barcodes.ts';
import { openTextReader } from './read-text.ts';

/** Upright first; then lying on either side, then on its head. */
const TURNS = [0, 90, 270, 180] as const;

/** The dossier codes on a photo of a receipt: of its QR or bar code, else of its print. Throws for a broken photo. */
export async function readCodes(bytes: Uint8Array): Promise<readonly string[]> {
  const photo = await decodePhoto(bytes);
  const printed = (await readBarcodeTexts(photo)).flatMap(codesInBarcode);
  return printed.length > 0 ? [...new Set(printed)] : readPrint(photo);
}

/** A code alone, or an address that has one in it. */
function codesInBarcode(text: string): readonly string[] {
  const plain = /^https?:/iu.test(text) ? text.replace(/[/?&=#]/gu, ' ') : text;
  return findDossierCodes(plain);
}

async function readPrint(photo: GreyPhoto): Promise<readonly string[]> {
  const reader = await openTextReader();
  try {
    for (const turn of TURNS) {
      const codes = findDossierCodes(await reader.read(await forReading(photo, turn), true));
      if (codes.length > 0) return codes;
    }
    return [];
  } finally {
    await reader.close();
  }
}
