import { readFile } from 'node:fs/promises';
import { type ReadRegister, readRegister } from '#dossiers/read-register.ts';
import { columnOf } from '#dossiers/register-columns.ts';
import { recordsIn } from './read-records.ts';

/** More lines are no office's export: a year of a province has less. */
const MOST_LINES = 200_000;

/** Heading as the file has it → column. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** Reads a register's dossiers and their history from CSV or XLSX files with a heading line each. */
export async function readRegisterFiles(
  dossiers: string | URL,
  events?: string | URL,
  mapping: ColumnMapping = {},
): Promise<ReadRegister> {
  const history = events === undefined ? undefined : await readFile(events);
  return readRegisterBytes(await readFile(dossiers), history, mapping);
}

/** The same from bytes, as they are uploaded. Rejects where a file is neither. */
export async function readRegisterBytes(
  dossiers: Uint8Array,
  events: Uint8Array | undefined,
  mapping: ColumnMapping = {},
): Promise<ReadRegister> {
  const records = (bytes: Uint8Array) =>
    recordsIn(bytes, (heading) => columnOf(heading, mapping), MOST_LINES);
  return readRegister(await records(dossiers), events === undefined ? [] : await records(events));
}
