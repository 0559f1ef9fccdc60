import { kindOfFile } from './file-kind.ts';
import { readHtml } from './html/read-html.ts';
import type { SourceRecord, SourceRecords, SourceText } from './import-batch.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readProcedureList } from './sheet/read-procedure-list.ts';
import { readSheets } from './sheet/sheet-rows.ts';
import { readWord } from './word/read-word.ts';

/** One file as it came; `name` with its ending, for the report. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO day on which its pages were read. */
  readonly checkedOn?: string | undefined;
}

/** A file of which nothing could be read. */
export interface UnreadableFile {
  readonly name: string;
  readonly reason: string;
}

/** Reads a file of any kind that the project knows, chosen by content first and ending second. Never rejects. */
export async function readFile(
  file: SourceFile,
): Promise<SourceText | SourceRecords | UnreadableFile> {
  const kind = kindOfFile(file.bytes, file.name);
  if (kind.kind === 'unknown') return { name: file.name, reason: kind.reason };
  if (kind.kind === 'json') return { name: file.name, text: kind.text, checkedOn: file.checkedOn };
  try {
    const records = await recordsOf(kind, file);
    if (records !== undefined) return { name: file.name, records };
    return { name: file.name, reason: 'no sheet has the columns "Mã TTHC" and "Tên TTHC"' };
  } catch (error) {
    return { name: file.name, reason: whyDamaged(error) };
  }
}

type Readable = Exclude<ReturnType<typeof kindOfFile>, { kind: 'unknown' | 'json' }>;

async function recordsOf(
  kind: Readable,
  { name, bytes, checkedOn }: SourceFile,
): Promise<readonly SourceRecord[] | undefined> {
  const origin = { checkedOn };
  switch (kind.kind) {
    case 'word':
      return [{ place: name, imported: await readWord(bytes, origin) }];
    case 'pdf':
      return [{ place: name, imported: await readPdf(bytes, origin) }];
    case 'html':
      return [{ place: name, imported: readHtml(kind.text, origin) }];
    case 'markdown':
      return readMarkdown(kind.text, origin).map((imported, at) => ({
        place: `${name}:${at + 1}`,
        imported,
      }));
    case 'sheet':
      return listRecords(name, bytes, checkedOn);
  }
}

async function listRecords(
  name: string,
  bytes: Uint8Array,
  checkedOn: string | undefined,
): Promise<readonly SourceRecord[] | undefined> {
  const sheets = await readSheets(bytes);
  const lists = sheets.flatMap((sheet) => {
    const rows = readProcedureList(sheet, checkedOn);
    return rows ? [{ sheet: sheet.name, rows }] : [];
  });
  if (lists.length === 0) return undefined;
  return lists.flatMap(({ sheet, rows }) =>
    rows.map(({ row, imported }) => ({ place: `${name}:${sheet}:${row}`, imported })),
  );
}

function whyDamaged(error: unknown): string {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return isLocked ? 'the file is locked with a password' : 'the file is damaged or cut off';
}
