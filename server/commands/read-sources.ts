import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { SourceRecords, SourceText } from '#knowledge/import/import-batch.ts';
import { readFile as readProcedures, type UnreadableFile } from '#knowledge/import/read-file.ts';

const unzip = promisify(gunzip);

/** Endings that are taken from a folder; a file that is named itself may have any. */
const ENDINGS = /\.(?:jsonl?(?:\.gz)?|docx?|html?|xlsx|md|pdf)$/iu;
/** No page or list of procedures is larger: what is would only fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_UNPACKED = 1024 * 1024 * 1024;

export interface ReadSources {
  readonly sources: readonly (SourceText | SourceRecords)[];
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * Reads files and folders of procedures of any kind, packed or not, one after the other; one bad file never stops
 * the rest. `onFile` hears of each before it is read.
 */
export async function readSources(
  paths: readonly string[],
  onFile: (at: number, all: number) => void = () => undefined,
): Promise<ReadSources> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const read: (SourceText | SourceRecords | UnreadableFile)[] = [];
  for (const [at, file] of files.entries()) {
    onFile(at, files.length);
    read.push(await readOne(file));
  }
  return {
    sources: read.flatMap((one) => ('reason' in one ? [] : [one])),
    unreadable: read.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

/** Word and Excel leave `~$` files beside what is open. */
async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => ENDINGS.test(name) && !/^[.~]/u.test(name));
  return names.toSorted().map((name) => join(path, name));
}

async function readOne(path: string): Promise<SourceText | SourceRecords | UnreadableFile> {
  const name = basename(path);
  try {
    const { mtime, size } = await stat(path);
    if (size > MOST_BYTES) return { name, reason: 'the file is larger than 64 MB' };
    const packed = await readFile(path);
    const bytes = name.endsWith('.gz')
      ? await unzip(packed, { maxOutputLength: MOST_UNPACKED })
      : packed;
    return await readProcedures({ name, bytes, checkedOn: mtime.toISOString().slice(0, 10) });
  } catch (error) {
    return { name, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code.startsWith('Z_')) return 'the packed file is cut off or damaged';
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'the packed file is too large';
  return 'the file cannot be read';
}
