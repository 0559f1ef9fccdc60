import mammoth from 'mammoth';
import type { Imported } from '#knowledge/import/assemble-procedure.ts';
import type { PageOrigin } from '#knowledge/import/document/read-page.ts';
import { readHtml } from '#knowledge/import/html/read-html.ts';

/** Reads the portal's Word export of one procedure. Rejects where the bytes are no Word document. */
export async function readWord(bytes: Uint8Array, origin: PageOrigin = {}): Promise<Imported> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return readHtml(value, origin);
}
