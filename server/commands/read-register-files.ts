import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { type ReadRegister, type RegisterRecord, readRegister } from '#dossiers/read-register.ts';

/** Reads a register's dossiers and their history from two CSV files with a header line each. */
export async function readRegisterFiles(
  dossiers: string | URL,
  events?: string | URL,
): Promise<ReadRegister> {
  return readRegister(await records(dossiers), events === undefined ? [] : await records(events));
}

async function records(path: string | URL): Promise<readonly RegisterRecord[]> {
  const options = {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  } as const;
  return parse(await readFile(path), options) as RegisterRecord[];
}
