import { resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { restore } from './back-up.ts';
import { openForCommand } from './open-for-command.ts';
import { runCommand } from './run-command.ts';

/** `npm run restore -- <file>`: brings a backup into an empty store (a new DATA_DIR or database). */
async function main(): Promise<void> {
  const path = process.argv[2];
  if (path === undefined) throw new Error('Name the backup: npm run restore -- <file>');
  const { url, close } = await openForCommand(loadConfig(process.env), createLog('warn'));
  try {
    process.stdout.write(`${await restore(url, resolve(path))} rows restored.\n`);
  } finally {
    await close();
  }
}

runCommand(main);
