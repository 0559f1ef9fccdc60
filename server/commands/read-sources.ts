import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { SourceText } from '#knowledge/import/import-batch.ts';

const unzip = promisify(gunzip);

/** A file that could not even be read as text: named in the report, and the rest goes in. */
export interface UnreadableFile {
  readonly name: string;
  readonly reason: string;
}

export interface ReadSources {
  readonly sources: readonly SourceText[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Reads files and folders of procedures, packed or not; one bad file never stops the rest. */
export async function readSources(paths: readonly string[]): Promise<ReadSources> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const read = await Promise.all(files.map(readOne));
  return {
    sources: read.flatMap((one) => ('text' in one ? [one] : [])),
    unreadable: read.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.jsonl?(?:\.gz)?$/u.test(name)).toSorted();
  return names.map((name) => join(path, name));
}

async function readOne(path: string): Promise<SourceText | UnreadableFile> {
  const name = basename(path);
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
    const text = (name.endsWith('.gz') ? await unzip(bytes) : bytes).toString('utf8');
    return { name, text, checkedOn: mtime.toISOString().slice(0, 10) };
  } catch (error) {
    return { name, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code.startsWith('Z_')) return 'the packed file is cut off or damaged';
  return 'the file cannot be read';
}
