import { extractTextItems } from 'unpdf';
import type { Imported } from '#knowledge/import/assemble-procedure.ts';
import { type PageOrigin, readPage } from '#knowledge/import/document/read-page.ts';
import { splitSections } from '#knowledge/import/document/split-sections.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { pdfLines } from './pdf-lines.ts';

/** Reads one procedure from a PDF that holds text. Rejects where the bytes are no PDF or it is locked. */
export async function readPdf(bytes: Uint8Array, origin: PageOrigin = {}): Promise<Imported> {
  // The library takes the bytes away from whoever gave them: it gets its own.
  const { items } = await extractTextItems(Uint8Array.from(bytes));
  const lines = pdfLines(items);
  if (lines.length === 0)
    return { refused: 'the PDF holds no text (a scan?)', name: origin.name ?? 'no name' };
  return readPage(splitSections(pdfBlocks(lines)), origin);
}
